"use server";

import { action } from "@/app/_server/action";
import { refreshing } from "@/app/_server/refreshing";
import { expirePublished } from "@/app/_server/revalidate";
import { approveReport, rejectReport } from "@/db/approvals";
import { database } from "@/db/client";
import { requestApproval, saveDraft } from "@/db/drafts";
import { env } from "@/lib/env";
import { approvalInput, approvalRequestInput, draftInput, rejectionInput } from "@/lib/report/draft";
import { signer } from "@/lib/report/record";

export const saveDraftAction = action(
  draftInput,
  refreshing((actor, input) => saveDraft(database(), actor, input)),
);

export const requestApprovalAction = action(
  approvalRequestInput,
  refreshing((actor, input) => requestApproval(database(), actor, input)),
);

export const approveReportAction = action(
  approvalInput,
  refreshing(async (actor, input) => {
    const press = { site: env.SITE_URL, signer: signer(env.SIGNING_KEY) };
    const published = await approveReport(database(), actor, input, press);
    expirePublished(published);
    return published;
  }),
);

export const rejectReportAction = action(
  rejectionInput,
  refreshing((actor, input) => rejectReport(database(), actor, input)),
);
