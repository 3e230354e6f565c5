"use client";

import { LoaderCircle } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import type { ImportPreview } from "@/db/import-preview";
import { Existing } from "./existing";
import type { Import } from "./use-import";

/** From here on it takes long enough to say so, in bytes. */
const LONG = 200_000;

/** What the server found out about the text, and the encoding to change where it was read wrongly. */
export function Findings({ own, encodings }: { own: Import; encodings: readonly string[] }) {
  const t = useTranslations("desk.import.found");
  const { preview } = own;
  const found = preview.as === "reading" ? preview.last : own.found;
  return (
    <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-4">
      <div role="status" className="leading-snug empty:hidden">
        {preview.as === "none" && <p className="text-ink-muted">{t("nothing")}</p>}
        {preview.as === "reading" && <Reading sent={preview.sent} long={(own.article?.size ?? 0) > LONG} />}
        {own.found && !own.found.garbled && (
          <p className="font-medium">{t("claims", { count: own.found.claims })}</p>
        )}
      </div>
      {own.existing && <Existing article={own.existing} />}
      {found && (
        <>
          {own.file && <EncodingField found={found} encodings={encodings} onChange={own.setEncoding} />}
          <Facts found={found} />
          <Beginning text={found.beginning} lang={found.language} />
        </>
      )}
    </div>
  );
}

function Reading({ sent, long }: { sent: number; long: boolean }) {
  const t = useTranslations("desk.import.found");
  const format = useFormatter();
  return (
    <p className="flex items-start gap-2">
      <LoaderCircle aria-hidden className="mt-1 size-4 shrink-0 motion-safe:animate-spin" />
      <span>
        {sent < 1
          ? t("sending", { share: format.number(sent, { style: "percent" }) })
          : t(long ? "readingLong" : "reading")}
      </span>
    </p>
  );
}

type EncodingProps = {
  found: ImportPreview;
  encodings: readonly string[];
  onChange: (encoding: string) => void;
};

function EncodingField({ found, encodings, onChange }: EncodingProps) {
  const t = useTranslations("desk.import.found");
  const terms = useTranslations("terms.encoding");
  return (
    <div className="grid gap-1">
      <label htmlFor="encoding" className="font-medium text-sm leading-snug">
        {t("encoding")}
      </label>
      <Select
        id="encoding"
        value={found.encoding}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby="encoding-hint"
      >
        {encodings.map((encoding) => (
          <option key={encoding} value={encoding}>
            {terms(encoding as ImportPreview["encoding"])}
          </option>
        ))}
      </Select>
      <p id="encoding-hint" className="text-ink-muted text-sm leading-snug">
        {found.unreadable > 0 ? (
          <span className="font-medium text-danger">{t("unreadable", { count: found.unreadable })}</span>
        ) : (
          t(found.confident ? "encodingSure" : "encodingUnsure")
        )}
      </p>
    </div>
  );
}

function Facts({ found }: { found: ImportPreview }) {
  const t = useTranslations("desk.import.found");
  const { all, uncertain } = found.repairs;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm leading-snug [grid-template-columns:auto_minmax(0,1fr)]">
      <Fact term={t("length")}>{t("lengthValue", { characters: found.characters, bytes: found.bytes })}</Fact>
      {!found.garbled && (
        <Fact term={t("repairs")}>
          {t("repairsValue", { all })}
          {uncertain > 0 && (
            <span className="block text-conflict">{t("uncertain", { count: uncertain })}</span>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}

function Beginning({ text, lang }: { text: string; lang: string }) {
  const t = useTranslations("desk.import.found");
  return (
    <figure>
      <figcaption className="font-medium text-sm leading-snug">{t("beginning")}</figcaption>
      <blockquote
        lang={lang === "und" ? undefined : lang}
        className="mt-1.5 max-h-64 overflow-hidden whitespace-pre-line wrap-anywhere border-edge border-s-2 ps-3 font-serif text-sm leading-body [mask-image:linear-gradient(black_75%,transparent)]"
      >
        {text}
      </blockquote>
    </figure>
  );
}
