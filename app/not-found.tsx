import en from "@/i18n/messages/en/common.json";
import zhHans from "@/i18n/messages/zh-Hans/common.json";
import zhHant from "@/i18n/messages/zh-Hant/common.json";

const SPOKEN = [
  ["en", en.notFound],
  ["zh-Hant", zhHant.notFound],
  ["zh-Hans", zhHans.notFound],
] as const;

/** For an address in no language at all: said in each. */
export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-page gap-12 px-5 py-24 sm:px-8">
          <title>{en.notFound.title}</title>
          {SPOKEN.map(([lang, words]) => (
            <section key={lang} lang={lang} className="max-w-column">
              <h1 className="font-semibold font-serif text-xl">{words.title}</h1>
              <p className="mt-2 text-ink-muted">{words.text}</p>
              <p className="mt-2">
                <a href={`/${lang}`} className="link">
                  {words.home}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
