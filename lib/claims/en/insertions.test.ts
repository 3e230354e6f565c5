import { expect, test } from "vitest";
import { acronymsIn, insertDates, insertNames } from "./insertions";
import { tagWords } from "./tag";

// 8 May 2024 was a Wednesday.
test.each([
  ["It closed yesterday.", "It closed yesterday [2024-05-07]."],
  ["It closed on Monday.", "It closed on Monday [2024-05-06]."],
  ["It closed on Wednesday.", "It closed on Wednesday [2024-05-08]."],
  ["It closed on Friday.", "It closed on Friday [2024-05-03]."],
  ["It will open on Friday.", "It will open on Friday [2024-05-10]."],
  ["Exports rose last year.", "Exports rose last year [2023]."],
  ["Exports rose last month and this year.", "Exports rose last month [2024-04] and this year [2024]."],
  ["It closed on Monday, May 6.", "It closed on Monday, May 6."],
  ["It closed on Monday 6 May.", "It closed on Monday 6 May."],
  ["Black Friday Sales rose.", "Black Friday Sales rose."],
  ["Today's papers.", "Today's papers."],
])("%s", (text, expected) => {
  expect(insertDates(text, "2024-05-08")).toBe(expected);
});

test("a day that is none inserts nothing", () => {
  expect(insertDates("It closed yesterday.", "soon")).toBe("It closed yesterday.");
});

test.each([
  ["The World Health Organization (WHO) said so.", [["WHO", "World Health Organization"]]],
  ["The Bureau of Labor Statistics (BLS) said so.", [["BLS", "Bureau of Labor Statistics"]]],
  ["The team (USA) won.", []],
])("%s", (sentence, expected) => {
  expect(acronymsIn(sentence, tagWords(sentence))).toEqual(expected);
});

test.each([
  [
    "The BLS counts jobs, and the BLS publishes.",
    "The BLS [Bureau of Labor Statistics] counts jobs, and the BLS publishes.",
  ],
  ["The Bureau of Labor Statistics (BLS) counts.", "The Bureau of Labor Statistics (BLS) counts."],
  ["The BLS's data.", "The BLS's data."],
])("%s", (text, expected) => {
  expect(insertNames(text, new Map([["BLS", "Bureau of Labor Statistics"]]))).toBe(expected);
});
