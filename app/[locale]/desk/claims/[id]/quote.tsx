import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { codePoints, segments } from "@/lib/report/marks";
import { surroundings } from "@/lib/review/context";

type Span = { start: number; end: number };
type Props = {
  claim: Span & { id: string; articleId: string };
  text: string;
  sentences: readonly Span[];
  /** The article's language. */
  lang: string;
};

/** The passage a claim stands on, with the sentences around it as the article has them. */
export function Quote({ claim, text, sentences, lang }: Props) {
  const t = useTranslations("claim.quote");
  const points = codePoints(text);
  const around = surroundings(sentences, claim);
  return (
    <section aria-labelledby="quote">
      <h2 id="quote" className="font-medium text-ink-muted text-sm">
        {t("title")}
      </h2>
      <blockquote lang={lang} className="as-typed mt-2 max-w-column font-serif text-ink-muted leading-body">
        {around.start > 0 && "… "}
        {segments(points, [claim], around).map((segment) =>
          segment.ids.length > 0 ? (
            <mark key={segment.start} className="claim-mark text-ink [--mark:var(--color-pending-mark)]">
              {segment.text}
            </mark>
          ) : (
            segment.text
          ),
        )}
        {around.end < points.length && " …"}
      </blockquote>
      <p className="mt-2 text-sm">
        <Link href={`/desk/articles/${claim.articleId}#mark-${claim.id}`} className="link">
          {t("inArticle")}
        </Link>
      </p>
    </section>
  );
}
