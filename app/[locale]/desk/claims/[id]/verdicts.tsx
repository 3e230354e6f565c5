import { useTranslations } from "next-intl";
import { Instant } from "@/components/instant";
import { VerdictBadge } from "@/components/verdict-badge";
import type { Confidence, Rating } from "@/lib/review/scale";

/** A verdict as somebody who may read it sees it. */
export type ShownVerdict = {
  id: string;
  reviewerId: string;
  /** Null for an erased person. */
  reviewer: string | null;
  rating: Rating;
  justification: string;
  confidence: Confidence;
  /** ISO 8601 */
  at: string;
  /** Nothing supersedes it. */
  current: boolean;
};

/** All verdicts beside each other, once they are open to the viewer. */
export function Verdicts({ verdicts }: { verdicts: readonly ShownVerdict[] }) {
  const t = useTranslations("claim.verdict");
  const current = verdicts.filter((verdict) => verdict.current);
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts" className="font-semibold text-xl">
        {t("all")}
      </h2>
      <ul className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        {current.map((verdict) => (
          <li key={verdict.reviewerId} className="border-rule border-t pt-3">
            <VerdictText verdict={verdict} heading={verdict.reviewer ?? t("somebody")} />
            <Earlier
              verdicts={verdicts.filter(
                ({ reviewerId, current: stands }) => reviewerId === verdict.reviewerId && !stands,
              )}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one person gave, and why. */
export function VerdictText({ verdict, heading }: { verdict: ShownVerdict; heading: string }) {
  const terms = useTranslations("terms.confidence");
  return (
    <article aria-label={heading} className="grid gap-1">
      <p className="text-ink-muted text-sm leading-snug">
        <span className="font-medium text-ink">{heading}</span> · <Instant value={verdict.at} />
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <VerdictBadge rating={verdict.rating} className="text-lg" />
        <span className="text-ink-muted text-sm">{terms(verdict.confidence)}</span>
      </p>
      <p className="as-typed font-serif leading-body">{verdict.justification}</p>
    </article>
  );
}

/** What the same person thought before. */
export function Earlier({ verdicts }: { verdicts: readonly ShownVerdict[] }) {
  const t = useTranslations("claim.verdict");
  if (verdicts.length === 0) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="link inline-block py-0.5">{t("earlier", { count: verdicts.length })}</summary>
      <ul className="mt-2 grid gap-4 border-rule border-s-2 ps-4">
        {verdicts.map((verdict) => (
          <li key={verdict.id}>
            <VerdictText verdict={verdict} heading={t("superseded")} />
          </li>
        ))}
      </ul>
    </details>
  );
}
