"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { NotNow } from "@/app/[locale]/desk/not-now";
import { FormNotice } from "@/components/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestApprovalAction } from "./actions";

type Props = { articleId: string; draft: number; notNow?: string; closed?: boolean };

/** Puts the saved draft before an approver. */
export function RequestForm({ articleId, draft, notNow, closed = Boolean(notNow) }: Props) {
  const t = useTranslations("compose.request");
  const [state, send] = useActionState(requestApprovalAction, { status: "idle" });
  return (
    <form action={send} className="grid gap-3">
      <input type="hidden" name="articleId" value={articleId} />
      <FormNotice state={state} />
      {state.status === "ok" && state.result.as === "blocked" && (
        <Notice tone="error" live>
          {t("blocked")}
        </Notice>
      )}
      {notNow && <NotNow>{notNow}</NotNow>}
      {!closed && (
        <SubmitButton className="justify-self-start">{t("submit", { number: draft })}</SubmitButton>
      )}
    </form>
  );
}
