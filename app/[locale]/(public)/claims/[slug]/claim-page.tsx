import { useFormatter, useTranslations } from "next-intl";
import type { ClaimPage } from "@/app/_server/public";
import { AnnotatedText } from "@/components/annotated-text";
import { ClaimKindLabel } from "@/components/claim-kind";
import { Instant } from "@/components/instant";
import { PartialDate } from "@/components/partial-date";
import { ArticleSource } from "@/components/report/article-source";
import { EvidenceList } from "@/components/report/evidence-list";
import { PrintFooter } from "@/components/report/print-footer";
import { Provenance } from "@/components/report/provenance";
import { Credits, People, RecordList, Row } from "@/components/report/record";
import { Section } from "@/components/report/report-body";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { VerdictBadge } from "@/components/verdict-badge";
import { Link } from "@/i18n/navigation";

/** One claim, on its own page: what was said, what was found, why, on which sources, where it stands, and who says so. */
export function ClaimPageView({ page }: { page: ClaimPage }) {
  const t = useTranslations("public");
  const terms = useTranslations("terms");
  const { claim, report } = page;
  const { body } = report;
  const number = body.claims.findIndex(({ id }) => id === claim.id) + 1;
  return (
    <article>
      <div className="grid max-w-column gap-3 pt-10 empty:hidden sm:pt-14">
        <ClaimNotices page={page} />
      </div>
      <header className="grid gap-x-10 gap-y-6 pt-8 lg:grid-cols-[minmax(0,var(--column))_minmax(0,1fr)]">
        <div>
          <p className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-muted text-sm">
            {t("claim.kicker")}
            <PartialDate value={page.firstPublishedAt.slice(0, 10)} />
            {body.sample && <Badge tone="accent">{t("sample.badge")}</Badge>}
          </p>
          <h1 lang={body.language} className="font-semibold font-serif text-xl leading-snug sm:text-3xl">
            {claim.statement}
          </h1>
          <p className="mt-4 flex flex-wrap gap-x-3 text-ink-muted text-sm">
            {claim.speaker && <span>{t("claim.said", { speaker: claim.speaker.name })}</span>}
            <ClaimKindLabel kind={claim.kind} />
          </p>
          <div className="mt-8 grid gap-1">
            <VerdictBadge rating={claim.ruling.rating} className="text-2xl" />
            <p className="text-ink-muted">{terms(`ratingDefinition.${claim.ruling.rating}`)}</p>
          </div>
        </div>
        <div className="grid content-start gap-4 text-sm leading-snug lg:pt-10">
          <ArticleSource article={body.article} />
          <div className="grid gap-0.5">
            <p className="text-ink-muted">{t("claim.in")}</p>
            <p lang={body.language} className="font-medium text-base">
              <Link href={`/reports/${report.slug}`} className="link">
                {body.title}
              </Link>
            </p>
          </div>
          <Provenance sample={body.sample} language={body.language} />
        </div>
      </header>
      <Section id="why" title={t("claim.justification")}>
        <div lang={body.language} className="max-w-column">
          <p className="as-typed font-serif text-lg leading-body">{claim.ruling.justification}</p>
        </div>
        <p className="mt-3 text-ink-muted text-sm">{terms(`rulingBasis.${claim.ruling.basis}`)}</p>
      </Section>
      <Section id="sources" title={t("claim.sources")}>
        <div className="max-w-column">
          <EvidenceList evidence={claim.evidence} />
        </div>
      </Section>
      <Section id="quoted" title={t("claim.quoted")}>
        <AnnotatedText
          text={body.article.text}
          lang={body.article.language}
          blocks={body.article.blocks.filter(({ start, end }) => start < claim.end && end > claim.start)}
          claims={[
            {
              ...claim,
              number,
              tone: claim.ruling.rating,
              href: `../reports/${report.slug}#claim-${claim.slug}`,
            },
          ]}
        />
      </Section>
      <Section id="credits" title={t("claim.credits")}>
        <ClaimRecord page={page} />
      </Section>
      <PrintFooter address={`${report.envelope.site}/claims/${claim.slug}`} />
    </article>
  );
}

function ClaimRecord({ page }: { page: ClaimPage }) {
  const t = useTranslations("public");
  const common = useTranslations("common");
  const ratings = useTranslations("terms.rating");
  const format = useFormatter();
  const { claim, report } = page;
  return (
    <>
      <RecordList>
        <Credits claims={[claim]} names={report.names} />
        <Row term={t("record.approved")}>
          <People refs={[report.envelope.approvedBy]} names={report.names} />
        </Row>
        <Row term={t("claim.published")}>
          <Instant value={page.firstPublishedAt} />
        </Row>
        <Row term={t("record.cite")}>
          {t("claim.citation", {
            site: common("name"),
            statement: claim.statement,
            rating: ratings(claim.ruling.rating),
            date: format.dateTime(new Date(report.publishedAt), { dateStyle: "long" }),
            address: `${report.envelope.site}/claims/${claim.slug}`,
          })}
        </Row>
      </RecordList>
      <p className="mt-4 text-sm">
        <Link href={`/reports/${report.slug}#record`} className="link">
          {t("claim.record")}
        </Link>
      </p>
    </>
  );
}

function ClaimNotices({ page }: { page: ClaimPage }) {
  const t = useTranslations("public");
  const { report, leadsTo } = page;
  return (
    <>
      {report.state === "retracted" && (
        <Notice tone="error" title={t("report.retracted")}>
          {t("report.retractedText")}
        </Notice>
      )}
      {leadsTo.length > 0 && (
        <Notice title={t("claim.successors")}>
          <ul className="flex flex-wrap gap-x-4">
            {leadsTo.map((slug) => (
              <li key={slug}>
                <Link href={`/claims/${slug}`} className="link">
                  {slug}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
