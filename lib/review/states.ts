export const CLAIM_STATES = [
  "proposed",
  "open",
  "dismissed",
  "in-review",
  "disagreement",
  "settled",
  "retired",
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** The rows a claim's state is derived from, all of them about the claim's current revision except triage. */
export type ClaimFacts = {
  retired: boolean;
  triage: "accept" | "dismiss" | null;
  firstVerdicts: number;
  wantedVerdicts: number;
  /** A ruling on the current revision exists, made when all verdicts there are now had been given. */
  ruled: boolean;
};

/**
 * The state of a claim. While first verdicts are missing it is "in review" whatever they say: nothing here may tell
 * whether those already given agree. Verdicts that agree have made a ruling; without one they wait for an editor, and so
 * does a claim on which somebody had a second thought after the ruling.
 */
export function claimState(facts: ClaimFacts): ClaimState {
  if (facts.retired) return "retired";
  if (facts.triage === "dismiss") return "dismissed";
  if (facts.ruled) return "settled";
  if (facts.firstVerdicts > 0)
    return facts.firstVerdicts < facts.wantedVerdicts ? "in-review" : "disagreement";
  return facts.triage === "accept" ? "open" : "proposed";
}

export const ARTICLE_STATES = ["open", "in-approval", "approved"] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

export const REPORT_STATES = ["published", "corrected", "retracted", "taken-down"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Why a claim is left out of the check. */
export const DISMISS_REASONS = [
  "opinion",
  "not-checkable",
  "trivial",
  "duplicate",
  "splitting-error",
  "other",
] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];
