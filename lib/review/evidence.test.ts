import { describe, expect, it } from "vitest";
import { sourceKey } from "./evidence";

describe("sourceKey", () => {
  it.each([
    "https://example.org/a",
    "http://example.org/a",
    "https://www.example.org/a",
    "https://EXAMPLE.org/a",
    "https://example.org/a/",
    "https://example.org/a#page=2",
    "https://example.org:443/a",
    "http://example.org:80/a",
    "https://example.org/b/../a",
  ])("%s is the same source", (url) => {
    expect(sourceKey(url)).toBe("example.org/a");
  });

  it.each([
    ["another path", "https://example.org/A", "https://example.org/a"],
    ["another query", "https://example.org/a?id=1", "https://example.org/a?id=2"],
    ["another port", "https://example.org:8443/a", "https://example.org/a"],
    ["another host", "https://en.example.org/a", "https://example.org/a"],
  ])("%s is another source", (_, one, other) => {
    expect(sourceKey(one)).not.toBe(sourceKey(other));
  });

  it("takes an address in Chinese for the same as its escaped form", () => {
    expect(sourceKey("https://例子.example/月亮")).toBe(
      sourceKey("https://xn--fsqu00a.example/%E6%9C%88%E4%BA%AE"),
    );
  });
});
