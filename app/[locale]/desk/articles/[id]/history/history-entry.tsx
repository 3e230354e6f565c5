import { useTranslations } from "next-intl";
import { Instant } from "@/components/instant";
import type { ArticleHistory } from "@/db/article-history";
import { Link } from "@/i18n/navigation";

/** One line of the log, in words. */
export function HistoryEntry({ entry, lang }: { entry: ArticleHistory[number]; lang: string }) {
  const t = useTranslations("desk.history");
  const skip = useTranslations("terms.skipReason");
  const key = `event.${entry.type}` as never;
  return (
    <article className="grid gap-1 border-rule border-s-2 ps-4 text-sm leading-snug">
      <p className="text-ink-muted">
        <span className="tabular text-ink-faint">{entry.seq}</span>{" "}
        <span className="font-medium text-ink">
          {entry.bySystem ? t("system") : (entry.by ?? t("somebody"))}
        </span>
        {" · "}
        <Instant value={entry.at} />
      </p>
      <p>
        {/* A log outlives the program that wrote it: what has no words here is named as it stands. */}
        {t.has(key) ? t(key) : entry.type}
        {entry.reason && <> · {skip(entry.reason)}</>}
      </p>
      {entry.claim && (
        <Link href={`/desk/claims/${entry.claim.id}`} lang={lang} className="link-quiet font-serif text-base">
          {entry.claim.statement}
        </Link>
      )}
    </article>
  );
}
