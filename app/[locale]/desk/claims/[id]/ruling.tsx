import { useTranslations } from "next-intl";
import { Instant } from "@/components/instant";
import { VerdictBadge } from "@/components/verdict-badge";
import type { RulingBasis } from "@/lib/review/ruling";
import type { Rating } from "@/lib/review/scale";

export type ShownRuling = {
  basis: RulingBasis;
  rating: Rating;
  justification: string;
  reason: string | null;
  editor: string | null;
  /** ISO 8601 */
  at: string;
};

/** What the claim was settled as, with the text that readers get. */
export function Ruling({ ruling, overtaken }: { ruling: ShownRuling; overtaken: boolean }) {
  const t = useTranslations("claim.ruling");
  const terms = useTranslations("terms.rulingBasis");
  return (
    <article aria-label={t("title")} className="grid gap-1">
      <VerdictBadge rating={ruling.rating} className="text-lg" />
      <p className="text-ink-muted text-sm leading-snug">
        {terms(ruling.basis)}
        {ruling.editor && <> · {ruling.editor}</>} · <Instant value={ruling.at} />
      </p>
      <p className="as-typed mt-1 font-serif leading-body">{ruling.justification}</p>
      {ruling.reason && (
        <p className="as-typed mt-1 text-ink-muted text-sm leading-snug">
          {t("because", { reason: ruling.reason })}
        </p>
      )}
      {overtaken && <p className="mt-1 text-conflict text-sm leading-snug">{t("overtaken")}</p>}
    </article>
  );
}
