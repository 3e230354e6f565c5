import { useTranslations } from "next-intl";
import { ClaimStateBadge } from "@/components/claim-state";
import { Instant } from "@/components/instant";
import { Badge } from "@/components/ui/badge";
import type { listArticles } from "@/db/articles";
import { Link } from "@/i18n/navigation";
import { CLAIM_STATES } from "@/lib/review/states";

type Article = Awaited<ReturnType<typeof listArticles>>["articles"][number];

/** An article in the list: what it is, and how far its claims have come. */
export function ArticleRow({ article }: { article: Article }) {
  const t = useTranslations("desk");
  const terms = useTranslations("terms.articleState");
  const counts = CLAIM_STATES.flatMap((state) => {
    const count = state === "retired" ? 0 : (article.claims[state] ?? 0);
    return count > 0 ? [{ state, count }] : [];
  });
  const source = [article.publisher, article.importedBy && t("importedBy", { name: article.importedBy })];
  return (
    <article className="grid gap-x-8 gap-y-1.5 lg:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="flex flex-wrap content-start items-baseline gap-x-3 gap-y-1 text-sm leading-snug lg:flex-col lg:pt-1">
        <span className="font-medium">{terms(article.state)}</span>
        {article.sample && <Badge tone="accent">{t("sample")}</Badge>}
      </p>
      <div className="max-w-column">
        <h2 lang={article.language} className="font-semibold font-serif text-lg leading-snug">
          <Link href={`/desk/articles/${article.id}`} className="link-quiet">
            {article.title}
          </Link>
        </h2>
        <p className="mt-1 text-ink-muted text-sm leading-snug">
          {source
            .filter((part) => part !== null)
            .map((part) => (
              <span key={part}>{part} · </span>
            ))}
          <Instant value={article.createdAt.toISOString()} />
        </p>
        <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm leading-snug">
          {counts.length === 0 && <li className="text-ink-muted">{t("noClaims")}</li>}
          {counts.map(({ state, count }) => (
            <li key={state} className="tabular inline-flex items-center gap-1.5">
              <ClaimStateBadge state={state} /> <span className="text-ink-muted">{count}</span>
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}
