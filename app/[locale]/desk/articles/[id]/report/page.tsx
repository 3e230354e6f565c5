import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/_server/auth";
import { orNotFound } from "@/app/_server/or-not-found";
import { ClientMessages } from "@/components/client-messages";
import { approvalCast } from "@/db/approval-cast";
import { lastDecision, readApproval } from "@/db/approvals";
import { getArticle } from "@/db/articles";
import { listClaims } from "@/db/claims";
import { database } from "@/db/client";
import { previewReport, readDraft } from "@/db/drafts";
import { reportOf } from "@/db/reports";
import { settledRatings } from "@/db/rulings";
import { Link } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { can } from "@/lib/permissions";
import { Composer } from "./composer";
import { Decide } from "./decide";
import { choosable, startingDraft } from "./draft";
import { Preview } from "./preview";
import { Readiness } from "./readiness";
import { Standing } from "./standing";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("compose");
  return { title: t("title") };
}

/** The report of an article: composed, put before an approver, read and approved, and then where it was published. */
export default async function ReportDeskPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireActor(locale, `/desk/articles/${id}/report`);
  const db = database();
  const { article } = await orNotFound(getArticle(db, actor, id));
  const [claims, ratings, draft, request, last, cast, report, preview] = await Promise.all([
    listClaims(db, actor, id),
    settledRatings(db, actor, id),
    readDraft(db, actor, id),
    readApproval(db, actor, id),
    lastDecision(db, actor, id),
    approvalCast(db, actor, id),
    reportOf(db, id),
    previewReport(db, actor, id),
  ]);
  const t = await getTranslations("compose");
  const composes = can(actor, "report.compose");
  const saved = draft && {
    ...draft,
    claimIds: draft.chosen.map(({ claimId }) => claimId),
    by: cast.find((member) => member.id === draft.createdBy)?.name ?? null,
  };
  const shown = request?.body ?? preview?.body;

  return (
    <ClientMessages namespaces={["common", "compose", "terms"]}>
      <header className="pt-8 sm:pt-12">
        <p className="text-sm leading-snug">
          <Link href={`/desk/articles/${id}`} lang={article.language} className="link">
            {article.title}
          </Link>
        </p>
        <h1 className="mt-4 font-semibold text-2xl">{t("title")}</h1>
      </header>
      <div className="mt-6 max-w-column">
        <Standing articleId={id} report={report} request={request} last={last} drafted={draft !== null} />
      </div>
      <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
        <Composer
          articleId={id}
          draft={saved ?? startingDraft(article, claims)}
          claims={choosable(claims, ratings, saved?.claimIds ?? [])}
          lang={article.language}
          requested={request !== null}
          closed={report !== null || !composes}
          notNow={report || composes ? undefined : t("why.compose")}
        />
        <Readiness
          articleId={id}
          draft={draft?.number ?? null}
          failed={preview?.failed ?? []}
          claims={claims}
          cast={cast}
          actor={actor}
          lang={article.language}
          stage={report ? "published" : request ? "requested" : "composing"}
        />
      </div>
      {shown && !report && <Preview body={shown} draft={request ? null : (draft?.number ?? null)} />}
      <Decide articleId={id} request={request} cast={cast} actor={actor} />
    </ClientMessages>
  );
}
