import { z } from "zod";
import { optionalId, requiredText } from "./entered";
import { RATINGS, type Rating } from "./scale";

/** How a claim came to its ruling: all first verdicts agreed, or an editor wrote it. */
export const RULING_BASES = ["consensus", "editor"] as const;
export type RulingBasis = (typeof RULING_BASES)[number];

export const rulingInput = z.object({
  claimId: z.uuid(),
  revisionId: z.uuid(),
  rating: z.enum(RATINGS, "required"),
  /** What readers see. */
  justification: requiredText(10_000),
  /** For the desk: why so, over the verdicts that differ. */
  reason: requiredText(5_000),
  /** The ruling this one takes the place of, as the form knew it. */
  supersedesId: optionalId,
});
export type RulingInput = z.output<typeof rulingInput>;

/**
 * What a ruling over verdicts can start from: the rating that more than half of them share, with the earliest
 * justification for it. Null without a majority: then no rating is nearer than another.
 * @param verdicts the current ones, in the order in which they were given
 */
export function majority<V extends { rating: Rating; justification: string }>(
  verdicts: readonly V[],
): Pick<V, "rating" | "justification"> | null {
  return (
    verdicts.find(
      ({ rating }) => verdicts.filter((other) => other.rating === rating).length * 2 > verdicts.length,
    ) ?? null
  );
}
