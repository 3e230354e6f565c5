import { and, eq, inArray } from "drizzle-orm";
import { AppError, conflict, notFound } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { ReportBody } from "@/lib/report/body";
import type { DraftInput } from "@/lib/report/draft";
import { type FailedGate, failedGates } from "@/lib/report/gates";
import { bodyText, sha256Hex } from "@/lib/report/record";
import { openRequest, reopenArticle, setArticleState } from "./article-status";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { lockArticle } from "./locks";
import { buildBody, newestDraft } from "./report-body";
import { reportOf } from "./reports";
import { claims } from "./schema/claims";
import { approvalRequests, reportDraftClaims, reportDrafts } from "./schema/reports";

/** The newest draft of an article's report; null when nobody has composed yet. */
export function readDraft(db: Db, actor: Actor, articleId: string) {
  assertCan(actor, "desk.read");
  return newestDraft(db, articleId);
}

/**
 * Keeps what an editor composed as a draft of its own number.
 * @throws AppError `conflict` (`draft.stale`) when another draft was saved since, `not-found` also for claims of another
 * article, `forbidden`
 */
export async function saveDraft(db: Db, actor: Actor, input: DraftInput) {
  assertCan(actor, "report.compose");
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    const newest = await newestDraft(tx, article.id);
    if ((newest?.number ?? 0) !== input.number) throw conflict("draft.stale");
    const number = input.number + 1;
    const { claimIds, ...texts } = input;
    const own = await tx.$count(claims, and(eq(claims.articleId, article.id), inArray(claims.id, claimIds)));
    if (own !== claimIds.length) throw notFound();
    await tx.insert(reportDrafts).values({ ...texts, number, createdBy: actor.id });
    if (claimIds.length > 0) {
      await tx
        .insert(reportDraftClaims)
        .values(claimIds.map((claimId, position) => ({ articleId: article.id, number, claimId, position })));
    }
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "draft.saved",
      actorId: actor.id,
      data: { number, claims: claimIds },
    });
    return { number };
  });
}

/**
 * The report as its newest draft and the desk's rows make it now, and the gates that it does not pass; null when
 * nobody has composed yet.
 * @throws AppError `not-found`, `forbidden`
 */
export async function previewReport(
  db: Db,
  actor: Actor,
  articleId: string,
): Promise<{ body: ReportBody; failed: FailedGate[] } | null> {
  assertCan(actor, "desk.read");
  return db.transaction(async (tx) => {
    await lockArticle(tx, articleId);
    if (!(await newestDraft(tx, articleId))) return null;
    const { body, unsettled } = await buildBody(tx, articleId);
    return { body, failed: failedGates(body, unsettled) };
  });
}

export type ApprovalRequestOutcome =
  | { as: "requested"; requestId: string; bodySha256: string }
  | { as: "blocked"; failed: FailedGate[] };

/**
 * Puts the report as it now stands before an approver, or says which gates it does not pass. A request under way for
 * another body than this is voided by it.
 * @throws AppError `state` (`report.published`, `draft.missing`), `conflict` (`approval.pending`), `forbidden`, `not-found`
 */
export async function requestApproval(
  db: Db,
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<ApprovalRequestOutcome> {
  assertCan(actor, "report.request-approval");
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (await reportOf(tx, article.id)) throw new AppError("state", "report.published");
    if (!(await newestDraft(tx, article.id))) throw new AppError("state", "draft.missing");
    const { body, unsettled } = await buildBody(tx, article.id);
    const text = bodyText(body);
    const bodySha256 = sha256Hex(text);
    const pending = await openRequest(tx, article.id);
    if (pending?.bodySha256 === bodySha256) throw conflict("approval.pending");
    if (pending) await reopenArticle(tx, article.id, actor.id);
    const failed = failedGates(body, unsettled);
    if (failed.length > 0) return { as: "blocked", failed };
    const [request] = await tx
      .insert(approvalRequests)
      .values({ articleId: article.id, body: text, bodySha256, requestedBy: actor.id })
      .returning({ id: approvalRequests.id });
    if (!request) throw new Error("a request came back without its id");
    await setArticleState(tx, article.id, "in-approval");
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "approval.requested",
      actorId: actor.id,
      data: { request: request.id, body: bodySha256 },
    });
    return { as: "requested", requestId: request.id, bodySha256 };
  });
}
