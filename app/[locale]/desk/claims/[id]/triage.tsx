"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { FormNotice } from "@/components/form-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { DISMISS_REASONS } from "@/lib/review/states";
import { acceptClaimAction, dismissClaimAction, restoreClaimAction } from "./actions";

type Props = { claimId: string; revision: number };

/** One press: the claim is checked, or checked after all. */
export function AcceptForm({ claimId, revision, restore = false }: Props & { restore?: boolean }) {
  const t = useTranslations("claim.triage");
  const [state, send] = useActionState(restore ? restoreClaimAction : acceptClaimAction, { status: "idle" });
  return (
    <form action={send} className={state.status === "error" ? "grid basis-full gap-3" : undefined}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="revision" value={revision} />
      <FormNotice state={state} />
      <SubmitButton size="small" className="justify-self-start">
        {t(restore ? "restore" : "accept")}
      </SubmitButton>
    </form>
  );
}

export function DismissForm({ claimId, revision, notNow }: Props & { notNow?: string }) {
  const t = useTranslations("claim.triage");
  const terms = useTranslations("terms.skipReason");
  const common = useTranslations("common.form");
  return (
    <FoldedForm
      action={dismissClaimAction}
      hidden={{ claimId, revision }}
      label={t("dismiss")}
      submit={t("dismissSubmit")}
      done={t("dismissed")}
      notNow={notNow}
    >
      {(state) => (
        <div className="grid gap-5">
          <p className="text-ink-muted text-sm leading-snug">{t("dismissHint")}</p>
          <Field name="reason" label={t("reason")} initial="" state={state}>
            {(control) => (
              <Select {...control} required>
                <option value="">{common("choose")}</option>
                {DISMISS_REASONS.map((reason) => (
                  <option key={reason} value={reason}>
                    {terms(reason)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field name="note" label={t("note")} hint={t("noteHint")} optional state={state}>
            {(control) => <Textarea rows={2} maxLength={1000} {...control} />}
          </Field>
        </div>
      )}
    </FoldedForm>
  );
}
