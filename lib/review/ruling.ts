import { z } from "zod";
import { optionalId, requiredText } from "./entered";
import { RATINGS } from "./scale";

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
