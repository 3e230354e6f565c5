"use client";

import { useTranslations } from "next-intl";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { OtherVersion } from "@/app/[locale]/desk/other-version";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { CLAIM_KINDS } from "@/lib/claims/kinds";
import { reviseClaimAction } from "./actions";

type Props = {
  claim: {
    id: string;
    revision: number;
    statement: string;
    kind: (typeof CLAIM_KINDS)[number];
    speaker: string | null;
  };
  /** The article's language. */
  lang: string;
  /** Verdicts that would stay behind with the old wording. */
  verdicts: number;
  notNow?: string;
};

/** Rewords a claim. Whoever comes second sees what the first one made of it, beside what they typed. */
export function EditForm({ claim, lang, verdicts, notNow }: Props) {
  const t = useTranslations("claim.edit");
  const kinds = useTranslations("terms.kind");
  return (
    <FoldedForm
      action={reviseClaimAction}
      hidden={{ claimId: claim.id, revision: claim.revision }}
      label={t("open")}
      submit={t("submit")}
      done={t("done")}
      notNow={notNow}
    >
      {(state) => (
        <div className="grid gap-5">
          {state.status === "error" && state.code === "conflict" && (
            <OtherVersion
              title={t("other", { revision: claim.revision })}
              lang={lang}
              fields={[
                { name: "statement", label: t("statement"), text: claim.statement },
                { name: "kind", label: t("kind"), text: kinds(claim.kind) },
                { name: "speaker", label: t("speaker"), text: claim.speaker ?? t("noSpeaker") },
              ]}
            />
          )}
          {verdicts > 0 && (
            <p className="text-ink-muted text-sm leading-snug">{t("reopens", { count: verdicts })}</p>
          )}
          <Field
            name="statement"
            label={t("statement")}
            hint={t("statementHint")}
            initial={claim.statement}
            state={state}
          >
            {(control) => (
              <Textarea rows={3} maxLength={2000} required lang={lang} className="font-serif" {...control} />
            )}
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field name="kind" label={t("kind")} initial={claim.kind} state={state}>
              {(control) => (
                <Select {...control}>
                  {CLAIM_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {kinds(kind)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field name="speaker" label={t("speaker")} optional initial={claim.speaker} state={state}>
              {(control) => <Input maxLength={200} {...control} />}
            </Field>
          </div>
        </div>
      )}
    </FoldedForm>
  );
}
