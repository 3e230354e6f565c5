import { describe, expect, it, test } from "vitest";
import {
  averagePrecision,
  averagePrecisionOfScores,
  contentTokens,
  countShared,
  f1Of,
  matchGreedily,
  overlap,
  sentenceEnds,
  tokenF1,
} from "./scoring";

test.each([
  [2, 4, 2, 0.5, 1, 2 / 3],
  [0, 3, 0, 0, 0, 0],
  [0, 0, 5, 0, 0, 0],
  [0, 0, 0, 1, 1, 1],
  [3, 3, 3, 1, 1, 1],
])("%i right of %i predicted and %i gold", (right, predicted, gold, precision, recall, f1) => {
  expect(f1Of(right, predicted, gold)).toEqual({ precision, recall, f1: expect.closeTo(f1, 12) });
});

test.each([
  [{ start: 0, end: 10 }, { start: 5, end: 15 }, 1 / 3],
  [{ start: 0, end: 10 }, { start: 10, end: 20 }, 0],
  [{ start: 3, end: 9 }, { start: 3, end: 9 }, 1],
  [{ start: 0, end: 10 }, { start: 2, end: 7 }, 0.5],
])("%j over %j is %d", (a, b, expected) => {
  expect(overlap(a, b)).toBeCloseTo(expected, 12);
});

test("the most alike are paired first, each once", () => {
  const alike = (a: number, b: number) => 1 - Math.abs(a - b) / 10;
  // 5 is nearer to 6 than 9 is to 6, so 9 is left with 1, from which it is too far.
  expect(matchGreedily([5, 9], [6, 1], alike, 0.5)).toEqual([[0, 0]]);
  expect(matchGreedily([5, 9], [6, 10], alike, 0.5)).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test.each([
  [[true, false, true], 2, (1 + 2 / 3) / 2],
  [[false, true], 2, 0.25],
  [[], 3, 0],
  [[true], 0, 0],
])("average precision of %j with %i to find", (hits, total, expected) => {
  expect(averagePrecision(hits, total)).toBeCloseTo(expected, 12);
});

describe("average precision of scores", () => {
  it("is that of the ranking where no two are equal", () => {
    const items = [
      { score: 0.1, hit: true },
      { score: 0.9, hit: true },
      { score: 0.5, hit: false },
    ];
    expect(averagePrecisionOfScores(items)).toBeCloseTo((1 + 2 / 3) / 2, 12);
  });

  it("is the share of hits where all are equal", () => {
    const items = [true, false, false, true].map((hit) => ({ score: 0, hit }));
    expect(averagePrecisionOfScores(items)).toBeCloseTo(0.5, 12);
  });
});

test("words that carry no content do not count, nor do brackets", () => {
  expect(contentTokens("[The Danube] is 2,850 km long.")).toEqual(["danube", "2", "850", "km", "long"]);
});

test.each([
  ["a b c", "a b c", 1],
  ["a b", "c", 0],
  ["x x y", "x y z", 2 / 3],
  ["", "", 1],
])("%j against %j", (a, b, expected) => {
  expect(tokenF1(a.split(" ").filter(Boolean), b.split(" ").filter(Boolean))).toBeCloseTo(expected, 12);
});

test("ends of sentences are counted without spaces, and empty sentences end nowhere", () => {
  expect([...sentenceEnds(["A b. ", "", "Cd!", "E"])]).toEqual([3, 6]);
  expect(countShared(sentenceEnds(["A b.", "Cd!", "E"]), sentenceEnds(["A b.", "Cd! E"]))).toBe(1);
});
