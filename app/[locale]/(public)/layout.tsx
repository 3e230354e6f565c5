import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavLink } from "@/components/nav-link";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";
import { pageLocale } from "@/i18n/page-locale";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** What readers see around every page. */
export default async function PublicLayout({ children, params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("common.nav");
  return (
    <>
      <SiteHeader>
        <NavLink href="/">{t("reports")}</NavLink>
        <NavLink href="/methodology">{t("methodology")}</NavLink>
        <NavLink href="/desk" prefetch={false}>
          {t("desk")}
        </NavLink>
      </SiteHeader>
      <main id="content" className="mx-auto w-full max-w-page grow px-5 sm:px-8">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
