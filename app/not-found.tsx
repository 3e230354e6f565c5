import { InEachLanguage } from "@/components/in-each-language";
import { buttonLook } from "@/components/ui/button";
import en from "@/i18n/messages/en/common.json";
import zhHans from "@/i18n/messages/zh-Hans/common.json";
import zhHant from "@/i18n/messages/zh-Hant/common.json";

const WORDS = { en: en.notFound, "zh-Hant": zhHant.notFound, "zh-Hans": zhHans.notFound };

/** For an address that nothing answers. It is made once, at build time, for all of them. */
export default function NotFound() {
  return (
    <InEachLanguage title={`404 · ${en.name}`}>
      {(locale) => (
        <>
          <h1 className="font-semibold font-serif text-2xl">{WORDS[locale].title}</h1>
          <p className="mt-4 text-ink-muted">{WORDS[locale].text}</p>
          <p className="mt-6">
            <a href={`/${locale}`} className={buttonLook("secondary")}>
              {WORDS[locale].home}
            </a>
          </p>
        </>
      )}
    </InEachLanguage>
  );
}
