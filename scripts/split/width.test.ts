import fc from "fast-check";
import { expect, test } from "vitest";
import { columns, toColumns, wrap } from "./width";

test.each([
  ["abc", 3],
  ["馬雲", 4],
  ["，。", 4],
  ["e\u0301", 1],
  ["\u200b", 0],
  ["🙂", 2],
])("%j takes %i columns", (text, width) => {
  expect(columns(text)).toBe(width);
});

test.each([
  ["abc", 5, "abc  "],
  ["abcdef", 4, "abc…"],
  ["馬雲說", 6, "馬雲說"],
  ["馬雲說話", 6, "馬雲… "],
])("%j in %i columns is %j", (text, width, expected) => {
  expect(toColumns(text, width)).toBe(expected);
});

test.each([
  ["one two three", 8, ["one two", "three"]],
  ["馬雲說過，真的。", 6, ["馬雲說", "過，真", "的。"]],
  ["馬雲說，真的", 6, ["馬雲", "說，真", "的"]],
  ["abcdefgh", 3, ["abc", "def", "gh"]],
  ["", 10, [""]],
])("%j wraps at %i as %j", (text, width, expected) => {
  expect(wrap(text, width)).toEqual(expected);
});

test("wrapping loses nothing but spaces, and keeps to the width", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
    }),
  );
});
