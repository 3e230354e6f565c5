import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/text/positions";
import { split } from "./split";

const PIECES = [
  "馬雲表示，",
  "據報道，",
  "他說：“",
  "”",
  "「",
  "」",
  "（",
  "）",
  "《",
  "》",
  "。",
  "！",
  "？",
  "，",
  "；",
  "、",
  "……",
  "\n",
  "\n- ",
  "走訪了33個國家",
  "如果",
  "因為",
  "但是",
  "應該",
  "商務部報告說，",
  "10月份下跌了5.1%",
  "責任編輯：某某",
  "免責聲明",
  "😀",
  "\ud83d",
  "\udc00",
  "\u202e",
  "\u0000",
  "The minister said, ",
  "“",
  "3,000 people left.",
  "According to WHO, ",
  " ",
  "\t",
  "|",
  ",".repeat(50),
  "【2008年1月2日訊】",
];
const pasted = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme" })), { maxLength: 30 })
  .map((parts) => parts.join(""));

test.each(["zh-Hant", "zh-Hans", "en", "ja", undefined])(
  "any string is taken apart without a gap (%s)",
  (language) => {
    fc.assert(
      fc.property(pasted, (decoded) => {
        const { text, blocks, sentences, claims } = split(decoded, { language });
        const length = codePointLength(text);
        for (const spans of [blocks, sentences]) {
          let at = 0;
          for (const { start, end } of spans) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(length);
        }
        let before = 0;
        for (const { start, end, quote, score } of claims) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(sliceCodePoints(text, start, end)).toBe(quote);
          expect(
            blocks.some((block) => block.kind === "boilerplate" && block.start < end && start < block.end),
          ).toBe(false);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          before = start;
        }
      }),
      { numRuns: 300 },
    );
  },
);

test.each([
  ",",
  "，",
  "“",
  "（",
  "。",
  "馬雲說，",
  "不是",
  "a, ",
  "\n",
  "如果走了，",
  "并表示，",
  "的，",
  "因為走了三天，",
])("ten thousand of %j are no trouble", (piece) => {
  const { text, sentences } = split(piece.repeat(10_000), { language: "zh-Hant" });
  expect(sentences.at(-1)?.end).toBe(codePointLength(text));
});
