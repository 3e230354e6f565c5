import { useTranslations } from "next-intl";
import { ClaimKindLabel } from "@/components/claim-kind";
import { VerdictBadge } from "@/components/verdict-badge";
import { Link } from "@/i18n/navigation";
import type { BodyClaim } from "@/lib/report/body";
import { EvidenceList } from "./evidence-list";

type Props = {
  claim: BodyClaim;
  number: number;
  /** The report's language. */
  lang: string;
  /** The claim's own page; none while the report is not published. */
  href?: string;
};

/** One claim of a report: what was said, what was found, why, and on which sources. */
export function ClaimEntry({ claim, number, lang, href }: Props) {
  const t = useTranslations("public.claim");
  const terms = useTranslations("terms");
  return (
    <article
      id={`claim-${claim.slug}`}
      aria-labelledby={`statement-${claim.slug}`}
      className="grid scroll-mt-6 gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,var(--column))_minmax(0,1fr)] lg:grid-rows-[auto_1fr]"
    >
      <h3
        id={`statement-${claim.slug}`}
        lang={lang}
        className="max-w-column font-semibold font-serif text-lg leading-snug sm:text-xl sm:leading-snug"
      >
        <span className="tabular me-3 font-normal font-sans text-base text-ink-faint">{number}</span>
        {claim.statement}
      </h3>
      <div className="grid content-start gap-1 break-after-avoid text-sm leading-snug lg:row-span-2 lg:pt-1">
        <VerdictBadge rating={claim.ruling.rating} className="text-lg" />
        <p className="text-ink-muted">{terms(`ratingDefinition.${claim.ruling.rating}`)}</p>
        <p className="mt-2 text-ink-muted">
          <ClaimKindLabel kind={claim.kind} />
          {claim.speaker && <> · {t("said", { speaker: claim.speaker.name })}</>}
        </p>
        <p className="text-ink-muted">{terms(`rulingBasis.${claim.ruling.basis}`)}</p>
        <p className="mt-2 flex flex-wrap gap-x-4 print:hidden">
          <a href={`#mark-${claim.id}`} className="link py-0.5">
            {t("inText")}
          </a>
          {href && (
            <Link href={href} className="link py-0.5">
              {t("permalink")}
            </Link>
          )}
        </p>
      </div>
      <div className="grid max-w-column gap-6">
        <p lang={lang} className="as-typed font-serif text-lg leading-body">
          {claim.ruling.justification}
        </p>
        <EvidenceList evidence={claim.evidence} />
      </div>
    </article>
  );
}
