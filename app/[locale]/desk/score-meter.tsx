import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";

/** How much a claim is worth a check, as a short bar and a number of a hundred. @param score 0..1 */
export function ScoreMeter({ score, className }: { score: number; className?: string }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const percent = Math.round(score * 100);
  return (
    <span
      className={clsx("tabular inline-flex items-center gap-1.5 whitespace-nowrap text-ink-muted", className)}
      title={t("score", { score: percent })}
    >
      <span className="sr-only">{t("score", { score: percent })}</span>
      <span aria-hidden className="block h-1.5 w-7 bg-rule">
        <span className="block h-full bg-ink-muted" style={{ width: `${percent}%` }} />
      </span>
      <span aria-hidden>{format.number(percent)}</span>
    </span>
  );
}
