"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FoldedForm } from "@/app/[locale]/desk/folded-form";
import { OtherVersion } from "@/app/[locale]/desk/other-version";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { LOCALES } from "@/i18n/routing";
import { cleanEntered } from "@/lib/review/entered";
import { saveDraftAction } from "./actions";
import { type Choosable, ClaimOrder } from "./claim-order";

const TEXTS = ["summary", "conclusion", "selectionReason", "methodology", "conflicts"] as const;
type Texts = Record<"title" | (typeof TEXTS)[number], string>;

export type ComposerDraft = Texts & {
  /** 0 while nobody has saved one. */
  number: number;
  language: string;
  claimIds: readonly string[];
  /** Who saved it; null for nobody yet and for an erased person. */
  by: string | null;
};

type Props = {
  articleId: string;
  draft: ComposerDraft;
  claims: readonly Choosable[];
  /** The article's language. */
  lang: string;
  /** A request is under way, which saving would void. */
  requested: boolean;
  notNow?: string;
  closed?: boolean;
};

/** What an editor writes and chooses for the report. Each saving is a draft of its own. */
export function Composer({ articleId, draft, claims, lang, requested, notNow, closed }: Props) {
  const t = useTranslations("compose");
  const languages = useTranslations("common.language");
  // Which draft was typed over: once it is saved there is a newer one.
  const [touched, setTouched] = useState<number>();
  const touch = () => setTouched(draft.number);
  const known: readonly string[] = LOCALES;
  /** What the saved draft says otherwise than what was typed. */
  function differing(typed: Record<string, string[]>) {
    const texts = (["title", ...TEXTS] as const)
      .filter((name) => draft[name] !== cleanEntered(typed[name]?.[0] ?? ""))
      .map((name) => ({ name, label: t(`field.${name}`), text: draft[name] || t("form.empty") }));
    if (draft.claimIds.join() === (typed.claimIds ?? []).join()) return texts;
    const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
    const order = draft.claimIds.map((id, index) => `${index + 1}. ${statements.get(id)}`).join("\n");
    return [...texts, { name: "claimIds", label: t("claims.title"), text: order || t("form.empty") }];
  }

  return (
    <FoldedForm
      action={saveDraftAction}
      hidden={{ articleId, number: draft.number }}
      label={t(requested ? "form.change" : "form.open")}
      submit={t("form.submit")}
      done={t("form.done", { number: draft.number })}
      initiallyOpen={!requested}
      staysOpen={!requested}
      notNow={notNow}
      closed={closed}
    >
      {(state) => (
        <div onInput={touch} className="grid gap-7">
          {requested && <p className="text-sm leading-snug">{t("form.voids")}</p>}
          {state.status === "error" && state.code === "conflict" && (
            <OtherVersion
              title={t("form.other", { number: draft.number, name: draft.by ?? t("somebody") })}
              lang={draft.language}
              fields={differing(state.values)}
            />
          )}
          <Field name="title" label={t("field.title")} initial={draft.title} state={state}>
            {(control) => <Input maxLength={300} required className="font-serif text-lg" {...control} />}
          </Field>
          <Field
            name="language"
            label={t("field.language")}
            hint={t("hint.language")}
            initial={draft.language}
            state={state}
          >
            {(control) => (
              <Select className="max-w-60" {...control}>
                {LOCALES.map((locale) => (
                  <option key={locale} value={locale}>
                    {languages(locale)}
                  </option>
                ))}
                {!known.includes(draft.language) && <option value={draft.language}>{draft.language}</option>}
              </Select>
            )}
          </Field>
          <fieldset id="compose-claims">
            <legend className="font-medium leading-snug">{t("claims.title")}</legend>
            <p className="mt-1 mb-3 text-ink-muted text-sm leading-snug">{t("claims.hint")}</p>
            <ClaimOrder claims={claims} initial={draft.claimIds} lang={lang} onChange={touch} />
          </fieldset>
          {TEXTS.map((name) => (
            <div key={name} id={`compose-${name}`}>
              <Field
                name={name}
                label={t(`field.${name}`)}
                hint={t(`hint.${name}`)}
                optional={name !== "summary"}
                initial={draft[name]}
                state={state}
              >
                {(control) => (
                  <Textarea
                    rows={name === "summary" ? 4 : 3}
                    maxLength={20_000}
                    className="font-serif"
                    {...control}
                  />
                )}
              </Field>
            </div>
          ))}
          <p role="status" className="text-ink-muted text-sm leading-snug empty:hidden">
            {touched === draft.number && t("form.unsaved")}
          </p>
        </div>
      )}
    </FoldedForm>
  );
}
