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
  /** A ruling on the current revision exists. */
  ruled: boolean;
  /** All first verdicts carry the same rating. Read only when all wanted ones are in. */
  ratingsAgree: boolean;
};

/**
 * The state of a claim. While first verdicts are missing it is "in review" whatever they say: nothing here may tell
 * whether those already given agree.
 */
export function claimState(facts: ClaimFacts): ClaimState {
  if (facts.retired) return "retired";
  if (facts.triage === "dismiss") return "dismissed";
  if (facts.ruled) return "settled";
  if (facts.firstVerdicts > 0) {
    if (facts.firstVerdicts < facts.wantedVerdicts) return "in-review";
    return facts.ratingsAgree ? "settled" : "disagreement";
  }
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
