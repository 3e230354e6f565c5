import { z } from "zod";
import { RATINGS } from "./scale";

/** How a claim came to its ruling: all first verdicts agreed, or an editor wrote it. */
export const RULING_BASES = ["consensus", "editor"] as const;
export type RulingBasis = (typeof RULING_BASES)[number];

export const rulingInput = z.object({
  claimId: z.uuid(),
  revisionId: z.uuid(),
  rating: z.enum(RATINGS, "required"),
  /** What readers see. */
  justification: z.string().trim().min(1, "required").max(10_000, "too-long"),
  /** For the desk: why so, over the verdicts that differ. */
  reason: z.string().trim().min(1, "required").max(5_000, "too-long"),
  /** The ruling this one takes the place of, as the form knew it. */
  supersedesId: z
    .union([z.literal(""), z.uuid()])
    .optional()
    .transform((value) => value || null),
});
export type RulingInput = z.output<typeof rulingInput>;
