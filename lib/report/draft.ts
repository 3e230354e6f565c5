import { z } from "zod";
import { anyText, requiredText } from "@/lib/review/entered";

const longText = anyText(20_000);

/** What an editor composes. `claimIds` are in the order of the report. */
export const draftInput = z.object({
  articleId: z.uuid(),
  /** Number of the draft that this one was written on; 0 for the first. */
  number: z.coerce.number().int().min(0),
  title: requiredText(300),
  language: z.string().trim().min(2, "required").max(35, "too-long"),
  summary: longText,
  conclusion: longText,
  selectionReason: longText,
  methodology: longText,
  conflicts: longText,
  claimIds: z
    .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
    .default([])
    .refine((ids) => new Set(ids).size === ids.length, "duplicate"),
});
export type DraftInput = z.output<typeof draftInput>;

export const approvalRequestInput = z.object({ articleId: z.uuid() });

export const approvalInput = z.object({
  articleId: z.uuid(),
  requestId: z.uuid(),
  /** The hash of the body that the approver read. */
  bodySha256: z.string().regex(/^[0-9a-f]{64}$/),
  note: anyText(5_000),
});
export type ApprovalInput = z.output<typeof approvalInput>;

/** Rejecting without a word helps nobody. */
export const rejectionInput = approvalInput.extend({
  note: requiredText(5_000),
});
