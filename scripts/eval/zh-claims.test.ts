import { expect, test } from "vitest";
import { type Article, type Item, type Predicted, rankingScore, spanScore, speakerScore } from "./zh-claims";

const claim = (start: number, end: number, more: Partial<Item> = {}): Item => ({
  start,
  end,
  label: "claim",
  worth: 2,
  ...more,
});
const found = (start: number, end: number, more: Partial<Predicted> = {}): Predicted => ({
  start,
  end,
  kind: "event",
  score: 0.5,
  speaker: null,
  ...more,
});

test("claims met by half count; opinions, contested and unlabelled text count neither way", () => {
  const article: Article = {
    items: [claim(0, 10), claim(10, 20), claim(20, 30, { contested: true }), claim(30, 40)],
    predicted: [
      found(0, 8), // met
      found(20, 30), // contested
      found(30, 40, { kind: "opinion" }), // not claimed
      found(36, 50), // mostly unlabelled
      found(8, 12), // wrong: half of it and more lies in labelled text, yet it meets nothing
    ],
  };
  expect(spanScore([article])).toEqual({
    precision: 1 / 2,
    recall: 1 / 3,
    f1: expect.closeTo(0.4, 12),
  });
});

test("only the first to meet a worthy claim is a hit, and what is left out costs", () => {
  const article: Article = {
    items: [claim(0, 10), claim(10, 20, { worth: 1 }), claim(20, 30, { worth: 3 }), claim(30, 40)],
    predicted: [
      found(0, 10, { score: 0.9 }),
      found(0, 9, { score: 0.8 }),
      found(20, 30, { score: 0.7, kind: "opinion" }),
      found(10, 20, { score: 0.6 }),
    ],
  };
  expect(rankingScore([article])).toBeCloseTo((1 + 2 / 3) / 3, 12);
});

test("speakers are right when one name holds the other, wrong where there is none", () => {
  const article: Article = {
    items: [
      claim(0, 10, { speaker: "馬雲" }),
      claim(10, 20, { speaker: "聯合國" }),
      claim(20, 30),
      claim(30, 40),
      claim(40, 50, { speaker_maybe: "他" }),
    ],
    predicted: [
      found(0, 10, { speaker: "阿里巴巴董事局主席馬雲" }),
      found(10, 20, { speaker: "馬雲" }),
      found(20, 30, { speaker: "馬雲" }),
      found(30, 40),
      found(40, 50, { speaker: "他" }),
    ],
  };
  expect(speakerScore([article])).toEqual({ named: 2, right: 1, nameless: 2, wrong: 1 });
});
