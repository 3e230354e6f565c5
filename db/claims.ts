import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { AppError, notFound } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { AcceptInput, DismissInput, ReviseInput } from "@/lib/review/claim-edit";
import { reopenArticle } from "./article-status";
import { deriveClaimState } from "./claim-status";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { assertId, assertRevision, lockClaim } from "./locks";
import { articles } from "./schema/articles";
import { claimRevisions, claims, claimTriage, speakers } from "./schema/claims";
import { evidence } from "./schema/sources";
import { verdicts } from "./schema/verdicts";
import { speakerByName } from "./speakers";

/** A claim with what it says now. Nothing here tells what a verdict says; only how many are in. */
export function claimRows(db: Db) {
  const newestTriage = sql`(select max(${claimTriage.number}) from ${claimTriage} where ${claimTriage.claimId} = ${claims.id})`;
  return db
    .select({
      id: claims.id,
      slug: claims.slug,
      articleId: claims.articleId,
      articleTitle: articles.title,
      articleLanguage: articles.language,
      wantedVerdicts: articles.wantedVerdicts,
      revision: claims.revision,
      revisionId: claimRevisions.id,
      articleVersionId: claimRevisions.articleVersionId,
      state: claims.state,
      start: claimRevisions.start,
      end: claimRevisions.end,
      quote: claimRevisions.quote,
      statement: claimRevisions.statement,
      kind: claimRevisions.kind,
      speakerId: claimRevisions.speakerId,
      speaker: speakers.name,
      cue: claimRevisions.cue,
      score: claimRevisions.score,
      reasons: claimRevisions.reasons,
      ambiguous: claimRevisions.ambiguous,
      dismissReason: claimTriage.reason,
      dismissNote: claimTriage.note,
      verdictCount: sql<number>`(select count(*)::int from ${verdicts} where ${verdicts.revisionId} = ${claimRevisions.id} and ${verdicts.supersedesId} is null)`,
      evidenceCount: sql<number>`(select count(*)::int from ${evidence} where ${evidence.claimId} = ${claims.id} and ${evidence.withdrawnAt} is null)`,
    })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(
      claimRevisions,
      and(eq(claimRevisions.claimId, claims.id), eq(claimRevisions.number, claims.revision)),
    )
    .leftJoin(speakers, eq(speakers.id, claimRevisions.speakerId))
    .leftJoin(claimTriage, and(eq(claimTriage.claimId, claims.id), eq(claimTriage.number, newestTriage)));
}

export type ClaimRow = Awaited<ReturnType<typeof listClaims>>[number];

/** All claims of an article in the order of its text. */
export async function listClaims(db: Db, actor: Actor, articleId: string) {
  assertCan(actor, "desk.read");
  assertId(articleId);
  return claimRows(db)
    .where(eq(claims.articleId, articleId))
    .orderBy(asc(claimRevisions.start), asc(claimRevisions.end), asc(claims.id));
}

/** @throws AppError `not-found`, `forbidden` */
export async function getClaim(db: Db, actor: Actor, claimId: string) {
  assertCan(actor, "desk.read");
  assertId(claimId);
  const [claim] = await claimRows(db).where(eq(claims.id, claimId));
  if (!claim) throw notFound();
  return claim;
}

export const QUEUE_FILTERS = ["mine", "proposed", "open", "in-review", "disagreement", "settled"] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** The keyset a queue page goes on from: the best score comes first. */
export type QueueCursor = { score: number; id: string };

const inQueue = (actor: Actor, filter: QueueFilter): SQL =>
  filter === "mine"
    ? sql`${claims.state} in ('open', 'in-review') and not exists (select 1 from ${verdicts} where ${verdicts.revisionId} = ${claimRevisions.id} and ${verdicts.reviewerId} = ${actor.id})`
    : eq(claims.state, filter);

/** How many claims stand in each list of the queue. */
export async function queueCounts(db: Db, actor: Actor): Promise<Record<QueueFilter, number>> {
  assertCan(actor, "desk.read");
  const counted = (filter: QueueFilter) =>
    sql<number>`count(*) filter (where ${inQueue(actor, filter)})::int`;
  const [row] = await db
    .select({
      mine: counted("mine"),
      proposed: counted("proposed"),
      open: counted("open"),
      "in-review": counted("in-review"),
      disagreement: counted("disagreement"),
      settled: counted("settled"),
    })
    .from(claims)
    .innerJoin(
      claimRevisions,
      and(eq(claimRevisions.claimId, claims.id), eq(claimRevisions.number, claims.revision)),
    );
  if (!row) throw new Error("a count came back empty");
  return row;
}

