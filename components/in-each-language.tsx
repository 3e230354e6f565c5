import type { ReactNode } from "react";
import { LOCALES, type Locale } from "@/i18n/routing";
import { THEME_SCRIPT } from "./theme";

/** Tells the style sheet the reader's language from the address, where the server does not know it. */
const READER_SCRIPT = `{const l=location.pathname.split("/")[1];if(${JSON.stringify(LOCALES)}.includes(l)){const r=document.documentElement;r.lang=l;r.dataset.reader=l}}`;

type Props = { title: string; children: (locale: Locale) => ReactNode };

/** A document for where the reader's language is not known: it says the same in each, the address permitting in one. */
export function InEachLanguage({ title, children }: Props) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <title>{title}</title>
        <script>{`${THEME_SCRIPT}${READER_SCRIPT}`}</script>
        <main className="mx-auto grid max-w-page gap-14 px-5 py-20 sm:px-8 sm:py-28">
          {LOCALES.map((locale) => (
            <section key={locale} lang={locale} className="in-each max-w-column">
              {children(locale)}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
