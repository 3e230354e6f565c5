"use client";

import { useTranslations } from "next-intl";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { withdrawEvidenceAction } from "./actions";

/** Takes a source off a claim, after saying what that means. */
export function WithdrawForm({ claimId, evidenceId }: { claimId: string; evidenceId: string }) {
  const t = useTranslations("claim.evidence");
  return (
    <FoldedForm
      action={withdrawEvidenceAction}
      hidden={{ claimId, evidenceId }}
      label={t("withdraw")}
      look="quiet"
      submit={t("withdrawSubmit")}
      submitLook="danger"
      done={t("withdrawn")}
    >
      {() => <p className="text-sm leading-snug">{t("withdrawHint")}</p>}
    </FoldedForm>
  );
}
