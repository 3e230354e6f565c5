import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/_server/auth";
import { orNotFound } from "@/app/_server/or-not-found";
import { ClientMessages } from "@/components/client-messages";
import { getArticle } from "@/db/articles";
import { claimHistory } from "@/db/claim-history";
import { getClaim } from "@/db/claims";
import { database } from "@/db/client";
import { bodyEvidence } from "@/db/report-body";
import { listEvidence } from "@/db/sources";
import { readRuling, readVerdicts } from "@/db/verdicts";
import { pageLocale } from "@/i18n/page-locale";
import { evidenceStanding, rulingStanding, verdictStanding } from "@/lib/review/standing";
import { Evidence } from "./evidence";
import { ClaimHead } from "./head";
import { History } from "./history";
import { Judgement } from "./judgement";
import { Quote } from "./quote";
import { Verdicts } from "./verdicts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("claim");
  return { title: t("title") };
}

/** One claim at the desk: what it says, what was found on it, and what is thought of it. */
export default async function ClaimPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireActor(locale, `/desk/claims/${id}`);
  const db = database();
  const claim = await orNotFound(getClaim(db, actor, id));
  const { article, version } = await getArticle(db, actor, claim.articleId);
  const [evidence, given, ruling, history] = await Promise.all([
    listEvidence(db, actor, id),
    readVerdicts(db, actor, { revisionId: claim.revisionId, wanted: article.wantedVerdicts }),
    readRuling(db, actor, claim.revisionId),
    claimHistory(db, actor, id),
  ]);

  const t = await getTranslations("claim.why");
  const standing = { state: claim.state, own: given.own !== null, waiting: given.waiting };
  const verdict = verdictStanding(standing);
  const rule = rulingStanding({ ...standing, role: actor.role });
  const attach = evidenceStanding(claim.state);
  const verdicts = given.verdicts.map((one) => ({
    id: one.id,
    reviewerId: one.reviewerId,
    reviewer: one.reviewer,
    rating: one.rating,
    justification: one.justification,
    confidence: one.confidence,
    at: one.createdAt.toISOString(),
    current: one.current,
  }));

  return (
    <ClientMessages namespaces={["common", "claim", "terms"]}>
      <ClaimHead claim={claim} article={article} actor={actor} given={given} verdict={verdict} />
      <div className="mt-10">
        <Quote claim={claim} text={version.text} sentences={version.sentences} lang={article.language} />
      </div>
      {given.open && (
        <div className="mt-12">
          <Verdicts verdicts={verdicts} />
        </div>
      )}
      <div className="mt-12 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]">
        <Evidence
          claim={claim}
          evidence={evidence.map((row) => ({
            ...bodyEvidence(row),
            attachedBy: row.attachedBy.name,
            older: row.evidence.revisionId !== claim.revisionId,
            mayWithdraw: row.attachedBy.id === actor.id || actor.role !== "reviewer",
          }))}
          notNow={attach === "attach" ? undefined : t(attach)}
        />
        <Judgement
          claim={claim}
          given={given}
          own={verdicts.find(({ id: verdictId }) => verdictId === given.own?.id) ?? null}
          verdicts={given.open ? verdicts.filter(({ current }) => current) : []}
          ruling={
            ruling && {
              id: ruling.id,
              basis: ruling.basis,
              rating: ruling.rating,
              justification: ruling.justification,
              reason: ruling.reason,
              editor: ruling.editor,
              at: ruling.createdAt.toISOString(),
            }
          }
          standing={{ verdict, rule }}
        />
      </div>
      <div className="mt-16">
        <History entries={history} lang={article.language} />
      </div>
    </ClientMessages>
  );
}
