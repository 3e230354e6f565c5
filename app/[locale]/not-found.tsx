import { getTranslations } from "next-intl/server";
import { NotFoundText } from "@/components/not-found-text";
import { PublicNav } from "@/components/public-nav";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";

/** There is no such page: said in the reader's language, with a way on. */
export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <>
      <SiteHeader>
        <PublicNav />
      </SiteHeader>
      <main id="content" className="mx-auto w-full max-w-page grow px-5 sm:px-8">
        <title>{t("title")}</title>
        <NotFoundText />
      </main>
      <SiteFooter />
    </>
  );
}
