import { z } from "zod";
import { CLAIM_KINDS } from "@/lib/claims/kinds";
import { DISMISS_REASONS } from "./states";

/** The revision number that an edit was made on: a stale form is told from a fresh one by it. */
const expectedRevision = z.coerce.number().int().min(1);

export const reviseInput = z.object({
  claimId: z.uuid(),
  revision: expectedRevision,
  statement: z.string().trim().min(1, "required").max(2_000, "too-long"),
  kind: z.enum(CLAIM_KINDS, "required"),
  speaker: z
    .string()
    .trim()
    .max(200, "too-long")
    .optional()
    .transform((value) => value || null),
});
export type ReviseInput = z.output<typeof reviseInput>;

export const acceptInput = z.object({ claimId: z.uuid(), revision: expectedRevision });
export type AcceptInput = z.output<typeof acceptInput>;

export const dismissInput = acceptInput
  .extend({
    reason: z.enum(DISMISS_REASONS, "required"),
    note: z
      .string()
      .trim()
      .max(1_000, "too-long")
      .optional()
      .transform((value) => value || null),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== null, { path: ["note"], error: "required" });
export type DismissInput = z.output<typeof dismissInput>;
