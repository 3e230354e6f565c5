"use client";

import { useTranslations } from "next-intl";
import { FormNotice } from "@/components/form-notice";
import { Button } from "@/components/ui/button";
import { Details } from "./details";
import { Findings } from "./findings";
import { Save } from "./save";
import { Source } from "./source";
import { useImport } from "./use-import";

type Props = {
  /** The largest article accepted, in bytes. */
  limit: number;
  encodings: readonly string[];
  languages: readonly { tag: string; name: string }[];
};

/** Paste or choose a file; what the server makes of it appears beside it and proposes what is still to be filled in. */
export function ImportForm({ limit, encodings, languages }: Props) {
  const t = useTranslations("desk.import");
  const common = useTranslations("common.action");
  const own = useImport(limit);
  const { unreadable, error } = own;
  return (
    <form
      ref={own.setForm}
      onSubmit={own.submit}
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,21rem)]"
    >
      <section aria-labelledby="source" className="grid gap-4">
        <h2 id="source" className="font-semibold text-lg">
          {t("source.title")}
        </h2>
        <Source own={own} limit={limit} />
        {unreadable && (
          <FormNotice state={{ status: "error", ...unreadable }}>
            {own.preview.as !== "none" && (
              <Button look="quiet" size="small" onClick={own.retry}>
                {common("retry")}
              </Button>
            )}
          </FormNotice>
        )}
      </section>
      <section
        aria-labelledby="found"
        className="rounded-sm bg-sunken p-5 lg:sticky lg:top-6 lg:row-span-2 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
      >
        <h2 id="found" className="font-semibold text-lg">
          {t("found.title")}
        </h2>
        <Findings own={own} encodings={encodings} />
      </section>
      <section aria-labelledby="details" className="grid gap-6">
        <h2 id="details" className="font-semibold text-lg">
          {t("details.title")}
        </h2>
        <Details found={own.found} fields={error?.fields ?? {}} languages={languages} />
        {error && <FormNotice state={{ status: "error", ...error }} />}
        <Save own={own} />
      </section>
    </form>
  );
}
