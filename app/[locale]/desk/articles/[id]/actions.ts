"use server";

import { z } from "zod";
import { action, asAppError, errorMessage } from "@/app/_server/action";
import { acceptClaim, dismissClaim, restoreClaim } from "@/db/claims";
import { database } from "@/db/client";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/permissions";
import { DISMISS_REASONS } from "@/lib/review/states";

/** As many as an article of some length may have; more are sent in parts. */
const MOST = 500;

/** A claim and the revision that was read of it: `id@revision`. */
const judged = z
  .string()
  .transform((value) => value.split("@"))
  .pipe(z.tuple([z.uuid(), z.string().regex(/^\d{1,9}$/)]))
  .transform(([claimId, revision]) => ({ claimId, revision: Number(revision) }));

const triageInput = z.discriminatedUnion("decision", [
  z.object({ decision: z.enum(["accept", "restore"]), claim: claims() }),
  z.object({
    decision: z.literal("dismiss"),
    // Another reason wants a note: the claim's own page has a place for it.
    reason: z.enum(DISMISS_REASONS).exclude(["other"]),
    claim: claims(),
  }),
]);
type TriageInput = z.output<typeof triageInput>;

/** A field that came once is no list. */
function claims() {
  return z.preprocess((value) => [value].flat(), z.array(judged).min(1).max(MOST));
}

export type TriageResult = {
  /** Those that it was too late for, with the reason, in the reader's language. */
  failed: { id: string; message: string }[];
};

/** Decides on claims, each by itself: that somebody else was first with one does not keep the others back. */
export const triageAction = action(triageInput, async (actor, input): Promise<TriageResult> => {
  const failed: TriageResult["failed"] = [];
  for (const claim of input.claim) {
    try {
      await decide(actor, input, claim);
    } catch (error) {
      const { code, reason, params } = asAppError(error);
      if (code === "unauthenticated" || code === "forbidden") throw new AppError(code);
      failed.push({ id: claim.claimId, message: await errorMessage(reason, params) });
    }
  }
  return { failed };
});

function decide(actor: Actor, input: TriageInput, claim: { claimId: string; revision: number }) {
  const db = database();
  if (input.decision === "dismiss") {
    return dismissClaim(db, actor, { ...claim, reason: input.reason, note: null });
  }
  return input.decision === "accept" ? acceptClaim(db, actor, claim) : restoreClaim(db, actor, claim);
}
