import { useTranslations } from "next-intl";
import { PartialDate } from "@/components/partial-date";
import type { ReportBody } from "@/lib/report/body";

/** Which article was checked: its title with a link, who published it, who wrote it, and when. */
export function ArticleSource({ article }: { article: ReportBody["article"] }) {
  const t = useTranslations("public.report");
  return (
    <div className="grid gap-0.5 text-sm leading-snug">
      <p className="text-ink-muted">{t("checked")}</p>
      <p lang={article.language} className="font-medium text-base">
        {article.url ? (
          <a href={article.url} className="link" rel="noopener">
            {article.title}
          </a>
        ) : (
          article.title
        )}
      </p>
      {article.url && <p className="hidden break-all print:block">{article.url}</p>}
      {article.publisher && <p lang={article.language}>{article.publisher}</p>}
      {article.author && <p lang={article.language}>{t("by", { author: article.author })}</p>}
      {article.publishedOn && (
        <p>
          <PartialDate value={article.publishedOn} />
        </p>
      )}
    </div>
  );
}
