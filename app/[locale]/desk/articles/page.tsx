import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "@/app/_server/auth";
import { Empty } from "@/app/[locale]/desk/empty";
import { buttonLook } from "@/components/ui/button";
import { type ArticleCursor, listArticles } from "@/db/articles";
import { database } from "@/db/client";
import { Link } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { ArticleRow } from "./article-row";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

/** What the address may ask for; anything else is the first page. */
const cursor = z
  .string()
  .transform((value) => value.split("_"))
  .transform(([moment = "", id = ""]) => ({ createdAt: new Date(moment), id }))
  .pipe(z.object({ createdAt: z.date(), id: z.uuid() }))
  .optional()
  .catch(undefined);

const address = (before?: ArticleCursor) =>
  `/desk/articles${before ? `?before=${before.createdAt.toISOString()}_${before.id}` : ""}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("desk.articles");
  return { title: t("title") };
}

/** All articles at the desk, the newest first. */
export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const before = cursor.parse((await searchParams).before);
  const actor = await requireActor(locale, address(before));
  const { articles, next } = await listArticles(database(), actor, before && { before });
  const t = await getTranslations("desk.articles");
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-8 sm:pt-12">
        <h1 className="font-semibold text-2xl">{t("title")}</h1>
        {articles.length > 0 && (
          <Link href="/desk/articles/new" className={buttonLook("primary")}>
            {t("import")}
          </Link>
        )}
      </header>
      {articles.length > 0 ? (
        <ol className="mt-10 grid gap-9">
          {articles.map((article) => (
            <li key={article.id}>
              <ArticleRow article={article} />
            </li>
          ))}
        </ol>
      ) : (
        <Empty title={t("empty.title")} text={t("empty.text")}>
          <Link href="/desk/articles/new" className={buttonLook("primary")}>
            {t("import")}
          </Link>
        </Empty>
      )}
      {(before || next) && (
        <nav aria-label={t("pages")} className="mt-12 flex flex-wrap gap-3">
          {before && (
            <Link href={address()} className={buttonLook("quiet")}>
              {t("newest")}
            </Link>
          )}
          {next && (
            <Link href={address(next)} className={buttonLook()}>
              {t("older")}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
