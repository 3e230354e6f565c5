import { expect, test } from "vitest";
import { trainTfidf } from "./tfidf";

test("ranks by words and pairs of words it was shown", () => {
  const rank = trainTfidf(["taxes rose", "taxes fell", "thank you", "thank them"], [1, 1, 0, 0], 10);
  expect(rank("taxes stayed")).toBeGreaterThan(rank("nothing known"));
  expect(rank("thank everybody")).toBeLessThan(rank("nothing known"));
});
