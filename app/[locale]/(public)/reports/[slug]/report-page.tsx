import { useTranslations } from "next-intl";
import type { ReportPage } from "@/app/_server/public";
import { PartialDate } from "@/components/partial-date";
import { ArticleSource } from "@/components/report/article-source";
import { Provenance } from "@/components/report/provenance";
import { Record } from "@/components/report/record";
import { ReportBodyView, Section } from "@/components/report/report-body";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/i18n/navigation";

/** A published version of a report, as readers see it. */
export function ReportPageView({ report }: { report: ReportPage }) {
  const t = useTranslations("public");
  const { body, envelope } = report;
  const address = `${envelope.site}/reports/${envelope.report}/v/${envelope.version}`;
  return (
    <>
      <div className="grid max-w-column gap-3 pt-10 empty:hidden sm:pt-14">
        <StateNotices report={report} />
      </div>
      <header className="grid gap-x-10 gap-y-6 pt-8 lg:grid-cols-[minmax(0,var(--column))_minmax(0,1fr)]">
        <div>
          <p className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-muted text-sm">
            {t("report.kicker")}
            <PartialDate value={envelope.publishedAt.slice(0, 10)} />
            {body.sample && <Badge tone="accent">{t("sample.badge")}</Badge>}
          </p>
          <h1 lang={body.language} className="font-semibold font-serif text-2xl sm:text-3xl">
            {body.title}
          </h1>
          <p lang={body.language} className="as-typed mt-5 font-serif text-ink text-lg leading-body">
            {body.summary}
          </p>
        </div>
        <div className="grid content-start gap-4 text-sm leading-snug lg:pt-10">
          <ArticleSource article={body.article} />
          <Provenance sample={body.sample} language={body.language} />
        </div>
      </header>
      <ReportBodyView body={body} claimHref={(slug) => `/claims/${slug}`} />
      <Section id="record" title={t("report.record")}>
        <Record {...report} />
      </Section>
      <p className="mt-10 hidden border-ink border-t pt-2 text-xs print:block">
        {address} · {report.recordSha256}
      </p>
    </>
  );
}

function StateNotices({ report }: { report: ReportPage }) {
  const t = useTranslations("public");
  const terms = useTranslations("terms.correction");
  const { body, envelope } = report;
  const correction = envelope.correction;
  return (
    <>
      {report.state === "retracted" && (
        <Notice tone="error" title={t("report.retracted")}>
          {t("report.retractedText")}
        </Notice>
      )}
      {report.version < report.latestVersion && (
        <Notice title={t("report.older", { version: report.version, latest: report.latestVersion })}>
          <Link href={`/reports/${report.slug}`} className="link">
            {t("report.toNewest")}
          </Link>
        </Notice>
      )}
      {correction && (
        <Notice
          title={t("report.correctionTitle", {
            kind: terms(correction.kind as Parameters<typeof terms>[0]),
            version: report.version,
          })}
        >
          <span lang={body.language}>{correction.reason}</span>
        </Notice>
      )}
    </>
  );
}
