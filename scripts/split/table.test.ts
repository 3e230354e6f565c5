import { expect, test } from "vitest";
import type { SplitResult } from "@/lib/claims/split";
import { renderClaims } from "./table";

const text = "He said the bridge carries 160,000 cars a day. What a view!";
const result: SplitResult = {
  language: "en",
  text,
  edits: [{ start: 0, end: 1, replacement: "", kind: "control", certain: false }],
  blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
  sentences: [
    { start: 0, end: 46 },
    { start: 47, end: text.length },
  ],
  claims: [
    {
      start: 8,
      end: 45,
      quote: "the bridge carries 160,000 cars a day",
      statement: "[The Harbour Bridge] carries 160,000\u001b[31m cars a day",
      kind: "quantity",
      score: 0.8125,
      reasons: ["figure", "attribution"],
      speaker: "a council member with a very long title",
      cue: "said",
      ambiguous: true,
    },
  ],
};

test("a row for each claim, wrapped within its column, and what the article could command is taken out", () => {
  expect(renderClaims(result, { width: 64, colours: false, explain: false }).split("\n")).toEqual([
    "score  kind        speaker           statement",
    " 0.81  quantity    a council membe…  [The Harbour Bridge]",
    "                                     carries 160,000 [31m cars a",
    "                                     day",
    "",
    "en · 1 claim · 0 opinions · 2 sentences in 1 block · 1 repair (1 uncertain)",
    "",
  ]);
});

test("explains when asked", () => {
  const output = renderClaims(result, { width: 200, colours: false, explain: true });
  expect(output).toContain("at 8-45; for: figure, attribution; cue: said; ambiguous");
  expect(output).toContain("as written: the bridge carries 160,000 cars a day");
});

test("colours what it is told to", () => {
  expect(renderClaims(result, { width: 200, colours: true, explain: false })).toContain(
    "\u001b[32m 0.81\u001b[0m",
  );
});
