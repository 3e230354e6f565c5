import { useLocale, useTranslations } from "next-intl";
import { nearestLocale } from "@/i18n/nearest-locale";

/** What a reader should know of a report before the rest: that it is a sample, and that its language is another. */
export function Provenance({ sample, language }: { sample: boolean; language: string }) {
  const t = useTranslations("public");
  const locale = useLocale();
  const foreign = nearestLocale(language) !== locale;
  return (
    <>
      {sample && <p>{t("sample.notice")}</p>}
      {foreign && (
        <p>
          {t("claim.foreign", {
            language: new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language,
          })}
        </p>
      )}
    </>
  );
}
