import type { ReactNode } from "react";
import { PublicNav } from "@/components/public-nav";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";
import { pageLocale } from "@/i18n/page-locale";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** What readers see around every page. */
export default async function PublicLayout({ children, params }: Props) {
  await pageLocale(params);
  return (
    <>
      <SiteHeader>
        <PublicNav />
      </SiteHeader>
      <main id="content" className="mx-auto w-full max-w-page grow px-5 sm:px-8">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
