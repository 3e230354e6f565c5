import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Actor, assertCan, PERMISSIONS } from "@/lib/permissions";
import { HANDS, type Hand } from "@/lib/report/hands";
import type { Db } from "./client";
import { users } from "./schema/users";

/**
 * Everybody with a hand in what a report of this article freezes, and which: who imported it, edited or triaged a
 * claim, attached or withdrew evidence, gave a verdict, ruled, composed, or asked for approval. None of them may approve.
 */
export async function handsIn(db: Db, articleId: string): Promise<Map<string, Hand[]>> {
  const rows = await db.execute<{ id: string | null; hand: Hand }>(sql`
    select 'imported' as hand, imported_by as id from articles where id = ${articleId}
    union select 'imported', created_by from article_versions where article_id = ${articleId}
    union select 'edited-claims', created_by from claim_revisions where article_id = ${articleId}
    union select 'edited-claims', decided_by from claim_triage join claims on claims.id = claim_id where article_id = ${articleId}
    union select 'edited-claims', created_by from claim_lineage join claims on claims.id = parent_id where article_id = ${articleId}
    union select 'attached-sources', attached_by from evidence where article_id = ${articleId}
    union select 'attached-sources', withdrawn_by from evidence where article_id = ${articleId}
    union select 'gave-verdicts', reviewer_id from verdicts join claims on claims.id = claim_id where article_id = ${articleId}
    union select 'ruled', ruled_by from rulings join claims on claims.id = claim_id where article_id = ${articleId}
    union select 'composed', created_by from report_drafts where article_id = ${articleId}
    union select 'requested', requested_by from approval_requests where article_id = ${articleId}`);
  const hands = new Map<string, Hand[]>();
  for (const { id, hand } of rows) {
    if (id) hands.set(id, [...(hands.get(id) ?? []), hand]);
  }
  for (const list of hands.values()) list.sort((a, b) => HANDS.indexOf(a) - HANDS.indexOf(b));
  return hands;
}

/**
 * Everybody active whose role may approve, with the hands they have in the report of an article: whoever has none can
 * approve it.
 */
export async function approvalCast(db: Db, actor: Actor, articleId: string) {
  assertCan(actor, "desk.read");
  const hands = await handsIn(db, articleId);
  const candidates = await db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(and(eq(users.state, "active"), inArray(users.role, [...PERMISSIONS["report.approve"]])))
    .orderBy(asc(users.name), asc(users.id));
  return candidates.map((candidate) => ({ ...candidate, hands: hands.get(candidate.id) ?? [] }));
}
