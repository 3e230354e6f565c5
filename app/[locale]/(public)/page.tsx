import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readLatestReports } from "@/app/_server/public";
import { buttonLook } from "@/components/ui/button";
import { getPathname, Link } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { LOCALES } from "@/i18n/routing";
import { ReportCard } from "./report-card";

type Props = { params: Promise<{ locale: string }> };

/** Not at build time, which has no database: rendered when first asked for, and again when something is published. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  return {
    alternates: {
      canonical: getPathname({ href: "/", locale }),
      languages: {
        ...Object.fromEntries(LOCALES.map((other) => [other, getPathname({ href: "/", locale: other })])),
        "x-default": "/",
      },
      types: { "application/atom+xml": "/feed.xml" },
    },
  };
}

export default async function Home({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations();
  const reports = await readLatestReports();
  return (
    <>
      <section className="pt-16 pb-14 sm:pt-24 sm:pb-20">
        <h1 className="max-w-[18em] break-keep font-semibold font-serif text-2xl sm:text-4xl">
          {t("common.tagline")}
        </h1>
        <p className="mt-6 max-w-column font-serif text-ink-muted text-lg leading-body">
          {t("public.home.lede")}{" "}
          <Link href="/methodology" className="link whitespace-nowrap">
            {t("public.home.how")}
          </Link>
        </p>
      </section>
      <section aria-labelledby="latest">
        <h2
          id="latest"
          className="mb-8 flex flex-wrap items-baseline gap-x-4 font-medium text-ink-muted text-sm"
        >
          {t("public.home.latest")}
        </h2>
        {reports.length > 0 ? (
          <ol className="grid gap-14">
            {reports.map((report) => (
              <li key={report.slug}>
                <ReportCard report={report} />
              </li>
            ))}
          </ol>
        ) : (
          <div className="max-w-column border-rule border-y py-12">
            <h3 className="font-semibold font-serif text-xl">{t("public.home.emptyTitle")}</h3>
            <p className="mt-3 text-ink-muted">{t("public.home.empty")}</p>
            <p className="mt-6 flex flex-wrap gap-3">
              <Link href="/methodology" className={buttonLook("secondary")}>
                {t("public.home.how")}
              </Link>
              <a href="/feed.xml" className={buttonLook("quiet")}>
                {t("public.home.feed")}
              </a>
            </p>
          </div>
        )}
      </section>
    </>
  );
}
