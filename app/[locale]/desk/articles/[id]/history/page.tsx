import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "@/app/_server/auth";
import { orNotFound } from "@/app/_server/or-not-found";
import { ArticleHead } from "@/app/[locale]/desk/articles/[id]/article-head";
import { ClientMessages } from "@/components/client-messages";
import { buttonLook } from "@/components/ui/button";
import { articleHistory } from "@/db/article-history";
import { getArticle } from "@/db/articles";
import { database } from "@/db/client";
import { Link } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { HistoryEntry } from "./history-entry";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

/** What the address may ask for; anything else is the newest. */
const cursor = z.coerce.number().int().positive().optional().catch(undefined);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("desk.history");
  return { title: t("title") };
}

/** Who did what to an article and its claims, and when, the newest first. Never what a verdict says. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const before = cursor.parse((await searchParams).before);
  const address = `/desk/articles/${id}/history`;
  const actor = await requireActor(locale, address);
  const db = database();
  const { article } = await orNotFound(getArticle(db, actor, id));
  const { entries, next } = await articleHistory(db, actor, id, before ? { before } : {});
  const t = await getTranslations("desk.history");
  return (
    <>
      <ClientMessages namespaces={["common"]}>
        <ArticleHead article={article} />
      </ClientMessages>
      <h2 className="mt-10 font-semibold text-xl">{t("title")}</h2>
      <p className="mt-2 max-w-column text-ink-muted">{t("lede")}</p>
      <ol className="mt-8 grid max-w-column gap-5">
        {entries.map((entry) => (
          <li key={entry.seq}>
            <HistoryEntry entry={entry} lang={article.language} />
          </li>
        ))}
      </ol>
      {(before || next) && (
        <nav aria-label={t("pages")} className="mt-12 flex flex-wrap gap-3">
          {before && (
            <Link href={address} className={buttonLook("quiet")}>
              {t("newest")}
            </Link>
          )}
          {next && (
            <Link href={`${address}?before=${next}`} className={buttonLook()}>
              {t("older")}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
