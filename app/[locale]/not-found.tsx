import { getTranslations } from "next-intl/server";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";
import { buttonLook } from "@/components/ui/button";
import { Link } from "@/i18n/navigation";

/** There is no such page: said in the reader's language, with a way on. */
export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <>
      <SiteHeader>
        <Link href="/" className="link-quiet py-1 text-ink-muted">
          {t("nav.reports")}
        </Link>
      </SiteHeader>
      <main id="content" className="mx-auto w-full max-w-page grow px-5 pt-20 sm:px-8 sm:pt-28">
        <title>{t("notFound.title")}</title>
        <h1 className="font-semibold font-serif text-3xl">{t("notFound.title")}</h1>
        <p className="mt-5 max-w-column text-ink-muted">{t("notFound.text")}</p>
        <p className="mt-8">
          <Link href="/" className={buttonLook("secondary")}>
            {t("notFound.home")}
          </Link>
        </p>
      </main>
      <SiteFooter />
    </>
  );
}
