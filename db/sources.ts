import { and, asc, eq, isNull } from "drizzle-orm";
import { AppError, notFound } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import { type EvidenceInput, sourceKey, type WithdrawInput } from "@/lib/review/evidence";
import { foldName } from "@/lib/review/names";
import { reopenArticle } from "./article-status";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { assertRevisionId, lockClaim } from "./locks";
import { evidence, origins, sources } from "./schema/sources";
import { users } from "./schema/users";

async function originByName(tx: Db, name: string): Promise<string> {
  const key = foldName(name);
  await tx.insert(origins).values({ name, key }).onConflictDoNothing();
  const [origin] = await tx.select({ id: origins.id }).from(origins).where(eq(origins.key, key));
  if (!origin) throw new Error(`origin ${key} vanished`);
  return origin.id;
}

/** The source at an address, made when nobody has used it yet. What is known of it already stays as it is. */
async function sourceByAddress(tx: Db, actor: Actor, input: EvidenceInput): Promise<string> {
  const key = sourceKey(input.url);
  const originId = input.origin ? await originByName(tx, input.origin) : null;
  await tx
    .insert(sources)
    .values({
      key,
      title: input.title,
      author: input.author ? [{ literal: input.author }] : [],
      publisher: input.publisher,
      issued: input.issued,
      url: input.url,
      originId,
      createdBy: actor.id,
    })
    .onConflictDoNothing();
  const [source] = await tx.select().from(sources).where(eq(sources.key, key)).for("update");
  if (!source) throw new Error(`source ${key} vanished`);
  if (originId && source.originId === null) {
    await tx.update(sources).set({ originId }).where(eq(sources.id, source.id));
  }
  return source.id;
}

/** Attaches a source to a claim. Reviewers share evidence; only verdicts are blind. */
export async function attachEvidence(db: Db, actor: Actor, input: EvidenceInput) {
  assertCan(actor, "source.attach");
  return db.transaction(async (tx) => {
    const { article, claim, revision } = await lockClaim(tx, input.claimId);
    assertRevisionId(revision, input.revisionId);
    if (claim.state === "dismissed") throw new AppError("state", "claim.dismissed");
    const sourceId = await sourceByAddress(tx, actor, input);
    const { quotation, locator, stance, proximity, interestNote, archiveUrl } = input;
    const [row] = await tx
      .insert(evidence)
      .values({
        articleId: article.id,
        claimId: claim.id,
        revisionId: revision.id,
        sourceId,
        quotation,
        locator,
        stance,
        proximity,
        interestNote,
        archiveUrl,
        accessedOn: new Date().toISOString().slice(0, 10),
        attachedBy: actor.id,
      })
      .returning({ id: evidence.id });
    if (!row) throw new Error("evidence came back without its id");
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "evidence.attached",
      actorId: actor.id,
      data: { claim: claim.id, evidence: row.id, source: sourceId, url: input.url, stance },
    });
    return row;
  });
}

/** Takes a piece of evidence off a claim; the row stays for the history. Its author and editors may. */
export async function withdrawEvidence(db: Db, actor: Actor, input: WithdrawInput) {
  assertCan(actor, "source.attach");
  return db.transaction(async (tx) => {
    const { article, claim } = await lockClaim(tx, input.claimId);
    const [row] = await tx
      .select()
      .from(evidence)
      .where(and(eq(evidence.id, input.evidenceId), eq(evidence.claimId, claim.id)))
      .for("update");
    if (!row) throw notFound();
    if (row.withdrawnAt) throw new AppError("conflict", "evidence.withdrawn");
    if (row.attachedBy !== actor.id && actor.role === "reviewer") throw new AppError("forbidden");
    await tx
      .update(evidence)
      .set({ withdrawnAt: new Date(), withdrawnBy: actor.id })
      .where(eq(evidence.id, row.id));
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "evidence.withdrawn",
      actorId: actor.id,
      data: { claim: claim.id, evidence: row.id },
    });
    return { id: row.id };
  });
}

/** The evidence on a claim in the order in which it was attached, without what was withdrawn. */
export async function listEvidence(db: Db, actor: Actor, claimId: string) {
  assertCan(actor, "desk.read");
  return db
    .select({
      evidence,
      source: sources,
      origin: origins.name,
      attachedBy: { id: users.id, name: users.name },
    })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .leftJoin(origins, eq(origins.id, sources.originId))
    .innerJoin(users, eq(users.id, evidence.attachedBy))
    .where(and(eq(evidence.claimId, claimId), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id));
}
