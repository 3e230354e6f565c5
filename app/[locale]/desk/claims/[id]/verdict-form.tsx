"use client";

import { useTranslations } from "next-intl";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { Choices } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { VerdictBadge } from "@/components/verdict-badge";
import { CONFIDENCES, type Confidence, RATINGS, type Rating } from "@/lib/review/scale";
import { recordVerdictAction } from "./actions";

type Props = {
  claimId: string;
  revisionId: string;
  /** The viewer's own verdict, which a new one takes the place of. */
  own: { id: string; rating: Rating; justification: string; confidence: Confidence } | null;
  /** Why no verdict can be given now. */
  notNow?: string;
};

/** A reviewer's own verdict, the scale and its meanings at hand; later ones supersede it. */
export function VerdictForm({ claimId, revisionId, own, notNow }: Props) {
  const t = useTranslations("claim.verdict");
  const terms = useTranslations("terms");
  return (
    <FoldedForm
      action={recordVerdictAction}
      hidden={{ claimId, revisionId, supersedesId: own?.id ?? "" }}
      label={t(own ? "change" : "give")}
      submit={t(own ? "submitChange" : "submit")}
      done={t("done")}
      initiallyOpen={!own}
      notNow={notNow}
    >
      {(state) => (
        <>
          {own && <p className="text-ink-muted text-sm leading-snug">{t("changeHint")}</p>}
          <RatingChoices initial={own?.rating} state={state} />
          <Field
            name="justification"
            label={t("justification")}
            hint={t("justificationHint")}
            initial={own?.justification}
            state={state}
          >
            {(control) => (
              <Textarea rows={5} maxLength={10_000} required className="font-serif" {...control} />
            )}
          </Field>
          <Choices
            name="confidence"
            legend={t("confidence")}
            options={CONFIDENCES.map((value) => ({ value, label: terms(`confidence.${value}`) }))}
            initial={own?.confidence}
            state={state}
          />
        </>
      )}
    </FoldedForm>
  );
}

type RatingProps = Pick<Parameters<typeof Choices>[0], "initial" | "state">;

/** The rating scale, each with its shape and what it means. */
export function RatingChoices(props: RatingProps) {
  const t = useTranslations("claim.verdict");
  const terms = useTranslations("terms.ratingDefinition");
  return (
    <Choices
      name="rating"
      legend={t("rating")}
      options={RATINGS.map((value) => ({
        value,
        label: <VerdictBadge rating={value} />,
        hint: terms(value),
      }))}
      {...props}
    />
  );
}
