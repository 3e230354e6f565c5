"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ImportPreview } from "@/db/import-preview";
import { WANTED_VERDICTS } from "@/lib/review/article";

type Props = {
  found: ImportPreview | null;
  /** What is wrong, by field. */
  fields: Record<string, string>;
  languages: readonly { tag: string; name: string }[];
};

/** What is known of the article beside its text. Title and language are proposed until somebody says otherwise. */
export function Details({ found, fields, languages }: Props) {
  const t = useTranslations("desk.import.details");
  const [typed, setTyped] = useState<{ title?: string; language?: string }>({});
  const [proposed, setProposed] = useState({ title: "", language: "" });
  // What was proposed stays while the next answer is under way.
  const language = found?.language === "und" ? "" : found?.language;
  if (found && (found.title !== proposed.title || language !== proposed.language)) {
    setProposed({ title: found.title, language: language ?? "" });
  }
  const state = { status: "error", fields, values: {} } as const;
  return (
    <div className="grid max-w-column gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field name="title" label={t("articleTitle")} state={state}>
          {({ defaultValue: _, ...control }) => (
            <Input
              {...control}
              value={typed.title ?? proposed.title}
              onChange={(event) => setTyped({ ...typed, title: event.target.value })}
              maxLength={500}
              required
            />
          )}
        </Field>
      </div>
      <Field name="language" label={t("language")} state={state}>
        {({ defaultValue: _, ...control }) => (
          <LanguageSelect
            {...control}
            value={typed.language ?? proposed.language}
            onChange={(event) => setTyped({ ...typed, language: event.target.value })}
            languages={languages}
            proposed={proposed.language}
          />
        )}
      </Field>
      <Field name="publishedOn" label={t("publishedOn")} optional state={state}>
        {(control) => <Input type="date" {...control} />}
      </Field>
      <Field name="publisher" label={t("publisher")} optional state={state}>
        {(control) => <Input maxLength={300} {...control} />}
      </Field>
      <Field name="author" label={t("author")} optional state={state}>
        {(control) => <Input maxLength={300} {...control} />}
      </Field>
      <div className="sm:col-span-2">
        <Field name="url" label={t("url")} optional state={state}>
          {(control) => <Input type="url" inputMode="url" maxLength={2000} {...control} />}
        </Field>
      </div>
      <div className="sm:col-span-2">
        <Field
          name="wantedVerdicts"
          label={t("wantedVerdicts")}
          hint={t("wantedVerdictsHint")}
          initial="2"
          state={state}
        >
          {({ defaultValue, ...control }) => (
            <Select defaultValue={defaultValue} className="w-28" {...control}>
              {WANTED_VERDICTS.map((count) => (
                <option key={count}>{count}</option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </div>
  );
}

type LanguageProps = Omit<React.ComponentProps<typeof Select>, "value"> & {
  value: string;
  languages: Props["languages"];
  proposed: string;
};

/** The usual languages, and the one that was found where it is none of them. */
function LanguageSelect({ languages, proposed, ...rest }: LanguageProps) {
  const t = useTranslations("common.form");
  const locale = useLocale();
  const name = (tag: string) => new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  const listed = languages.some(({ tag }) => tag === proposed);
  const shown = listed || !proposed ? languages : [{ tag: proposed, name: name(proposed) }, ...languages];
  return (
    <Select required {...rest}>
      <option value="">{t("choose")}</option>
      {shown.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </Select>
  );
}
