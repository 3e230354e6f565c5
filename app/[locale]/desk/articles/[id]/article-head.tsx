import { useTranslations } from "next-intl";
import { NavLink } from "@/components/nav-link";
import { PartialDate } from "@/components/partial-date";
import { Badge } from "@/components/ui/badge";

type Article = {
  id: string;
  title: string;
  url: string | null;
  publisher: string | null;
  author: string | null;
  publishedOn: string | null;
  language: string;
  sample: boolean;
  state: "open" | "in-approval" | "approved";
};

/** Which article this is, and the pages it has at the desk. */
export function ArticleHead({ article }: { article: Article }) {
  const t = useTranslations("desk.article");
  const desk = useTranslations("desk");
  const terms = useTranslations("terms.articleState");
  const address = `/desk/articles/${article.id}`;
  const by = [article.publisher, article.author].filter((part) => part !== null);
  return (
    <header className="pt-8 sm:pt-12">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className="font-medium">{terms(article.state)}</span>
        {article.sample && <Badge tone="accent">{desk("sample")}</Badge>}
      </p>
      <h1
        lang={article.language}
        className="mt-2 max-w-column font-semibold font-serif text-2xl leading-snug sm:leading-snug"
      >
        {article.title}
      </h1>
      <p lang={article.language} className="mt-2 flex flex-wrap gap-x-3 text-ink-muted text-sm leading-snug">
        {by.map((part) => (
          <span key={part}>{part}</span>
        ))}
        {article.publishedOn && <PartialDate value={article.publishedOn} />}
        {article.url && (
          <a href={article.url} className="link break-all" rel="noopener noreferrer" target="_blank">
            {new URL(article.url).host}
          </a>
        )}
      </p>
      <nav aria-label={t("pages")} className="mt-5 flex flex-wrap gap-x-5 text-sm">
        <NavLink href={address}>{t("claims")}</NavLink>
        <NavLink href={`${address}/report`}>{t("report")}</NavLink>
        <NavLink href={`${address}/history`}>{t("history")}</NavLink>
      </nav>
    </header>
  );
}
