import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

/** The foot of every public page. */
export function SiteFooter() {
  const t = useTranslations("common");
  return (
    <footer className="mt-24 border-rule border-t print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-baseline gap-x-6 gap-y-2 px-5 py-8 text-ink-muted text-sm sm:px-8">
        <p className="me-auto">
          <span className="font-semibold font-serif text-ink">{t("name")}</span>
          <span className="ms-3">{t("tagline")}</span>
        </p>
        <nav aria-label={t("nav.footer")} className="flex flex-wrap gap-x-5">
          <Link href="/methodology" className="link-quiet py-1">
            {t("nav.methodology")}
          </Link>
          <a href="/feed.xml" className="link-quiet py-1">
            {t("nav.feed")}
          </a>
        </nav>
      </div>
    </footer>
  );
}
