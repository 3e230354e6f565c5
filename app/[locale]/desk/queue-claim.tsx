import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { ClaimKindLabel } from "@/components/claim-kind";
import { ClaimStateBadge } from "@/components/claim-state";
import type { ClaimRow } from "@/db/claims";
import { Link } from "@/i18n/navigation";
import { ScoreMeter } from "./score-meter";

/** A claim in the queue: what it says, where it stands and how far it has come. Nothing of what anybody thinks of it. */
export function QueueClaim({ claim }: { claim: ClaimRow }) {
  const t = useTranslations("desk");
  const proposed = claim.state === "proposed";
  return (
    <article className="grid gap-x-8 gap-y-1.5 lg:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="flex flex-wrap content-start items-center gap-x-4 gap-y-1 text-sm leading-snug lg:flex-col lg:items-start lg:pt-1">
        <ClaimStateBadge state={claim.state} />
        <ScoreMeter score={claim.score} />
      </p>
      <div className="max-w-column">
        <h2 lang={claim.articleLanguage} className="font-serif text-lg leading-snug">
          <Link
            href={
              proposed
                ? `/desk/articles/${claim.articleId}?show=proposed&claim=${claim.id}#claim-${claim.slug}`
                : `/desk/claims/${claim.id}`
            }
            className="link-quiet"
          >
            {claim.statement}
          </Link>
        </h2>
        <p className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-0.5 text-ink-muted text-sm leading-snug">
          <ClaimKindLabel kind={claim.kind} />
          {claim.speaker && <span lang={claim.articleLanguage}>{t("said", { speaker: claim.speaker })}</span>}
          {claim.ambiguous && (
            <span className="inline-flex items-center gap-1 text-conflict">
              <TriangleAlert aria-hidden className="size-[1em]" />
              {t("ambiguous")}
            </span>
          )}
          {!proposed && (
            <span className="tabular">
              {t("verdicts", { given: claim.verdictCount, wanted: claim.wantedVerdicts })}
            </span>
          )}
          {!proposed && <span className="tabular">{t("sources", { count: claim.evidenceCount })}</span>}
        </p>
        <p className="mt-0.5 text-sm leading-snug">
          <Link
            href={`/desk/articles/${claim.articleId}`}
            lang={claim.articleLanguage}
            className="link-quiet line-clamp-1 text-ink-faint"
          >
            {claim.articleTitle}
          </Link>
        </p>
      </div>
    </article>
  );
}
