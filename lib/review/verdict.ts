import { z } from "zod";
import type { Role } from "@/lib/permissions";
import { optionalId, requiredText } from "./entered";
import { CONFIDENCES, RATINGS, type Rating } from "./scale";

export const verdictInput = z.object({
  claimId: z.uuid(),
  /** The revision that the reviewer had before their eyes. */
  revisionId: z.uuid(),
  rating: z.enum(RATINGS, "required"),
  justification: requiredText(10_000),
  confidence: z.enum(CONFIDENCES, "required"),
  /** The own verdict that this one takes the place of, as the form knew it. */
  supersedesId: optionalId,
});
export type VerdictInput = z.output<typeof verdictInput>;

/** A verdict as the rules need it, on one claim revision. */
export type GivenVerdict = {
  id: string;
  reviewerId: string;
  rating: Rating;
  /** The verdict it takes the place of; null for a first one. */
  supersedesId: string | null;
};

export const firstVerdicts = <V extends GivenVerdict>(verdicts: V[]): V[] =>
  verdicts.filter((verdict) => verdict.supersedesId === null);

/** The verdicts that nothing supersedes: what each reviewer thinks now. */
export function currentVerdicts<V extends GivenVerdict>(verdicts: V[]): V[] {
  const superseded = new Set(verdicts.map((verdict) => verdict.supersedesId));
  return verdicts.filter((verdict) => !superseded.has(verdict.id));
}

/** The verdicts of a claim are open once all wanted first ones are in; until then each is its author's alone. */
export const verdictsAreOpen = (verdicts: GivenVerdict[], wanted: number): boolean =>
  firstVerdicts(verdicts).length >= wanted;

/**
 * The verdicts a person may read: their own always; all of them once they are open, for those who gave one and for
 * editors. Blindness holds for every role, an editor and an admin included.
 */
export function readableVerdicts<V extends GivenVerdict>(
  viewer: { id: string; role: Role },
  verdicts: V[],
  wanted: number,
): V[] {
  const own = verdicts.filter((verdict) => verdict.reviewerId === viewer.id);
  if (!verdictsAreOpen(verdicts, wanted)) return own;
  return viewer.role === "reviewer" && own.length === 0 ? [] : verdicts;
}

export type Settlement<V extends GivenVerdict> =
  | { as: "waiting" }
  | { as: "consensus"; rating: Rating; verdict: V }
  | { as: "disagreement" };

/**
 * What the verdicts on a claim revision come to. Consensus is identical ratings of first verdicts only; a second
 * thought that differs, before or after the opening, sends the claim to an editor. `verdict` is the earliest of the
 * agreeing ones, whose justification is published.
 *
 * @param verdicts in the order in which they were given
 * @param wanted how many independent first verdicts the article asks for
 */
export function settle<V extends GivenVerdict>(verdicts: V[], wanted: number): Settlement<V> {
  const first = firstVerdicts(verdicts);
  if (first.length < wanted) return { as: "waiting" };
  const [earliest] = first;
  if (!earliest) return { as: "waiting" };
  const agree = [...first, ...currentVerdicts(verdicts)].every(({ rating }) => rating === earliest.rating);
  return agree ? { as: "consensus", rating: earliest.rating, verdict: earliest } : { as: "disagreement" };
}
