import { describe, expect, it } from "vitest";
import { majority } from "./ruling";
import type { Rating } from "./scale";

const given = (...ratings: Rating[]) =>
  ratings.map((rating, index) => ({ rating, justification: `justification ${index + 1}` }));

describe("majority", () => {
  it.each([
    ["no verdict", [], null],
    ["one", ["true"], "justification 1"],
    ["two that differ", ["true", "false"], null],
    ["two against one", ["mixed", "false", "false"], "justification 2"],
    ["three that differ", ["mixed", "false", "true"], null],
  ] as const)("%s", (_, ratings, expected) => {
    expect(majority(given(...ratings))?.justification ?? null).toBe(expected);
  });
});
