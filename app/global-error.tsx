"use client";

import "./globals.css";
import en from "@/i18n/messages/en/common.json";
import zhHans from "@/i18n/messages/zh-Hans/common.json";
import zhHant from "@/i18n/messages/zh-Hant/common.json";

const SPOKEN = [
  ["en", en.failure],
  ["zh-Hant", zhHant.failure],
  ["zh-Hans", zhHans.failure],
] as const;

/** When even the layout failed, and with it the reader's language: said in each. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-page gap-12 px-5 py-24 sm:px-8">
          <title>{en.failure.title}</title>
          {SPOKEN.map(([lang, words]) => (
            <section key={lang} lang={lang} className="max-w-column">
              <h1 className="font-semibold font-serif text-xl">{words.title}</h1>
              <p className="mt-2 text-ink-muted">{words.text}</p>
            </section>
          ))}
          {error.digest && <p className="tabular text-ink-muted">{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
