import { useLocale, useTranslations } from "next-intl";
import type { ClaimPage } from "@/app/_server/public";
import { AnnotatedText } from "@/components/annotated-text";
import { ClaimKindLabel } from "@/components/claim-kind";
import { PartialDate } from "@/components/partial-date";
import { ArticleSource } from "@/components/report/article-source";
import { EvidenceList } from "@/components/report/evidence-list";
import { Section } from "@/components/report/report-body";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { VerdictBadge } from "@/components/verdict-badge";
import { Link } from "@/i18n/navigation";
import { nearestLocale } from "@/i18n/nearest-locale";

/** One claim, on its own page: what was said, what was found, why, on which sources, and where it stands. */
export function ClaimPageView({ page }: { page: ClaimPage }) {
  const t = useTranslations("public");
  const terms = useTranslations("terms");
  const { claim, report } = page;
  const { body } = report;
  const number = body.claims.findIndex(({ id }) => id === claim.id) + 1;
  return (
    <article>
      <header className="max-w-column pt-14 sm:pt-20">
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
      </header>
      <div className="mt-8 grid max-w-column gap-3 empty:hidden">
        <ClaimNotices page={page} />
      </div>
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
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,var(--column))_minmax(0,1fr)]">
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
          <div className="grid content-start gap-4">
            <ArticleSource article={body.article} />
            <div className="grid gap-0.5 text-sm leading-snug">
              <p className="text-ink-muted">{t("claim.in")}</p>
              <p lang={body.language} className="font-medium text-base">
                <Link href={`/reports/${report.slug}`} className="link">
                  {body.title}
                </Link>
              </p>
            </div>
          </div>
        </div>
      </Section>
    </article>
  );
}

function ClaimNotices({ page }: { page: ClaimPage }) {
  const t = useTranslations("public");
  const locale = useLocale();
  const { report, leadsTo } = page;
  const { body } = report;
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
      {body.sample && <Notice>{t("sample.notice")}</Notice>}
      {nearestLocale(body.language) !== locale && (
        <p className="text-ink-muted text-sm">
          {t("claim.foreign", {
            language: new Intl.DisplayNames(locale, { type: "language" }).of(body.language) ?? body.language,
          })}
        </p>
      )}
    </>
  );
}
