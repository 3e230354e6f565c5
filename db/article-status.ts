import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { articles } from "./schema/articles";
import { approvalRequests, approvals } from "./schema/reports";

/** The request that waits for an approver, if there is one. */
export async function openRequest(tx: Db, articleId: string) {
  const [request] = await tx
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.articleId, articleId), isNull(approvalRequests.closedAt)));
  return request ?? null;
}

/**
 * To be called, with the article locked, by every write that touches what a report is made of: an approval under way
 * is voided, and an approved article is open again at the desk. What is public does not change.
 */
export async function reopenArticle(tx: Db, articleId: string, actorId: string): Promise<void> {
  const request = await openRequest(tx, articleId);
  if (request) {
    await closeRequest(tx, request, { decision: "voided", decidedBy: actorId, note: "" });
    await appendEvent(tx, {
      stream: articleStream(articleId),
      type: "approval.voided",
      actorId,
      data: { request: request.id, body: request.bodySha256 },
    });
  }
  await setArticleState(tx, articleId, "open");
}

/** Ends a request; a request ends once. @returns the approval's id */
export async function closeRequest(
  tx: Db,
  request: { id: string; bodySha256: string },
  end: { decision: "approved" | "rejected" | "voided"; decidedBy: string; note: string },
): Promise<string> {
  const [approval] = await tx
    .insert(approvals)
    .values({ requestId: request.id, bodySha256: request.bodySha256, ...end })
    .returning({ id: approvals.id });
  await tx.update(approvalRequests).set({ closedAt: new Date() }).where(eq(approvalRequests.id, request.id));
  if (!approval) throw new Error("an approval came back without its id");
  return approval.id;
}

/** The one writer of `articles.state`. */
export async function setArticleState(
  tx: Db,
  articleId: string,
  state: (typeof articles.$inferSelect)["state"],
): Promise<void> {
  await tx.update(articles).set({ state }).where(eq(articles.id, articleId));
}
