import { getTranslations } from "next-intl/server";
import { readLatestReports } from "@/app/_server/public";
import { getPathname } from "@/i18n/navigation";
import { nearestLocale } from "@/i18n/nearest-locale";
import { DEFAULT_LOCALE } from "@/i18n/routing";
import { env } from "@/lib/env";
import { atomXml } from "@/lib/report/atom";

// The address of the site is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** The newest reports as an Atom feed, each in its own language. */
export async function GET(): Promise<Response> {
  const t = await getTranslations({ locale: DEFAULT_LOCALE });
  const site = env.SITE_URL;
  const reports = await readLatestReports();
  const xml = atomXml({
    self: `${site}/feed.xml`,
    link: `${site}/`,
    language: DEFAULT_LOCALE,
    title: t("public.feed.title"),
    subtitle: t("public.feed.subtitle"),
    author: t("common.name"),
    entries: reports.map((report) => ({
      id: `${site}/reports/${report.slug}`,
      link: `${site}${getPathname({ href: `/reports/${report.slug}`, locale: nearestLocale(report.language) })}`,
      language: report.language,
      title: report.title,
      summary: report.summary,
      publishedAt: report.publishedAt,
      updatedAt: report.updatedAt,
      categories: [
        { term: report.state, label: t(`terms.reportState.${report.state}`) },
        ...(report.sample ? [{ term: "sample", label: t("public.sample.badge") }] : []),
      ],
    })),
  });
  return new Response(xml, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
