import { describe, expect, it } from "vitest";
import { CLAIM_STATES, type ClaimState } from "@/lib/review/states";
import { isShown, markTone, SHOWN } from "./triage";

describe("the lists of an article", () => {
  it.each<[ClaimState, string[]]>([
    ["proposed", ["all", "proposed"]],
    ["open", ["all", "checked"]],
    ["in-review", ["all", "checked"]],
    ["disagreement", ["all", "checked"]],
    ["settled", ["all", "checked"]],
    ["dismissed", ["all", "dismissed"]],
  ])("hold what is %s", (state, lists) => {
    expect(SHOWN.filter((show) => isShown({ state }, show))).toEqual(lists);
  });
});

describe("marks", () => {
  it("tell apart what waits, what is checked, what is settled, and what was left out", () => {
    const tones = (["proposed", "open", "settled", "dismissed"] as const).map((state) =>
      markTone({ state, kind: "event" }),
    );
    expect(new Set(tones).size).toBe(4);
  });

  it("say nothing of a claim in review that they do not say of one that is disputed", () => {
    expect(markTone({ state: "in-review", kind: "event" })).toBe(
      markTone({ state: "disagreement", kind: "event" }),
    );
  });

  it.each(CLAIM_STATES.filter((state) => state !== "retired"))("have a tone for %s", (state) => {
    expect(markTone({ state, kind: "opinion" })).toEqual(expect.any(String));
  });
});
