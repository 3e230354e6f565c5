import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readClaim } from "@/app/_server/public";
import { Missing, missingMetadata } from "@/app/[locale]/(public)/missing";
import { getPathname } from "@/i18n/navigation";
import { nearestLocale } from "@/i18n/nearest-locale";
import { pageLocale } from "@/i18n/page-locale";
import type { Locale } from "@/i18n/routing";
import { env } from "@/lib/env";
import { claimReview, scriptJson } from "@/lib/report/claim-review";
import { ClaimPageView } from "./claim-page";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** Rendered when first asked for, and kept until the report changes. */
export const generateStaticParams = () => [];

/** The one address of a claim: its page in the report's language. */
const canonicalPath = (slug: string, locale: Locale) => getPathname({ href: `/claims/${slug}`, locale });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const page = await readClaim((await params).slug);
  if (!page) return missingMetadata(params);
  const { claim, report } = page;
  const t = await getTranslations({ locale, namespace: "terms.rating" });
  const description = `${t(claim.ruling.rating)}. ${claim.ruling.justification}`;
  return {
    title: claim.statement,
    description,
    alternates: { canonical: canonicalPath(claim.slug, nearestLocale(report.body.language)) },
    openGraph: { type: "article", title: claim.statement, description, publishedTime: page.firstPublishedAt },
  };
}

export default async function ClaimRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const page = await readClaim((await params).slug);
  if (!page) return <Missing />;
  const { claim, report } = page;
  // Exactly one ClaimReview, on exactly one address; the same page in other languages carries none.
  const marked = locale === nearestLocale(report.body.language) && report.state !== "retracted";
  const ratings = await getTranslations("terms.rating");
  const names = await getTranslations("common");
  const review = claimReview({
    claim,
    article: report.body.article,
    url: `${env.SITE_URL}${canonicalPath(claim.slug, locale)}`,
    datePublished: page.firstPublishedAt,
    organization: { name: names("name"), url: env.SITE_URL },
    ratingLabel: (rating) => ratings(rating),
  });
  return (
    <>
      {marked && <script type="application/ld+json">{scriptJson(review)}</script>}
      <ClaimPageView page={page} />
    </>
  );
}
