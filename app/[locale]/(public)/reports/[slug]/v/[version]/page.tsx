import type { Metadata } from "next";
import { type ReportPage, readReport } from "@/app/_server/public";
import { Missing, missingMetadata } from "@/app/[locale]/(public)/missing";
import { ReportPageView } from "@/app/[locale]/(public)/reports/[slug]/report-page";
import { getPathname } from "@/i18n/navigation";
import { nearestLocale } from "@/i18n/nearest-locale";
import { pageLocale } from "@/i18n/page-locale";

type Props = { params: Promise<{ locale: string; slug: string; version: string }> };

/** Rendered when first asked for, and kept. */
export const generateStaticParams = () => [];

async function read(params: Props["params"]): Promise<ReportPage | null> {
  const { slug, version } = await params;
  return /^[1-9]\d{0,5}$/.test(version) ? readReport(slug, Number(version)) : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await read(params);
  if (!report) return missingMetadata(params);
  return {
    title: report.body.title,
    description: report.body.summary,
    // Search engines keep to the newest version; every version stays readable.
    alternates: {
      canonical: getPathname({
        href: `/reports/${report.slug}`,
        locale: nearestLocale(report.body.language),
      }),
    },
  };
}

export default async function ReportVersionRoute({ params }: Props) {
  await pageLocale(params);
  const report = await read(params);
  if (!report) return <Missing />;
  return <ReportPageView report={report} />;
}
