import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentActor } from "@/app/_server/auth";
import { NavLink } from "@/components/nav-link";
import { SiteHeader } from "@/components/site-header";
import { pageLocale } from "@/i18n/page-locale";
import { can } from "@/lib/permissions";
import { SignOutButton } from "./sign-out-button";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Each request shows what stands in the database now, to whoever asks. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

/**
 * What surrounds every page of the desk. It does not keep anybody out: each page does, who knows where to come back to
 * after signing in.
 */
export default async function DeskLayout({ children, params }: Props) {
  await pageLocale(params);
  const actor = await currentActor();
  if (!actor) return children;
  const t = await getTranslations();
  return (
    <>
      <SiteHeader
        home="/desk"
        end={
          <>
            <p className="leading-snug">
              <span className="font-medium">{actor.name}</span>{" "}
              <span className="text-ink-muted max-sm:hidden">{t(`terms.role.${actor.role}`)}</span>
            </p>
            <div className="whitespace-nowrap">
              <SignOutButton />
            </div>
          </>
        }
      >
        <NavLink href="/desk">{t("desk.nav.queue")}</NavLink>
        <NavLink href="/desk/articles">{t("desk.nav.articles")}</NavLink>
        <NavLink href="/desk/articles/new">{t("desk.nav.newArticle")}</NavLink>
        {can(actor, "people.manage") && <NavLink href="/desk/people">{t("desk.nav.people")}</NavLink>}
      </SiteHeader>
      <main id="content" className="mx-auto w-full max-w-page grow px-5 pb-24 sm:px-8">
        {children}
      </main>
    </>
  );
}
