"use client";

import { useLocale, useTranslations } from "next-intl";
import { getPathname, usePathname } from "@/i18n/navigation";
import { LOCALES } from "@/i18n/routing";

/** The same page in each language: plain links, which also load the page with its language and typesetting afresh. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const current = useLocale();
  const pathname = usePathname();
  return (
    <nav aria-label={t("label")} className="flex">
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={getPathname({ href: pathname, locale })}
          hrefLang={locale}
          lang={locale}
          aria-label={t(locale)}
          title={t(locale)}
          aria-current={locale === current ? "true" : undefined}
          className="grid min-h-7 min-w-7 place-items-center text-ink-muted hover:text-accent aria-[current=true]:font-semibold aria-[current=true]:text-ink"
        >
          {t(`short.${locale}`)}
        </a>
      ))}
    </nav>
  );
}
