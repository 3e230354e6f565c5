"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { Choices } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { PROXIMITIES, STANCES } from "@/lib/review/evidence";
import { attachEvidenceAction } from "./actions";

type Props = { claimId: string; revisionId: string; notNow?: string };

/** Attaches a source: what it says first, then which document it is, then what is worth knowing about it. */
export function EvidenceForm({ claimId, revisionId, notNow }: Props) {
  const t = useTranslations("claim.evidence");
  const terms = useTranslations("terms");
  return (
    <FoldedForm
      action={attachEvidenceAction}
      hidden={{ claimId, revisionId }}
      label={t("attach")}
      submit={t("submit")}
      done={t("attached")}
      notNow={notNow}
    >
      {(state) => (
        <>
          <Part title={t("document")}>
            <Field name="url" label={t("url")} hint={t("urlHint")} state={state}>
              {(control) => <Input inputMode="url" autoComplete="off" required {...control} />}
            </Field>
            <Field name="title" label={t("sourceTitle")} state={state}>
              {(control) => <Input maxLength={500} required {...control} />}
            </Field>
            <div className="grid gap-5 sm:grid-cols-2">
              <Field name="publisher" label={t("publisher")} optional state={state}>
                {(control) => <Input maxLength={300} {...control} />}
              </Field>
              <Field name="author" label={t("author")} optional state={state}>
                {(control) => <Input maxLength={300} {...control} />}
              </Field>
            </div>
            <Field name="issued" label={t("issued")} hint={t("issuedHint")} optional state={state}>
              {(control) => <Input maxLength={10} className="max-w-40" {...control} />}
            </Field>
          </Part>
          <Part title={t("passage")}>
            <Field name="quotation" label={t("quotation")} hint={t("quotationHint")} state={state}>
              {(control) => (
                <Textarea rows={3} maxLength={5000} required className="font-serif" {...control} />
              )}
            </Field>
            <Field name="locator" label={t("locator")} hint={t("locatorHint")} optional state={state}>
              {(control) => <Input maxLength={200} {...control} />}
            </Field>
            <Choices
              name="stance"
              legend={t("stance")}
              options={STANCES.map((value) => ({ value, label: terms(`stance.${value}`) }))}
              state={state}
            />
          </Part>
          <Part title={t("provenance")}>
            <Choices
              name="proximity"
              legend={t("proximity")}
              options={PROXIMITIES.map((value) => ({
                value,
                label: terms(`proximity.${value}`),
                hint: t(`proximityHint.${value}`),
              }))}
              state={state}
            />
            <Field name="origin" label={t("origin")} hint={t("originHint")} optional state={state}>
              {(control) => <Input maxLength={300} {...control} />}
            </Field>
            <Field name="interestNote" label={t("interest")} hint={t("interestHint")} optional state={state}>
              {(control) => <Textarea rows={2} maxLength={1000} {...control} />}
            </Field>
            <Field name="archiveUrl" label={t("archive")} hint={t("archiveHint")} optional state={state}>
              {(control) => <Input inputMode="url" autoComplete="off" {...control} />}
            </Field>
          </Part>
        </>
      )}
    </FoldedForm>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5 border-rule border-t pt-4">
      <legend className="float-left w-full font-medium text-ink-muted text-sm">{title}</legend>
      {children}
    </fieldset>
  );
}
