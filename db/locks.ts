import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { conflict, notFound } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { Db } from "./client";
import { articles } from "./schema/articles";
import { claimRevisions, claims } from "./schema/claims";
import { users } from "./schema/users";

const id = z.uuid();

/**
 * An address may hold anything; what is no id names nothing.
 * @throws AppError `not-found`
 */
export function assertId(value: string): void {
  if (!id.safeParse(value).success) throw notFound();
}

/**
 * Locks an article for the rest of the transaction. Every write on an article or anything below it starts here, so
 * that an approval and an edit, or two verdicts, are never judged at the same moment. Then claims, then the stream
 * head: always in this order.
 * @throws AppError `not-found`
 */
export async function lockArticle(tx: Db, articleId: string) {
  assertId(articleId);
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).for("update");
  if (!article) throw notFound();
  return article;
}

/**
 * Locks a claim and its article, and returns both with the claim's current revision.
 * @throws AppError `not-found`; `conflict` (`claim.retired`) for a claim that was split or merged
 */
export async function lockClaim(tx: Db, claimId: string) {
  assertId(claimId);
  const [found] = await tx.select({ articleId: claims.articleId }).from(claims).where(eq(claims.id, claimId));
  if (!found) throw notFound();
  const article = await lockArticle(tx, found.articleId);
  const [row] = await tx
    .select({ claim: claims, revision: claimRevisions })
    .from(claims)
    .innerJoin(
      claimRevisions,
      and(eq(claimRevisions.claimId, claims.id), eq(claimRevisions.number, claims.revision)),
    )
    .where(eq(claims.id, claimId))
    .for("update", { of: claims });
  if (!row) throw notFound();
  if (row.claim.state === "retired") throw conflict("claim.retired");
  return { article, ...row };
}

/** @throws AppError `conflict` (`claim.stale`) when the edit was made on an older revision than stands now */
export function assertRevision(claim: { revision: number }, expected: number): void {
  if (claim.revision !== expected) throw conflict("claim.stale", { revision: claim.revision });
}

/** The same for writes that name the revision by its id. */
export function assertRevisionId(revision: { id: string; number: number }, expected: string): void {
  if (revision.id !== expected) throw conflict("claim.stale", { revision: revision.number });
}

/**
 * Lets one change to people happen at a time. They are rare, and each rule about them (the first admin, the last one)
 * looks at all of them. Taken before anything else.
 */
export async function lockPeople(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('people', 0))`);
}

/**
 * Locks people for an admin, who is asked for again behind the lock: another may have changed their role meanwhile.
 * @throws AppError `unauthenticated`, `forbidden`
 */
export async function lockPeopleAs(tx: Db, actor: Actor): Promise<void> {
  assertCan(actor, "people.manage");
  await lockPeople(tx);
  const [now] = await tx
    .select({ role: users.role })
    .from(users)
    .where(and(eq(users.id, actor.id), eq(users.state, "active")));
  assertCan(now ? { ...actor, role: now.role } : null, "people.manage");
}

/**
 * A person as they stand, locked for the rest of the transaction.
 * @throws AppError `not-found` for nobody, and for who was erased
 */
export async function lockPerson(tx: Db, userId: string) {
  assertId(userId);
  const [person] = await tx
    .select()
    .from(users)
    .where(and(eq(users.id, userId), ne(users.state, "erased")))
    .for("update");
  if (!person) throw notFound();
  return person;
}
