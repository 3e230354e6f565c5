import { describe, expect, it } from "vitest";
import { evidenceStanding, rulingStanding, verdictStanding } from "./standing";

describe("verdictStanding", () => {
  it.each([
    ["proposed", false, 2, "proposed"],
    ["dismissed", false, 2, "dismissed"],
    ["dismissed", true, 1, "dismissed"],
    ["retired", true, 0, "retired"],
    ["open", false, 2, "first"],
    ["in-review", false, 1, "first"],
    ["in-review", true, 1, "change"],
    ["disagreement", true, 0, "change"],
    ["disagreement", false, 0, "complete"],
    ["settled", true, 0, "change"],
    ["settled", false, 0, "complete"],
  ] as const)("%s, own verdict %s, %i wanted: %s", (state, own, waiting, expected) => {
    expect(verdictStanding({ state, own, waiting })).toBe(expected);
  });
});

describe("rulingStanding", () => {
  it.each([
    ["reviewer", "disagreement", true, 0, "role"],
    ["reviewer", "open", false, 2, "role"],
    ["editor", "open", false, 2, "owing"],
    ["editor", "in-review", true, 1, "waiting"],
    ["editor", "disagreement", false, 0, "rule"],
    ["admin", "disagreement", true, 0, "rule"],
    ["editor", "settled", false, 0, "again"],
    ["editor", "dismissed", false, 0, "dismissed"],
    ["reviewer", "retired", false, 0, "retired"],
  ] as const)("%s, %s, own verdict %s, %i wanted: %s", (role, state, own, waiting, expected) => {
    expect(rulingStanding({ role, state, own, waiting })).toBe(expected);
  });
});

describe("evidenceStanding", () => {
  it.each([
    ["proposed", "attach"],
    ["settled", "attach"],
    ["dismissed", "dismissed"],
    ["retired", "retired"],
  ] as const)("%s: %s", (state, expected) => {
    expect(evidenceStanding(state)).toBe(expected);
  });
});
