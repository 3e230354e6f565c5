import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AnnotatedText } from "@/components/annotated-text";
import { Strip } from "@/components/strip";
import type { ReportBody } from "@/lib/report/body";
import { verdictTicks } from "@/lib/report/strip";
import { ClaimEntry } from "./claim-entry";
import { MarginNote } from "./margin-note";
import { Unchecked } from "./unchecked";

type Props = {
  body: ReportBody;
  /** The page of a claim; none while the report is not published. */
  claimHref?: (slug: string) => string;
};

/** All of a report but its head and its record: what an approver reads is what a reader gets. */
export function ReportBodyView({ body, claimHref }: Props) {
  const t = useTranslations("public.report");
  const claims = body.claims.map((claim, index) => ({
    ...claim,
    number: index + 1,
    href: `#claim-${claim.slug}`,
    tone: claim.ruling.rating,
  }));
  const ticks = verdictTicks(body.sentences, claims, (claim) => ({
    tone: claim.tone,
    href: claim.href,
    label: claim.statement,
  }));
  return (
    <>
      <div className="mt-10">
        <Strip ticks={ticks} caption={t("strip")} />
      </div>
      {body.conclusion && (
        <Section id="finding" title={t("finding")}>
          <p lang={body.language} className="as-typed max-w-column font-serif text-lg leading-body">
            {body.conclusion}
          </p>
        </Section>
      )}
      <Section id="article" title={t("article")}>
        <AnnotatedText
          text={body.article.text}
          lang={body.article.language}
          blocks={body.article.blocks}
          claims={claims}
          note={(claim, place) => (
            <MarginNote claim={claim} number={claim.number} lang={body.language} place={place} />
          )}
        />
      </Section>
      <Section id="claims" title={t("claims")}>
        <div className="grid gap-16">
          {claims.map((claim, index) => (
            <div key={claim.id}>
              {claim.heading && claim.heading !== claims[index - 1]?.heading && (
                <p lang={body.language} className="mb-6 font-medium text-ink-muted">
                  {claim.heading}
                </p>
              )}
              <ClaimEntry
                claim={claim}
                number={claim.number}
                lang={body.language}
                href={claimHref?.(claim.slug)}
              />
            </div>
          ))}
        </div>
      </Section>
      <Section id="unchecked" title={t("unchecked")}>
        <Unchecked body={body} />
      </Section>
      <Method body={body} />
    </>
  );
}

function Method({ body }: { body: ReportBody }) {
  const t = useTranslations("public.report");
  const parts = [
    [t("selection"), body.selectionReason],
    [t("methodology"), body.methodology],
    [t("conflicts"), body.conflicts],
  ].filter(([, text]) => text !== "");
  if (parts.length === 0) return null;
  return (
    <Section id="method" title={t("method")}>
      <dl className="grid max-w-column gap-6">
        {parts.map(([title, text]) => (
          <div key={title}>
            <dt className="font-medium text-ink-muted text-sm">{title}</dt>
            <dd lang={body.language} className="as-typed mt-1 font-serif">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** A chapter of a report. */
export function Section({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-16">
      <h2 id={id} className="mb-6 scroll-mt-6 font-semibold font-serif text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
