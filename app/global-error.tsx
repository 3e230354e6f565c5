"use client";

import "./globals.css";
import { InEachLanguage } from "@/components/in-each-language";
import en from "@/i18n/messages/en/common.json";
import zhHans from "@/i18n/messages/zh-Hans/common.json";
import zhHant from "@/i18n/messages/zh-Hant/common.json";

const WORDS = { en: en.failure, "zh-Hant": zhHant.failure, "zh-Hans": zhHans.failure };

/** When even the layout failed, and with it what is known of the reader. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <InEachLanguage title={en.failure.title}>
      {(locale) => (
        <>
          <h1 className="font-semibold font-serif text-2xl">{WORDS[locale].title}</h1>
          <p className="mt-4 text-ink-muted">{WORDS[locale].text}</p>
          {error.digest && <p className="tabular mt-3 text-ink-muted text-sm">{error.digest}</p>}
        </>
      )}
    </InEachLanguage>
  );
}
