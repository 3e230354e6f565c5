import { z } from "zod";
import { CLAIM_KINDS } from "@/lib/claims/kinds";
import { optionalText, requiredText } from "./entered";
import { DISMISS_REASONS } from "./states";

/** The revision number that an edit was made on: a stale form is told from a fresh one by it. */
const expectedRevision = z.coerce.number().int().min(1);

export const reviseInput = z.object({
  claimId: z.uuid(),
  revision: expectedRevision,
  statement: requiredText(2_000),
  kind: z.enum(CLAIM_KINDS, "required"),
  speaker: optionalText(200),
});
export type ReviseInput = z.output<typeof reviseInput>;

/** A passage of an article, in code points of the text it was chosen in, and what it asserts. */
export const addInput = z.object({
  articleId: z.uuid(),
  articleVersionId: z.uuid(),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
  statement: requiredText(2_000),
  kind: z.enum(CLAIM_KINDS, "required"),
  speaker: optionalText(200),
});
export type AddInput = z.output<typeof addInput>;

export const acceptInput = z.object({ claimId: z.uuid(), revision: expectedRevision });
export type AcceptInput = z.output<typeof acceptInput>;

export const dismissInput = acceptInput
  .extend({
    reason: z.enum(DISMISS_REASONS, "required"),
    note: optionalText(1_000),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== null, { path: ["note"], error: "required" });
export type DismissInput = z.output<typeof dismissInput>;
