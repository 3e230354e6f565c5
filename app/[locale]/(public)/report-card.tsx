import { useTranslations } from "next-intl";
import type { ReportListing } from "@/app/_server/public";
import { PartialDate } from "@/components/partial-date";
import { RATING_INK, ratingColour } from "@/components/tone";
import { Badge } from "@/components/ui/badge";
import { VerdictIcon } from "@/components/verdict-icon";
import { Link } from "@/i18n/navigation";
import { RATINGS } from "@/lib/review/scale";

/** A report in a list: what was checked and what came out of it. */
export function ReportCard({ report }: { report: ReportListing }) {
  const t = useTranslations("public");
  const terms = useTranslations("terms");
  const counts = RATINGS.flatMap((rating) => {
    const count = report.claims.filter((claim) => claim.rating === rating).length;
    return count > 0 ? [{ rating, count }] : [];
  });
  return (
    <article className="grid gap-x-10 gap-y-2 lg:grid-cols-[10rem_minmax(0,1fr)]">
      <p className="flex flex-wrap content-start items-baseline gap-x-3 text-ink-muted text-sm lg:flex-col lg:gap-y-1 lg:pt-1.5">
        <PartialDate value={report.publishedAt.slice(0, 10)} />
        {report.sample && <Badge tone="accent">{t("sample.badge")}</Badge>}
        {report.state !== "published" && <Badge tone="danger">{terms(`reportState.${report.state}`)}</Badge>}
      </p>
      <div className="max-w-column">
        <h3
          lang={report.language}
          className="font-semibold font-serif text-xl leading-snug sm:text-2xl sm:leading-snug"
        >
          <Link href={`/reports/${report.slug}`} className="link-quiet">
            {report.title}
          </Link>
        </h3>
        <p lang={report.language} className="mt-2 line-clamp-3 font-serif text-ink-muted leading-body">
          {report.summary}
        </p>
        <p className="mt-4 text-sm">
          <span className="tabular text-ink-muted">{t("home.claims", { count: report.claims.length })}</span>
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {counts.map(({ rating, count }) => (
            <li key={rating} className="tabular inline-flex items-center gap-1.5">
              <VerdictIcon rating={rating} className="size-4" />
              <span className={`font-medium ${RATING_INK[ratingColour(rating)]}`}>
                {terms(`rating.${rating}`)}
              </span>
              <span className="text-ink-muted">{count}</span>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}