/**
 * Claims that wait for somebody, most check-worthy first. "mine" is what the actor can still judge: accepted claims
 * in want of a first verdict that the actor has not given.
 */
export async function listQueue(
  db: Db,
  actor: Actor,
  { filter, after, limit = 40 }: { filter: QueueFilter; after?: QueueCursor; limit?: number },
) {
  assertCan(actor, "desk.read");
  const beyond = after && sql`(${claims.score}, ${claims.id}) < (${after.score}::real, ${after.id}::uuid)`;
  const rows = await claimRows(db)
    .where(and(inQueue(actor, filter), beyond))
    .orderBy(desc(claims.score), desc(claims.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { claims: page, next: rows.length > limit && last ? { score: last.score, id: last.id } : null };
}

/** Puts a proposed claim on the list of what is checked. */
export function acceptClaim(db: Db, actor: Actor, input: AcceptInput) {
  return triage(db, actor, input, { decision: "accept", reason: null, note: null });
}

/** Leaves a claim out of the check, for a reason that is kept. */
export function dismissClaim(db: Db, actor: Actor, { reason, note, ...input }: DismissInput) {
  return triage(db, actor, input, { decision: "dismiss", reason, note });
}

/** Takes a dismissal back. */
export function restoreClaim(db: Db, actor: Actor, input: AcceptInput) {
  return triage(db, actor, input, { decision: "restore", reason: null, note: null });
}

type Triage = Pick<typeof claimTriage.$inferInsert, "decision" | "reason" | "note">;

async function triage(db: Db, actor: Actor, input: AcceptInput, choice: Triage) {
  assertCan(actor, "claim.triage");
  return db.transaction(async (tx) => {
    const { article, claim, revision } = await lockClaim(tx, input.claimId);
    assertRevision(claim, input.revision);
    const dismissed = claim.state === "dismissed";
    const allowed = { accept: claim.state === "proposed", dismiss: !dismissed, restore: dismissed };
    if (!allowed[choice.decision]) throw new AppError("conflict", "claim.state-changed");
    const [newest] = await tx
      .select({ number: claimTriage.number })
      .from(claimTriage)
      .where(eq(claimTriage.claimId, claim.id))
      .orderBy(desc(claimTriage.number))
      .limit(1);
    await tx
      .insert(claimTriage)
      .values({ claimId: claim.id, number: (newest?.number ?? 0) + 1, decidedBy: actor.id, ...choice });
    const state = await deriveClaimState(tx, claim.id);
    await reopenArticle(tx, article.id, actor.id);
    const types = { accept: "claim.accepted", dismiss: "claim.dismissed", restore: "claim.restored" };
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: types[choice.decision],
      actorId: actor.id,
      data: { claim: claim.id, revision: revision.number, reason: choice.reason ?? null },
    });
    return { state };
  });
}

/**
 * Rewords a claim: a new revision under the same identity. What was judged was the old wording, so verdicts and ruling
 * stay behind with it.
 * @returns the number of the revision that now stands; the same when nothing was changed
 */
export async function reviseClaim(db: Db, actor: Actor, input: ReviseInput) {
  assertCan(actor, "claim.edit");
  return db.transaction(async (tx) => {
    const { article, claim, revision } = await lockClaim(tx, input.claimId);
    assertRevision(claim, input.revision);
    const speakerId = input.speaker ? await speakerByName(tx, input.speaker) : null;
    const { statement, kind } = input;
    if (statement === revision.statement && kind === revision.kind && speakerId === revision.speakerId) {
      return { revision: claim.revision };
    }
    const { id: _, createdAt: __, ...unchanged } = revision;
    const number = claim.revision + 1;
    await tx.insert(claimRevisions).values({
      ...unchanged,
      statement,
      kind,
      speakerId,
      number,
      // A person has read it as it stands: what the splitter was unsure of is settled.
      ambiguous: false,
      createdBy: actor.id,
    });
    await tx.update(claims).set({ revision: number }).where(eq(claims.id, claim.id));
    await deriveClaimState(tx, claim.id);
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "claim.revised",
      actorId: actor.id,
      data: { claim: claim.id, revision: number, statement, kind, speaker: speakerId },
    });
    return { revision: number };
  });
}
