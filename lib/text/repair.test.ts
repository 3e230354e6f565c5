import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapToDecoded, mapToText } from "./positions";
import { applyEdits, removedBy, repair, revertEdits } from "./repair";

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");

describe("the sample article", () => {
  const decoded = fixture("sample-article.txt");
  // Read through against the article as received: apart from glosses it differs in the damaged runs alone.
  const corrected = fixture("sample-article-repaired.txt");
  const { text, edits } = repair(decoded);

  test("is repaired to the letter", () => {
    expect(text.split("\n")).toEqual(corrected.split("\n"));
  });

  test("every spot where bytes are lost for good is marked, with the best guess", () => {
    const marked = edits.filter((edit) => !edit.certain).map((edit) => edit.replacement);
    expect(marked).toEqual(["他的", "他的", "。", "助世", "之前", "。"]);
  });

  test.each([
    ["a question that is one", "萬一實現了呢?”"],
    ["a slip in a word", "榜樣和師范"],
    ["a slip in a verb", "開始像中小企業傾斜"],
    ["a doubled comma", "WTO組織,,WTO"],
    ["quotation marks that do not match", "““我們需要像您這樣的人,把想法變成現實。””"],
  ])("%s stays", (_what, words) => {
    expect(text).toContain(words);
  });
});

describe("repair", () => {
  test.each([
    ["a gloss", "聯(lián)合國", "聯合國"],
    ["a shifted run up to a tag", "經(jīng)驗(yàn)?zāi)軌驇椭澜?/strong>\n", "經驗能夠幫助世界\n"],
    ["a shifted run with a lost byte of a mark", "框架?!边@個(gè)項(xiàng)目", "框架。”這個項目"],
    ["the same before a letter that was half a character", "脫穎而出?,F(xiàn)在馬云", "脫穎而出。現在馬云"],
    ["mojibake in entities", "caf&Atilde;&copy; and caf&Atilde;&copy;", "café and café"],
    ["escaped mark-up", "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two", "One\nTwo"],
    ["line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["NUL", "a\0b", "ab"],
    ["a lone surrogate", "a\ud800b", "a\uFFFDb"],
    ["invisible characters", "a\u200b\u00ad\ufeffb", "ab"],
    ["direction overrides", "a\u202eb\u202c", "ab"],
  ])("%s", (_what, damaged, text) => {
    expect(repair(damaged).text).toBe(text);
  });

  test.each([
    "真的嗎??太好了!!",
    "聯合國(UN)和世貿組織(WTO)",
    "https://example.org/?a=1&b=2&copy=3",
    "AT&T, R&D; a < b > c",
    "👨‍👩‍👧 क्‍ष",
    "שלום\u200e עולם",
    ",".repeat(10_000),
    "",
  ])("%j is not harmed", (text) => {
    expect(repair(text)).toEqual({ text, edits: [] });
  });

  // What the property below is made of: damage of every kind, and what it is made from.
  const pieces = fc.constantFrom(
    ..."聯(lián) 合 國 經 驗 ?zāi)軌驇椭澜? ?!边@ ? � Ã © â€™ â€ ï¿½ é &amp; &lt; &#233; & ; <br> </p> < > ( ) （ ） , 。 ” “ a F".split(
      " ",
    ),
    ..."\0 \r \n \r\n \u2028 \u200b \u202e \u200e \ud800 \udc00 😀 \u0085 \u0093 \u00a0 𠀀 א".split(" "),
    " ",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
  );

  test("any string: edits lead to the text and back, in code points, and leave nothing that harms", () => {
    fc.assert(
      fc.property(anyText, (decoded) => {
        const { text, edits } = repair(decoded);
        expect(applyEdits(decoded, edits)).toBe(text);
        expect(revertEdits(text, edits, removedBy(decoded, edits))).toBe(decoded);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain("\0");
        const characters = [...decoded];
        let end = 0;
        for (const edit of edits) {
          expect(edit.start).toBeGreaterThanOrEqual(end);
          expect(edit.end).toBeGreaterThanOrEqual(edit.start);
          expect(edit.end).toBeLessThanOrEqual(characters.length);
          end = edit.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("any string: what stands outside the edits maps to itself and back", () => {
    fc.assert(
      fc.property(anyText, (decoded) => {
        const { text, edits } = repair(decoded);
        const received = [...decoded];
        const repaired = [...text];
        const edited = new Set(
          edits.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        received.forEach((character, at) => {
          if (edited.has(at)) return;
          const there = mapToText(edits, at, "start");
          expect(repaired[there]).toBe(character);
          expect(mapToDecoded(edits, there, "start")).toBe(at);
          expect(mapToText(edits, at + 1, "end")).toBe(there + 1);
          expect(mapToDecoded(edits, there + 1, "end")).toBe(at + 1);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("what is repaired is not repaired again", () => {
    for (const text of [
      fixture("sample-article.txt"),
      "cafÃ© and â€œthisâ€\u009d",
      "<p>A &amp; B</p>\r\n",
      "經(jīng)驗",
    ]) {
      const once = repair(text).text;
      expect(repair(once).text).toBe(once);
    }
  });

  test.each(["?", "(", "&", "<", "Ã", "é", "聯(lián)", "a?", "<p ", "&amp;", "�?", "\r"])(
    "a long run of %j comes to an end",
    (unit) => {
      const decoded = unit.repeat(200_000 / unit.length);
      const { text, edits } = repair(decoded);
      expect(applyEdits(decoded, edits)).toBe(text);
    },
  );
});
