import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { readLatestReports } from "@/app/_server/public";
import { getPathname } from "@/i18n/navigation";
import { nearestLocale } from "@/i18n/nearest-locale";
import { DEFAULT_LOCALE } from "@/i18n/routing";
import { env } from "@/lib/env";

// The address of the site is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** The newest reports as an Atom feed (RFC 4287), each in its own language. */
export async function GET(): Promise<Response> {
  const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: "public.feed" });
  const site = env.SITE_URL;
  const reports = await readLatestReports();
  const newest = reports
    .map((report) => report.updatedAt)
    .sort()
    .at(-1);
  const feed = new Feed({
    id: `${site}/feed.xml`,
    title: t("title"),
    description: t("subtitle"),
    link: site,
    feedLinks: { atom: `${site}/feed.xml` },
    // A feed without entries has changed at no time; the epoch is stable, the clock would not be.
    updated: new Date(newest ?? 0),
    generator: false,
  });
  for (const report of reports) {
    const path = getPathname({ href: `/reports/${report.slug}`, locale: nearestLocale(report.language) });
    feed.addItem({
      // The id holds no language and never changes.
      id: `${site}/reports/${report.slug}`,
      title: report.title,
      link: `${site}${path}`,
      description: report.summary,
      date: new Date(report.updatedAt),
      published: new Date(report.publishedAt),
    });
  }
  return new Response(feed.atom1(), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
