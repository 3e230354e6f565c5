import { expect, it } from "vitest";
import { RATINGS, type Rating, ratingValue } from "./scale";

it.each<[Rating, number | null]>([
  ["true", 5],
  ["mostly-true", 4],
  ["mixed", 3],
  ["mostly-false", 2],
  ["false", 1],
  ["missing-context", null],
  ["outdated", null],
  ["unproven", null],
  ["not-checkable", null],
])("%s stands at %j", (rating, value) => {
  expect(ratingValue(rating)).toBe(value);
});

it("lists the ordered ratings from true to false, then those that are no degree of truth", () => {
  expect(RATINGS.map(ratingValue)).toEqual([5, 4, 3, 2, 1, null, null, null, null]);
});
