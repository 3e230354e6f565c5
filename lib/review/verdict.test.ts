import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/permissions";
import { RATINGS, type Rating } from "./scale";
import {
  currentVerdicts,
  firstVerdicts,
  type GivenVerdict,
  readableVerdicts,
  settle,
  verdictsAreOpen,
} from "./verdict";

/** Verdicts in the order in which they were given, as "author:rating"; an author's later one supersedes the earlier. */
function given(...lines: string[]): GivenVerdict[] {
  const newest = new Map<string, string>();
  return lines.map((line, i) => {
    const [reviewerId = "", rating] = line.split(":");
    const verdict = {
      id: `v${i + 1}`,
      reviewerId,
      rating: rating as Rating,
      supersedesId: newest.get(reviewerId) ?? null,
    };
    newest.set(reviewerId, verdict.id);
    return verdict;
  });
}
const ids = (verdicts: GivenVerdict[]) => verdicts.map(({ id }) => id).join(" ");

describe("first and current verdicts", () => {
  it.each([
    [[], "", ""],
    [["a:true"], "v1", "v1"],
    [["a:true", "b:false"], "v1 v2", "v1 v2"],
    [["a:true", "a:false", "b:true"], "v1 v3", "v2 v3"],
    [["a:true", "b:true", "a:false", "a:mixed"], "v1 v2", "v2 v4"],
  ])("of %j: first %s, current %s", (lines, first, current) => {
    expect(ids(firstVerdicts(given(...lines)))).toBe(first);
    expect(ids(currentVerdicts(given(...lines)))).toBe(current);
  });
});

describe("settle", () => {
  it.each<[number, string[], string, string?]>([
    [2, [], "waiting"],
    [2, ["a:true"], "waiting"],
    [2, ["a:true", "a:false"], "waiting"],
    [3, ["a:true", "b:true"], "waiting"],
    [1, ["a:true"], "consensus", "v1"],
    [2, ["a:false", "b:false"], "consensus", "v1"],
    [2, ["a:true", "b:mostly-true"], "disagreement"],
    [3, ["a:true", "b:true", "c:false"], "disagreement"],
    [3, ["a:unproven", "b:unproven", "c:unproven"], "consensus", "v1"],
    // Second thoughts: before the opening, after it, and back again.
    [2, ["a:false", "a:true", "b:true"], "disagreement"],
    [2, ["a:true", "b:true", "b:false"], "disagreement"],
    [2, ["a:true", "b:false", "b:true"], "disagreement"],
    [2, ["a:true", "b:true", "a:false", "a:true"], "consensus", "v1"],
  ])("of %i wanted, %j: %s", (wanted, lines, as, named) => {
    const settlement = settle(given(...lines), wanted);
    expect(settlement.as).toBe(as);
    if (settlement.as === "consensus") expect(settlement.verdict.id).toBe(named);
  });
});

describe("readableVerdicts", () => {
  const two = given("a:true", "b:false");
  it.each<[string, string, GivenVerdict[], number, string]>([
    ["a", "reviewer", two, 3, "v1"],
    ["b", "reviewer", two, 3, "v2"],
    ["c", "reviewer", two, 3, ""],
    ["a", "editor", two, 3, "v1"],
    ["c", "editor", two, 3, ""],
    ["c", "admin", two, 3, ""],
    ["a", "reviewer", two, 2, "v1 v2"],
    ["c", "reviewer", two, 2, ""],
    ["c", "editor", two, 2, "v1 v2"],
    ["c", "admin", two, 2, "v1 v2"],
    ["a", "reviewer", given("a:true", "a:false"), 2, "v1 v2"],
    ["b", "admin", given("a:true", "a:false"), 2, ""],
  ])("%s, a %s, of these and %#", (id, role, verdicts, wanted, expected) => {
    const viewer = { id, role: role as (typeof ROLES)[number] };
    expect(ids(readableVerdicts(viewer, verdicts, wanted))).toBe(expected);
  });

  it("shows nobody another's before all wanted ones are in, whatever was given in whatever order", () => {
    const line = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(...RATINGS));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(...ROLES),
        fc.constantFrom("a", "b", "c", "d"),
        (lines, wanted, role, id) => {
          const verdicts = given(...lines.map(([author, rating]) => `${author}:${rating}`));
          const seen = readableVerdicts({ id, role }, verdicts, wanted);
          const own = verdicts.filter(({ reviewerId }) => reviewerId === id);
          for (const verdict of own) expect(seen).toContain(verdict);
          if (!verdictsAreOpen(verdicts, wanted)) expect(seen).toEqual(own);
          else if (role !== "reviewer" || own.length > 0) expect(seen).toEqual(verdicts);
          else expect(seen).toEqual([]);
        },
      ),
    );
  });
});
