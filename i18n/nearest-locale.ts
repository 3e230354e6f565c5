import { DEFAULT_LOCALE, LOCALES, type Locale } from "./routing";

const written = (tag: string) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
};

/**
 * The interface language in which a text of that language stands best: the same language in the same script, else the
 * default. A report has one such language, and its pages there are the canonical ones.
 * @param tag BCP 47
 * @example nearestLocale("zh-TW") // "zh-Hant"
 */
export function nearestLocale(tag: string): Locale {
  return LOCALES.find((locale) => written(locale) === written(tag)) ?? DEFAULT_LOCALE;
}
