import type { ClaimRow } from "@/db/claims";
import type { StripTone } from "@/lib/report/strip";
import type { ClaimState, DismissReason } from "@/lib/review/states";

/** What the browser knows of a claim. Nothing of what a verdict says. */
export type DeskClaim = Pick<
  ClaimRow,
  | "id"
  | "slug"
  | "revision"
  | "start"
  | "end"
  | "statement"
  | "kind"
  | "speaker"
  | "score"
  | "reasons"
  | "ambiguous"
  | "state"
  | "dismissReason"
  | "verdictCount"
  | "wantedVerdicts"
> & {
  /** Its place in the text, counted from 1. */
  number: number;
};

/** Of a claim that takes part in the article as it stands, in the order of the text. */
export function deskClaims(rows: readonly ClaimRow[]): DeskClaim[] {
  return rows
    .filter((row) => row.state !== "retired")
    .map((row, index) => ({
      id: row.id,
      slug: row.slug,
      revision: row.revision,
      start: row.start,
      end: row.end,
      statement: row.statement,
      kind: row.kind,
      speaker: row.speaker,
      score: row.score,
      reasons: row.reasons,
      ambiguous: row.ambiguous,
      state: row.state,
      dismissReason: row.dismissReason,
      verdictCount: row.verdictCount,
      wantedVerdicts: row.wantedVerdicts,
      number: index + 1,
    }));
}

export const VIEWS = ["text", "score"] as const;
export type View = (typeof VIEWS)[number];

export const SHOWN = ["all", "proposed", "checked", "dismissed"] as const;
export type Shown = (typeof SHOWN)[number];

/** Whether a claim stands in one of the lists of an article. */
export function isShown({ state }: { state: ClaimState }, show: Shown): boolean {
  if (show === "all") return true;
  if (show === "checked") return state !== "proposed" && state !== "dismissed";
  return state === show;
}

export type Counts = Record<Shown, number>;

/** How many claims stand in each list. */
export function countShown(claims: readonly { state: ClaimState }[]): Counts {
  const count = (show: Shown) => claims.filter((claim) => isShown(claim, show)).length;
  return {
    all: claims.length,
    proposed: count("proposed"),
    checked: count("checked"),
    dismissed: count("dismissed"),
  };
}

/** The ground behind a claim in the text: where it stands, and that an opinion is no statement to check. */
export function markTone({ state, kind }: Pick<DeskClaim, "state" | "kind">): StripTone {
  if (state === "settled") return "claim";
  if (state === "dismissed") return "quiet";
  if (state === "proposed") return kind === "opinion" ? "opinion" : "unseen";
  return "pending";
}

/** One decision on some claims, as it is sent. */
export type Decision =
  | { decision: "accept" | "restore"; reason?: undefined }
  | { decision: "dismiss"; reason: Exclude<DismissReason, "other"> };

/** What becomes of a claim, shown before the server has said so. A restored claim is checked. */
export function decided(claim: DeskClaim, { decision, reason }: Decision): DeskClaim {
  if (decision === "dismiss") return { ...claim, state: "dismissed", dismissReason: reason };
  return { ...claim, state: "open", dismissReason: null };
}
