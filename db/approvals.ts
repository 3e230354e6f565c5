import { desc, eq } from "drizzle-orm";
import { AppError, conflict } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { ReportBody } from "@/lib/report/body";
import type { ApprovalInput } from "@/lib/report/draft";
import { failedGates } from "@/lib/report/gates";
import { bodyText, sha256Hex } from "@/lib/report/record";
import { handsIn } from "./approval-cast";
import { closeRequest, openRequest, reopenArticle, setArticleState } from "./article-status";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { assertId, lockArticle } from "./locks";
import { buildBody } from "./report-body";
import { type Press, publishVersion } from "./reports";
import { approvalRequests, approvals } from "./schema/reports";
import { users } from "./schema/users";

/**
 * The request under way, with the body as the approver must read it and the text that its hash stands for, or null.
 * An erased person who asked has no name.
 */
export async function readApproval(db: Db, actor: Actor, articleId: string) {
  assertCan(actor, "desk.read");
  assertId(articleId);
  const request = await openRequest(db, articleId);
  if (!request) return null;
  const [asked] = await db.select({ name: users.name }).from(users).where(eq(users.id, request.requestedBy));
  return {
    ...request,
    requestedByName: asked?.name ?? null,
    text: request.body,
    body: JSON.parse(request.body) as ReportBody,
  };
}

/** How the last request ended, for whoever asked: a rejection carries the approver's note. */
export async function lastDecision(db: Db, actor: Actor, articleId: string) {
  assertCan(actor, "desk.read");
  const [row] = await db
    .select({
      decision: approvals.decision,
      note: approvals.note,
      at: approvals.createdAt,
      by: users.name,
    })
    .from(approvals)
    .innerJoin(approvalRequests, eq(approvalRequests.id, approvals.requestId))
    .innerJoin(users, eq(users.id, approvals.decidedBy))
    .where(eq(approvalRequests.articleId, articleId))
    .orderBy(desc(approvals.createdAt), desc(approvals.id))
    .limit(1);
  return row ?? null;
}

/** The request that the approver read, still open and for the same body. */
async function requestAsRead(tx: Db, input: ApprovalInput) {
  const request = await openRequest(tx, input.articleId);
  if (!request || request.id !== input.requestId || request.bodySha256 !== input.bodySha256) {
    throw conflict("approval.stale");
  }
  return request;
}

/**
 * Approves the one body whose hash the approver read, and publishes it as a frozen version, in one transaction. Should
 * the body no longer come out the same (a shared source got its origin, somebody was renamed), the request is voided
 * for good, so that a new one can be made.
 * @throws AppError `forbidden` (`approval.four-eyes`), `conflict` (`approval.stale`), `state` (`approval.gates`)
 */
export async function approveReport(db: Db, actor: Actor, input: ApprovalInput, press: Press) {
  assertCan(actor, "report.approve");
  const published = await db.transaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    const request = await requestAsRead(tx, input);
    if ((await handsIn(tx, article.id)).has(actor.id)) throw new AppError("forbidden", "approval.four-eyes");
    const { body, unsettled } = await buildBody(tx, article.id);
    if (sha256Hex(bodyText(body)) !== request.bodySha256) {
      await reopenArticle(tx, article.id, actor.id);
      return null;
    }
    if (failedGates(body, unsettled).length > 0) throw new AppError("state", "approval.gates");
    const approvalId = await closeRequest(tx, request, {
      decision: "approved",
      decidedBy: actor.id,
      note: input.note,
    });
    await setArticleState(tx, article.id, "approved");
    return publishVersion(tx, actor, { body, bodySha256: request.bodySha256, approvalId }, press);
  });
  // Not thrown inside: that would take the voiding back.
  if (!published) throw conflict("approval.stale");
  return published;
}

/**
 * Sends a report back to its editor with a note.
 * @throws AppError `conflict` (`approval.stale`), `forbidden`
 */
export async function rejectReport(db: Db, actor: Actor, input: ApprovalInput) {
  assertCan(actor, "report.approve");
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    const request = await requestAsRead(tx, input);
    await closeRequest(tx, request, { decision: "rejected", decidedBy: actor.id, note: input.note });
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "approval.rejected",
      actorId: actor.id,
      data: { request: request.id, body: request.bodySha256 },
    });
    return { articleId: article.id };
  });
}
