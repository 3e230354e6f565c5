import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sliceCodePoints } from "@/lib/text/positions";
import { split } from "./split";

const bytes = readFileSync(
  fileURLToPath(new URL("../text/fixtures/sample-article.txt", import.meta.url)),
  "utf8",
);
const result = split(bytes);
const { text, claims, blocks } = result;

const blocksOf = (kind: string) =>
  blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => sliceCodePoints(text, start, end).trim());
const claimWith = (words: string) => claims.find(({ quote }) => quote.includes(words));

test("no claim stands in disclaimers or in the list of links", () => {
  const boilerplate = blocks.filter(({ kind }) => kind === "boilerplate");
  expect(blocksOf("boilerplate")).toHaveLength(12);
  expect(
    claims.filter(({ start }) => boilerplate.some((block) => block.start <= start && start < block.end)),
  ).toEqual([]);
});

test("captions and headings are told from the text", () => {
  expect(blocksOf("heading").map((heading) => heading.slice(0, 6))).toEqual([
    "從B20到B",
    "中國電商的經",
    "十個等著見馬",
  ]);
  expect(blocksOf("caption")).toHaveLength(3);
});

test.each([
  ["阿里巴巴在印度", "馬云"],
  ["飛行了800多個小時", null],
  ["整個環境的改變", "基圖伊"],
  ["我們需要像您這樣的人", "阿澤維多"],
  ["非洲面臨電力短缺", "一位管理非洲事務的司長"],
  ["每年或每季度培訓100個", "馬云"],
])("%s is said by %s", (words, speaker) => {
  expect(claimWith(words)?.speaker).toBe(speaker);
});

test("clauses that can have different verdicts are apart", () => {
  const flown = claimWith("飛行了800多個小時");
  expect(flown?.quote).not.toContain("走訪了");
  expect(claimWith("走訪了33個國家和地區")?.quote).toMatch(/^走訪了/u);
});

test("the first twenty claims by score are no opinions", () => {
  const first = [...claims].sort((a, b) => b.score - a.score).slice(0, 20);
  expect(first.filter(({ kind }) => kind === "opinion")).toEqual([]);
  for (const opinion of [
    "巨大的機會",
    "更為負責的做法",
    "榜樣和師范",
    "巨大意義和價值",
    "真正首要的問題",
    "全球性的社會項目",
    "非常大的工程",
  ]) {
    expect(first.map(({ quote }) => quote).join("\n")).not.toContain(opinion);
  }
});
