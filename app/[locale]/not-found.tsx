import { getTranslations } from "next-intl/server";
import { NotFoundText } from "@/components/not-found-text";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";
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
      <main id="content" className="mx-auto w-full max-w-page grow px-5 sm:px-8">
        <title>{t("notFound.title")}</title>
        <NotFoundText />
      </main>
      <SiteFooter />
    </>
  );
}
