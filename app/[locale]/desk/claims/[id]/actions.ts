"use server";

import { action } from "@/app/_server/action";
import { refreshing } from "@/app/_server/refreshing";
import { acceptClaim, dismissClaim, restoreClaim, reviseClaim } from "@/db/claims";
import { database } from "@/db/client";
import { ruleClaim } from "@/db/rulings";
import { attachEvidence, withdrawEvidence } from "@/db/sources";
import { recordVerdict } from "@/db/verdicts";
import { acceptInput, dismissInput, reviseInput } from "@/lib/review/claim-edit";
import { evidenceInput, withdrawInput } from "@/lib/review/evidence";
import { rulingInput } from "@/lib/review/ruling";
import { verdictInput } from "@/lib/review/verdict";

export const acceptClaimAction = action(
  acceptInput,
  refreshing((actor, input) => acceptClaim(database(), actor, input)),
);

export const dismissClaimAction = action(
  dismissInput,
  refreshing((actor, input) => dismissClaim(database(), actor, input)),
);

export const restoreClaimAction = action(
  acceptInput,
  refreshing((actor, input) => restoreClaim(database(), actor, input)),
);

export const reviseClaimAction = action(
  reviseInput,
  refreshing((actor, input) => reviseClaim(database(), actor, input)),
);

export const attachEvidenceAction = action(
  evidenceInput,
  refreshing((actor, input) => attachEvidence(database(), actor, input)),
);

export const withdrawEvidenceAction = action(
  withdrawInput,
  refreshing((actor, input) => withdrawEvidence(database(), actor, input)),
);

export const recordVerdictAction = action(
  verdictInput,
  refreshing((actor, input) => recordVerdict(database(), actor, input)),
);

export const ruleClaimAction = action(
  rulingInput,
  refreshing((actor, input) => ruleClaim(database(), actor, input)),
);
