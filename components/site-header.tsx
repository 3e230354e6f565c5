import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import { LanguageSwitch } from "./language-switch";
import { ThemeSwitch } from "./theme-switch";

type Props = {
  /** Links of this part of the site. */
  children: ReactNode;
  /** Where the wordmark leads. */
  home?: string;
  /** What stands at the end, before language and theme: who is signed in. */
  end?: ReactNode;
};

/** The head of every page: the name, where one can go, language and theme. */
export function SiteHeader({ children, home = "/", end }: Props) {
  const t = useTranslations("common");
  return (
    <header className="border-rule border-b print:hidden">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-sheet focus:px-4 focus:py-2"
      >
        {t("skipToContent")}
      </a>
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-7 gap-y-1 px-5 py-3 sm:px-8">
        <Link
          href={home}
          className="py-1 font-semibold font-serif text-ink text-xl leading-none tracking-tight"
        >
          {t("name")}
        </Link>
        <nav
          aria-label={t("nav.main")}
          className="flex flex-wrap items-center gap-x-5 text-sm max-sm:order-last max-sm:w-full"
        >
          {children}
        </nav>
        <div className="ms-auto flex items-center gap-3 text-sm">
          {end}
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
