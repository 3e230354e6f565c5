import { describe, expect, it } from "vitest";
import { type ClaimFacts, claimState } from "./states";

const nothing: ClaimFacts = {
  retired: false,
  triage: null,
  firstVerdicts: 0,
  wantedVerdicts: 2,
  ruled: false,
};

describe("claimState", () => {
  it.each<[string, Partial<ClaimFacts>, string]>([
    ["as the splitter left it", {}, "proposed"],
    ["accepted", { triage: "accept" }, "open"],
    ["dismissed", { triage: "dismiss" }, "dismissed"],
    ["one verdict of two", { triage: "accept", firstVerdicts: 1 }, "in-review"],
    ["two of three", { triage: "accept", firstVerdicts: 2, wantedVerdicts: 3 }, "in-review"],
    ["all in, nothing ruled", { triage: "accept", firstVerdicts: 2 }, "disagreement"],
    [
      "the only one in, nothing ruled",
      { triage: "accept", firstVerdicts: 1, wantedVerdicts: 1 },
      "disagreement",
    ],
    ["ruled", { triage: "accept", firstVerdicts: 2, ruled: true }, "settled"],
    ["dismissed in the middle of review", { triage: "dismiss", firstVerdicts: 1 }, "dismissed"],
    ["dismissed after the ruling", { triage: "dismiss", firstVerdicts: 2, ruled: true }, "dismissed"],
    ["split or merged, whatever else", { retired: true, triage: "dismiss", ruled: true }, "retired"],
  ])("%s", (_, facts, expected) => {
    expect(claimState({ ...nothing, ...facts })).toBe(expected);
  });
});
