"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Rating } from "@/lib/review/scale";
import { ruleClaimAction } from "./actions";
import { RatingChoices } from "./verdict-form";

type Props = {
  claimId: string;
  revisionId: string;
  /** The ruling that stands, which a new one takes the place of. */
  supersedesId: string | null;
  /** What to start from: the ruling that stands, or the majority. */
  start: { rating: Rating; justification: string } | null;
  /** Justifications that can be taken over. */
  offers: readonly { id: string; name: string; text: string }[];
  notNow?: string;
};

/** An editor's ruling: what readers get, and why so, for the desk. */
export function RulingForm({ claimId, revisionId, supersedesId, start, offers, notNow }: Props) {
  const t = useTranslations("claim.ruling");
  const justification = useRef<HTMLTextAreaElement>(null);
  const take = (text: string) => {
    if (!justification.current) return;
    justification.current.value = text;
    justification.current.focus();
  };
  return (
    <FoldedForm
      action={ruleClaimAction}
      hidden={{ claimId, revisionId, supersedesId: supersedesId ?? "" }}
      label={t(supersedesId ? "again" : "rule")}
      submit={t("submit")}
      done={t("done")}
      initiallyOpen={!supersedesId}
      notNow={notNow}
    >
      {(state) => (
        <>
          <RatingChoices initial={start?.rating} state={state} />
          <div className="grid gap-2">
            <Field
              name="justification"
              label={t("justification")}
              hint={t("justificationHint")}
              initial={start?.justification}
              state={state}
            >
              {(control) => (
                <Textarea
                  ref={justification}
                  rows={5}
                  maxLength={10_000}
                  required
                  className="font-serif"
                  {...control}
                />
              )}
            </Field>
            <p data-needs-script className="flex flex-wrap items-center text-ink-muted text-sm">
              {t("take")}
              {offers.map(({ id, name, text }) => (
                <Button key={id} look="quiet" size="small" onClick={() => take(text)}>
                  {name}
                </Button>
              ))}
            </p>
          </div>
          <Field name="reason" label={t("reason")} hint={t("reasonHint")} state={state}>
            {(control) => <Textarea rows={3} maxLength={5000} required {...control} />}
          </Field>
        </>
      )}
    </FoldedForm>
  );
}
