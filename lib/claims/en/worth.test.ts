import fc from "fast-check";
import { expect, test } from "vitest";
import { countGroups } from "./features";
import { tagWords } from "./tag";
import { worthOf, worthOfSentence } from "./worth";

function reasons(sentence: string) {
  const tokens = tagWords(sentence);
  return worthOf(tokens, 0, tokens.length, countGroups(tokens, 0, tokens.length)).reasons.map(
    ([reason]) => reason,
  );
}

test.each([
  [
    "a figure before a feeling",
    "Unemployment rose to 9 percent last year.",
    "I feel good about the future of this country.",
  ],
  ["a record before a plan", "He voted against the bill 13 times.", "We are going to work hard for you."],
  ["a fact before a question", "The deficit doubled in four years.", "What would you do about it?"],
  ["a fact before a greeting", "He raised taxes 98 times.", "Thank you and good evening."],
])("ranks %s", (_, worthier, less) => {
  expect(worthOfSentence(worthier)).toBeGreaterThan(worthOfSentence(less));
});

test.each([
  ["Exports rose by 3 percent.", "figure"],
  ["It was sold in May 2003.", "date"],
  ["The European Union agreed.", "organization"],
  ["It is larger than the other.", "comparison"],
  ["It failed because of the rain.", "cause"],
  ["Perhaps it rained.", "hedge"],
  ["We will go.", "future"],
])("%s has reason %s", (sentence, reason) => {
  expect(reasons(sentence)).toContain(reason);
});

test("any text is worth something between nothing and all, and the same every time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const score = worthOfSentence(text);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(worthOfSentence(text)).toBe(score);
    }),
  );
});
