import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints, type Span, segments, trimPart } from "./marks";

it.each<[string, string, [number, number], string]>([
  ["nothing to trim", "ab", [0, 2], "ab"],
  ["line ends behind", "ab\n\ncd", [0, 4], "ab"],
  ["an ideographic space before", "\u3000\u3000說法。\n", [0, 6], "說法。"],
  ["space inside stays", " a b ", [0, 5], "a b"],
  ["nothing but space", " \n ", [0, 3], ""],
  ["beyond the text", "ab", [0, 9], "ab"],
  ["beyond the BMP", "𠮷\n", [0, 2], "𠮷"],
])("trimPart: %s", (_, text, [start, end], expected) => {
  const points = codePoints(text);
  const part = trimPart(points, { start, end });
  expect(points.slice(part.start, part.end).join("")).toBe(expected);
});

describe("segments", () => {
  it.each<[string, string, [number, number][], string[]]>([
    ["no span", "abcd", [], ["abcd:"]],
    ["one span inside", "abcd", [[1, 3]], ["a:", "bc:0", "d:"]],
    ["the whole text", "abcd", [[0, 4]], ["abcd:0"]],
    [
      "two that touch",
      "abcd",
      [
        [0, 2],
        [2, 4],
      ],
      ["ab:0", "cd:1"],
    ],
    [
      "two that overlap",
      "abcd",
      [
        [0, 3],
        [1, 4],
      ],
      ["a:0", "bc:0,1", "d:1"],
    ],
    [
      "one inside another: the shorter first",
      "abcd",
      [
        [0, 4],
        [1, 2],
      ],
      ["a:0", "b:1,0", "cd:0"],
    ],
    ["beyond the text", "ab", [[1, 9]], ["a:", "b:0"]],
    ["empty", "ab", [[1, 1]], ["ab:"]],
    ["characters beyond the BMP", "𠮷野家说:疫苗有效。", [[5, 9]], ["𠮷野家说::", "疫苗有效:0", "。:"]],
  ])("%s", (_, text, ranges, expected) => {
    const spans = ranges.map(([start, end], index) => ({ id: String(index), start, end }));
    expect(segments(codePoints(text), spans).map((found) => `${found.text}:${found.ids}`)).toEqual(expected);
  });

  it("keeps to the part asked for, and a span that began before it does not begin again", () => {
    const found = segments(codePoints("0123456789"), [{ id: "a", start: 2, end: 6 }], { start: 4, end: 8 });
    expect(found).toEqual([
      { start: 4, end: 6, text: "45", ids: ["a"], begins: [] },
      { start: 6, end: 8, text: "67", ids: [], begins: [] },
    ]);
  });

  const anySpans = fc.array(
    fc
      .record({ id: fc.uuid(), start: fc.nat(40), length: fc.nat(20) })
      .map(({ id, start, length }): Span => ({ id, start, end: start + length })),
    { maxLength: 8 },
  );
  const anyText = fc.string({ unit: "binary", maxLength: 40 });

  it("joined, they are the text again", () => {
    fc.assert(
      fc.property(anyText, anySpans, (text, spans) => {
        expect(
          segments(codePoints(text), spans)
            .map((found) => found.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("each holds exactly the spans that cover it, and every span begins once", () => {
    fc.assert(
      fc.property(anyText, anySpans, (text, spans) => {
        const points = codePoints(text);
        const found = segments(points, spans);
        for (const { start, end, ids } of found) {
          expect(start).toBeLessThan(end);
          const covering = spans.filter(
            (span) => span.start < end && span.end > start && span.start < span.end,
          );
          expect([...ids].sort()).toEqual(covering.map(({ id }) => id).sort());
        }
        const begun = found.flatMap(({ begins }) => begins).sort();
        const inText = spans.filter((span) => span.start < span.end && span.start < points.length);
        expect(begun).toEqual(inText.map(({ id }) => id).sort());
      }),
    );
  });
});
