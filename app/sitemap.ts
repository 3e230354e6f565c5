import type { MetadataRoute } from "next";
import { readPublicAddresses } from "@/app/_server/public";
import { getPathname } from "@/i18n/navigation";
import { nearestLocale } from "@/i18n/nearest-locale";
import { LOCALES } from "@/i18n/routing";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** Canonical addresses only: a report and its claims in the report's language, the standing pages in every language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { reports, claims } = await readPublicAddresses();
  const address = (href: string, locale: (typeof LOCALES)[number]) =>
    `${env.SITE_URL}${getPathname({ href, locale })}`;
  const standing = ["/", "/methodology"].flatMap((href) => {
    const languages = Object.fromEntries([
      ...LOCALES.map((locale) => [locale, address(href, locale)]),
      // Without a language in it the address leads to the reader's.
      ["x-default", `${env.SITE_URL}${href}`],
    ]);
    return LOCALES.map((locale) => ({ url: address(href, locale), alternates: { languages } }));
  });
  const published = [
    ...reports.map((report) => ({ ...report, href: `/reports/${report.slug}` })),
    ...claims.map((claim) => ({ ...claim, href: `/claims/${claim.slug}` })),
  ].map(({ href, language, updatedAt }) => ({
    url: address(href, nearestLocale(language)),
    lastModified: updatedAt,
  }));
  return [...standing, ...published];
}
