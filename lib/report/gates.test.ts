import { describe, expect, it } from "vitest";
import { RATINGS, type Rating } from "@/lib/review/scale";
import type { BodyClaim } from "./body";
import { failedGates } from "./gates";
import { aBody, aClaim } from "./testing";

const rated = (id: string, rating: Rating, evidence: BodyClaim["evidence"] = []) =>
  aClaim({ id, evidence, ruling: { ...aClaim().ruling, rating } });

describe("failedGates", () => {
  it.each<[string, Parameters<typeof failedGates>, string[]]>([
    ["passes a report that has all", [aBody(), []], []],
    ["wants a summary", [aBody({ summary: "" }), []], ["summary:"]],
    ["takes blanks for no summary", [aBody({ summary: " \n\t　" }), []], ["summary:"]],
    ["wants a claim", [aBody({ claims: [] }), []], ["claims:"]],
    ["names the claims that are not settled", [aBody(), ["b", "c"]], ["settled:b,c"]],
    ["has claims when none of them is settled", [aBody({ claims: [] }), ["b"]], ["settled:b"]],
    [
      "names the claims without a source",
      [aBody({ claims: [rated("a", "true"), aClaim(), rated("b", "outdated")] }), []],
      ["sources:a,b"],
    ],
    [
      "names all that fails at once",
      [aBody({ summary: "", claims: [rated("a", "false")] }), ["b"]],
      ["summary:", "settled:b", "sources:a"],
    ],
  ])("%s", (_, input, expected) => {
    expect(failedGates(...input).map(({ gate, claimIds }) => `${gate}:${claimIds}`)).toEqual(expected);
  });

  it.each(RATINGS)("“%s” without a source: only what says that none was found passes", (rating) => {
    const failed = failedGates(aBody({ claims: [rated("a", rating)] }), []);
    const mayStandAlone = rating === "unproven" || rating === "not-checkable";
    expect(failed).toEqual(mayStandAlone ? [] : [{ gate: "sources", claimIds: ["a"] }]);
  });
});
