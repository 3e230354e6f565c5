"use client";

import { useTranslations } from "next-intl";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { approveReportAction, rejectReportAction } from "./actions";

type Props = {
  articleId: string;
  /** What is decided on; none when nothing waits, or no longer. */
  request: { id: string; bodySha256: string } | null;
  approveNotNow?: string;
  rejectNotNow?: string;
};

/** The approver's word on the one body they have read. */
export function Decision({ articleId, request, approveNotNow, rejectNotNow }: Props) {
  const t = useTranslations("compose.decision");
  const closed = request === null;
  const hidden = { articleId, requestId: request?.id ?? "", bodySha256: request?.bodySha256 ?? "" };
  return (
    <div className="grid max-w-column gap-6">
      <FoldedForm
        action={approveReportAction}
        hidden={hidden}
        label={t("approve")}
        submit={t("approveSubmit")}
        done={t("approved")}
        notNow={closed ? undefined : approveNotNow}
        closed={closed || Boolean(approveNotNow)}
      >
        {(state) => (
          <>
            <p className="leading-snug">{t("approveHint")}</p>
            {request && (
              <p className="text-ink-muted text-sm leading-snug">
                {t("hash")} <code className="break-all font-mono text-xs">{request.bodySha256}</code>
              </p>
            )}
            <Field name="note" label={t("note")} hint={t("noteHint")} optional state={state}>
              {(control) => <Textarea rows={2} maxLength={5000} {...control} />}
            </Field>
          </>
        )}
      </FoldedForm>
      <FoldedForm
        action={rejectReportAction}
        hidden={hidden}
        label={t("reject")}
        submit={t("rejectSubmit")}
        submitLook="danger"
        done={t("rejected")}
        notNow={closed ? undefined : rejectNotNow}
        closed={closed || Boolean(rejectNotNow)}
      >
        {(state) => (
          <Field name="note" label={t("why")} hint={t("whyHint")} state={state}>
            {(control) => <Textarea rows={3} maxLength={5000} required {...control} />}
          </Field>
        )}
      </FoldedForm>
    </div>
  );
}
