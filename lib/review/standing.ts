import { can, type Role } from "@/lib/permissions";
import type { ClaimState } from "./states";

type Standing = {
  state: ClaimState;
  /** Whether the viewer has given a verdict on the revision that stands. */
  own: boolean;
  /** How many first verdicts are still wanted. */
  waiting: number;
};

/** What a viewer can do with a verdict on a claim now, or why nothing. */
export type VerdictStanding = "first" | "change" | "proposed" | "dismissed" | "retired" | "complete";

export function verdictStanding({ state, own, waiting }: Standing): VerdictStanding {
  if (state === "proposed" || state === "dismissed" || state === "retired") return state;
  if (own) return "change";
  return waiting > 0 ? "first" : "complete";
}

/** What a viewer can do with the ruling on a claim now, or why nothing. */
export type RulingStanding = "rule" | "again" | "role" | "owing" | "waiting" | "dismissed" | "retired";

/**
 * An editor rules once all wanted first verdicts are in. Whoever could still give one owes it, and waits for it like
 * everybody else.
 */
export function rulingStanding({ state, own, waiting, role }: Standing & { role: Role }): RulingStanding {
  if (state === "dismissed" || state === "retired") return state;
  if (!can({ role }, "claim.rule")) return "role";
  if (waiting > 0) return own ? "waiting" : "owing";
  return state === "settled" ? "again" : "rule";
}

/** Whether sources may be attached to a claim in this state, or why not. */
export function evidenceStanding(state: ClaimState): "attach" | "dismissed" | "retired" {
  return state === "dismissed" || state === "retired" ? state : "attach";
}
