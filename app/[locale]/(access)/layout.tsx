import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/client-messages";
import { NavLink } from "@/components/nav-link";
import { SiteHeader } from "@/components/site-header";
import { pageLocale } from "@/i18n/page-locale";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

// Addresses here hold tokens: they go to no search engine, and to no site that is linked to. "no-referrer" would take the
// origin from a form sent without a script, which Next then refuses.
export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/** What surrounds the forms by which people come in. */
export default async function AccessLayout({ children, params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("common.nav");
  return (
    <ClientMessages namespaces={["common", "access"]}>
      <SiteHeader>
        <NavLink href="/">{t("reports")}</NavLink>
        <NavLink href="/methodology">{t("methodology")}</NavLink>
      </SiteHeader>
      <main id="content" className="mx-auto w-full max-w-page grow px-5 pb-24 sm:px-8">
        <div className="mx-auto mt-10 max-w-[27rem] sm:mt-20">{children}</div>
      </main>
    </ClientMessages>
  );
}
