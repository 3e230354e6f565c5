import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "@/app/_server/auth";
import { orNotFound } from "@/app/_server/or-not-found";
import { ClientMessages } from "@/components/client-messages";
import { getArticle } from "@/db/articles";
import { listClaims } from "@/db/claims";
import { database } from "@/db/client";
import { pageLocale } from "@/i18n/page-locale";
import { ArticleHead } from "./article-head";
import { shownPart } from "./parts";
import { Received } from "./received";
import { Repairs } from "./repairs";
import { countShown, deskClaims, SHOWN, VIEWS } from "./triage";
import { TriageDesk } from "./triage-desk";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the address may ask for; anything else is the text with all of its claims, from its beginning. */
const asked = z.object({
  view: z.enum(VIEWS).catch("text"),
  show: z.enum(SHOWN).catch("all"),
  part: z.coerce.number().int().min(1).catch(1),
  /** The part that this claim stands in. */
  claim: z.uuid().optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("desk.article");
  return { title: t("title") };
}

/** An article at the desk: its text as repaired, its claims beside it, and the decision on each whether it is checked. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const address = asked.parse(await searchParams);
  const { view, show } = address;
  const actor = await requireActor(locale, `/desk/articles/${id}`);
  const db = database();
  const { article, version } = await orNotFound(getArticle(db, actor, id));
  const claims = deskClaims(await listClaims(db, actor, id));
  const { part, ...shown } = shownPart({ ...version, claims }, address);
  const within = new Set(shown.claims.map((one) => one.id));
  return (
    <ClientMessages namespaces={["common", "desk", "terms"]}>
      <ArticleHead article={article} />
      <div className="mt-8">
        <TriageDesk
          key={`${view} ${show} ${part.number}`}
          articleId={id}
          lang={article.language}
          {...shown}
          elsewhere={countShown(claims.filter((one) => !within.has(one.id)))}
          view={view}
          show={show}
          part={part}
        />
      </div>
      <div className="mt-20 grid gap-14">
        <Repairs
          decoded={version.decoded}
          text={version.text}
          edits={version.edits}
          lang={article.language}
        />
        <Received article={article} version={version} />
      </div>
    </ClientMessages>
  );
}
