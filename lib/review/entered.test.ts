import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/report/canonical";
import { anyText, cleanEntered, optionalText, requiredText } from "./entered";

describe("cleanEntered", () => {
  it.each([
    ["outer space goes", "  a b \n", "a b"],
    ["a browser's line ends", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["NUL", "a\0b", "a\uFFFDb"],
    ["a lone high surrogate", "a\uD83Db", "a\uFFFDb"],
    ["a lone low surrogate", "\uDC4Da", "\uFFFDa"],
    ["a pair stays", "👍", "👍"],
    ["ideographic space around", "\u3000月亮\u3000", "月亮"],
  ])("%s", (_, typed, kept) => {
    expect(cleanEntered(typed)).toBe(kept);
  });

  it("leaves nothing that Postgres or canonical JSON refuses", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "\0", "\r", "\n", "\uD800", "\uDC00", "月") }),
        (typed) => {
          const kept = cleanEntered(typed);
          expect(kept).not.toContain("\0");
          expect(JSON.parse(canonicalText(kept))).toBe(kept);
          expect(cleanEntered(kept)).toBe(kept);
        },
      ),
    );
  });
});

it.each([
  ["required", requiredText(3), ["abc", "abc"]],
  ["any", anyText(3), ["", ""]],
  ["any, missing", anyText(3), [undefined, ""]],
  ["optional", optionalText(3), ["  ", null]],
  ["optional, missing", optionalText(3), [undefined, null]],
  ["the limit is for what is kept", requiredText(3), ["  abc  ", "abc"]],
] as const)("%s", (_, schema, [typed, kept]) => {
  expect(schema.parse(typed)).toBe(kept);
});
