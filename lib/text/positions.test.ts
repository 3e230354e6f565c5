import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, mapToDecoded, mapToText, positionMap, sliceCodePoints } from "./positions";

it("counts code points, not UTF-16 units", () => {
  const text = "𠮷野家说:疫苗有效。";
  expect([text.length, codePointLength(text)]).toEqual([11, 10]);
  expect(sliceCodePoints(text, 0, 3)).toBe("𠮷野家");
});

it("numbers any string both ways", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const points = [...text];
      const map = positionMap(text);
      expect([map.length, codePointLength(text)]).toEqual([points.length, points.length]);
      let utf16 = 0;
      points.forEach((point, i) => {
        expect([map.toUtf16(i), map.toCodePoint(utf16)]).toEqual([utf16, i]);
        utf16 += point.length;
      });
      expect(map.toUtf16(points.length)).toBe(text.length);
    }),
  );
});

describe("between the text and what was received", () => {
  // received "ab(xx)c?d", text "abcXYd"
  const edits = [
    { start: 2, end: 6, replacement: "" },
    { start: 7, end: 8, replacement: "XY" },
  ];

  it.each([
    [0, "start", 0],
    [2, "start", 6],
    [2, "end", 2],
    [3, "start", 7],
    [3, "end", 7],
    [4, "start", 7],
    [4, "end", 8],
    [5, "start", 8],
    [6, "end", 9],
  ] as const)("position %d of the text, as a span's %s, is %d in what was received", (at, side, expected) => {
    expect(mapToDecoded(edits, at, side)).toBe(expected);
  });

  it.each([
    [2, "end", 2],
    [4, "start", 2],
    [6, "start", 2],
    [7, "start", 3],
    [8, "end", 5],
    [9, "end", 6],
  ] as const)("position %d of what was received, as a span's %s, is %d in the text", (at, side, expected) => {
    expect(mapToText(edits, at, side)).toBe(expected);
  });
});
