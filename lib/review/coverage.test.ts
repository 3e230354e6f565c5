import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_KINDS } from "@/lib/claims/kinds";
import { COVERAGE, coverage } from "./coverage";
import { CLAIM_STATES, DISMISS_REASONS } from "./states";

const SENTENCE = { start: 10, end: 20 };
type Claim = Parameters<typeof coverage>[2][number];
const claim = (change: Partial<Claim> = {}): Claim => ({
  start: 12,
  end: 18,
  state: "settled",
  kind: "event",
  dismissReason: null,
  ...change,
});
const boilerplate = { start: 0, end: 40, kind: "boilerplate" as const };
const paragraph = { start: 0, end: 40, kind: "paragraph" as const };

describe("coverage", () => {
  it.each<[string, Claim[], object]>([
    ["nobody has looked at it", [], { as: "unseen" }],
    ["a checked claim", [claim()], { as: "claim" }],
    ["a claim before it", [claim({ start: 5, end: 10 })], { as: "unseen" }],
    ["a claim after it", [claim({ start: 20, end: 25 })], { as: "unseen" }],
    ["a claim that reaches into it", [claim({ start: 5, end: 11 })], { as: "claim" }],
    ["one that the splitter proposed", [claim({ state: "proposed" })], { as: "pending" }],
    ["one in review", [claim({ state: "in-review" })], { as: "pending" }],
    ["one that is disputed", [claim({ state: "disagreement" })], { as: "pending" }],
    ["an opinion, says the splitter", [claim({ state: "proposed", kind: "opinion" })], { as: "opinion" }],
    ["an opinion that somebody has checked all the same", [claim({ kind: "opinion" })], { as: "claim" }],
    ["an opinion taken up for checking", [claim({ state: "open", kind: "opinion" })], { as: "pending" }],
    [
      "an opinion, says a person",
      [claim({ state: "dismissed", dismissReason: "opinion" })],
      { as: "opinion" },
    ],
    [
      "not checkable",
      [claim({ state: "dismissed", dismissReason: "not-checkable" })],
      { as: "not-checkable" },
    ],
    [
      "left out for another reason",
      [claim({ state: "dismissed", dismissReason: "trivial" })],
      { as: "skipped", reason: "trivial" },
    ],
    ["a claim that was split or merged", [claim({ state: "retired" })], { as: "unseen" }],
    [
      "a checked claim beside an opinion",
      [claim({ state: "dismissed", dismissReason: "opinion" }), claim()],
      { as: "claim" },
    ],
    [
      "an open claim beside one left out",
      [claim({ state: "dismissed", dismissReason: "trivial" }), claim({ state: "open" })],
      { as: "pending" },
    ],
  ])("%s", (_, claims, expected) => {
    expect(coverage([SENTENCE], [paragraph], claims)).toEqual([{ ...SENTENCE, ...expected }]);
  });

  it("skips boilerplate, unless somebody found a claim there", () => {
    expect(coverage([SENTENCE], [boilerplate], [])).toEqual([
      { ...SENTENCE, as: "skipped", reason: "boilerplate" },
    ]);
    expect(coverage([SENTENCE], [boilerplate], [claim()])).toEqual([{ ...SENTENCE, as: "claim" }]);
  });

  it("accounts for every sentence, once and in order", () => {
    const span = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 })).map(([start, size]) => ({
      start,
      end: start + size,
    }));
    const anyClaim = fc.record({
      state: fc.constantFrom(...CLAIM_STATES),
      kind: fc.constantFrom(...CLAIM_KINDS),
      dismissReason: fc.constantFrom(...DISMISS_REASONS, null),
    });
    fc.assert(
      fc.property(fc.array(span), fc.array(fc.tuple(span, anyClaim)), (sentences, claims) => {
        const covered = coverage(
          sentences,
          [],
          claims.map(([at, rest]) => ({ ...at, ...rest })),
        );
        expect(covered.map(({ start, end }) => ({ start, end }))).toEqual(sentences);
        for (const sentence of covered) {
          expect(COVERAGE).toContain(sentence.as);
          expect("reason" in sentence).toBe(sentence.as === "skipped");
        }
      }),
    );
  });
});
