import { useTranslations } from "next-intl";
import type { ReportPage } from "@/app/_server/public";
import { PartialDate } from "@/components/partial-date";
import { PrintFooter } from "@/components/report/print-footer";
import { Record } from "@/components/report/record";
import { ReportBodyView, Section } from "@/components/report/report-body";
import { ReportHead } from "@/components/report/report-head";
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
      <div className="pt-8">
        <ReportHead body={body} kicker={<PartialDate value={envelope.publishedAt.slice(0, 10)} />} />
      </div>
      <ReportBodyView body={body} claimHref={(slug) => `/claims/${slug}`} />
      <Section id="record" title={t("report.record")}>
        <Record {...report} />
      </Section>
      <PrintFooter address={address} sha256={report.recordSha256} />
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
