import fc from "fast-check";
import { expect, it } from "vitest";
import { ownPath } from "./own-path";

it.each([
  ["/desk", "/desk"],
  ["/desk?filter=open#top", "/desk?filter=open#top"],
  ["/", "/"],
  ["/desk/../people", "/people"],
  ["desk", null],
  ["", null],
  [undefined, null],
  ["//evil.example", null],
  ["///evil.example", null],
  ["/\\evil.example", null],
  ["/\t/evil.example", null],
  ["/..//evil.example", null],
  ["/.//evil.example", null],
  ["https://evil.example", null],
  ["javascript:alert(1)", null],
  ["//", null],
])("%j goes on to %j", (path, expected) => {
  expect(ownPath(path)).toBe(expected);
});

it("never leaves the site, however often it is resolved", () => {
  const pieces = fc.array(
    fc.constantFrom("/", "\\", ".", "..", ":", "@", "\t", "\n", " ", "a", "%2f", "?", "#"),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const path = ownPath(`/${parts.join("")}`);
      if (path === null) return;
      expect(new URL(path, "https://assay.example").origin).toBe("https://assay.example");
      expect(ownPath(path)).toBe(path);
    }),
  );
});
