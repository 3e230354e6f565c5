import type { Metadata } from "next";
import { readReport } from "@/app/_server/public";
import { Missing, missingMetadata } from "@/app/[locale]/(public)/missing";
import { getPathname } from "@/i18n/navigation";
import { nearestLocale } from "@/i18n/nearest-locale";
import { pageLocale } from "@/i18n/page-locale";
import { ReportPageView } from "./report-page";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** None at build time, which has no database: each is rendered when first asked for, and kept until it changes. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await readReport((await params).slug);
  if (!report) return missingMetadata(params);
  const { title, summary, language } = report.body;
  return {
    title,
    description: summary,
    alternates: {
      canonical: getPathname({ href: `/reports/${report.slug}`, locale: nearestLocale(language) }),
      types: { "application/atom+xml": "/feed.xml" },
    },
    openGraph: { type: "article", title, description: summary, publishedTime: report.publishedAt },
  };
}

export default async function ReportRoute({ params }: Props) {
  await pageLocale(params);
  const report = await readReport((await params).slug);
  if (!report) return <Missing />;
  return <ReportPageView report={report} />;
}
