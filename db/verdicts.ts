import { eq, inArray } from "drizzle-orm";
import { AppError, conflict } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import { commitment } from "@/lib/report/chain";
import { SCALE_ID } from "@/lib/review/scale";
import {
  currentVerdicts,
  firstVerdicts,
  readableVerdicts,
  settle,
  type VerdictInput,
  verdictsAreOpen,
} from "@/lib/review/verdict";
import { reopenArticle } from "./article-status";
import { deriveClaimState, rulingOn, verdictsOn } from "./claim-status";
import type { Db } from "./client";
import { appendEvent, articleStream, newSalt } from "./events";
import { assertRevisionId, lockClaim } from "./locks";
import { users } from "./schema/users";
import { rulings, verdicts } from "./schema/verdicts";

/**
 * Records a reviewer's verdict on the revision they read. A first one while there is room; later ones supersede the
 * own one. When the last wanted first verdict comes in and all agree, the claim is settled in the same transaction.
 *
 * @returns whether it was the reviewer's first on this revision; never whether it agrees with anybody's
 * @throws AppError `conflict` (`claim.stale`, `verdict.stale`, `verdict.complete`), `state` (`claim.not-open`), `forbidden`
 */
export async function recordVerdict(db: Db, actor: Actor, input: VerdictInput) {
  assertCan(actor, "verdict.record");
  return db.transaction(async (tx) => {
    const { article, claim, revision } = await lockClaim(tx, input.claimId);
    assertRevisionId(revision, input.revisionId);
    if (claim.state === "proposed" || claim.state === "dismissed")
      throw new AppError("state", "claim.not-open");

    const before = await verdictsOn(tx, revision.id);
    const own = currentVerdicts(before).find((verdict) => verdict.reviewerId === actor.id);
    if ((own?.id ?? null) !== input.supersedesId) throw conflict("verdict.stale");
    if (!own && verdictsAreOpen(before, article.wantedVerdicts)) throw conflict("verdict.complete");

    const { rating, justification, confidence, supersedesId } = input;
    const given = {
      claimId: claim.id,
      revisionId: revision.id,
      reviewerId: actor.id,
      scale: SCALE_ID,
      rating,
      justification,
      confidence,
      supersedesId,
    };
    const salt = newSalt();
    const [verdict] = await tx
      .insert(verdicts)
      .values({ ...given, salt })
      .returning();
    if (!verdict) throw new Error("a verdict came back empty");

    const after = [...before, verdict];
    const settlement = settle(after, article.wantedVerdicts);
    const justOpened = !own && verdictsAreOpen(after, article.wantedVerdicts);
    const agreed = justOpened && settlement.as === "consensus" ? settlement : null;
    if (agreed) {
      await tx.insert(rulings).values({
        claimId: claim.id,
        revisionId: revision.id,
        basis: "consensus",
        rating: agreed.rating,
        scale: SCALE_ID,
        justification: agreed.verdict.justification,
        verdictId: agreed.verdict.id,
        verdictCount: after.length,
      });
    }
    await deriveClaimState(tx, claim.id);
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: own ? "verdict.superseded" : "verdict.recorded",
      actorId: actor.id,
      // The log is read by people who must not know yet: it says that there is a verdict, and is bound to what it says.
      data: {
        claim: claim.id,
        revision: revision.number,
        verdict: verdict.id,
        commitment: commitment(salt, given),
      },
    });
    if (agreed) {
      await appendEvent(tx, {
        stream: articleStream(article.id),
        type: "claim.settled",
        actorId: null,
        data: {
          claim: claim.id,
          revision: revision.number,
          verdict: agreed.verdict.id,
          rating: agreed.rating,
        },
      });
    }
    return { id: verdict.id, first: !own };
  });
}

/**
 * What the actor may see of a claim's verdicts: how many are in, their own, and all of them once they are open to the
 * actor. `waiting` is how many first verdicts are still wanted.
 */
export async function readVerdicts(
  db: Db,
  actor: Actor,
  { revisionId, wanted }: { revisionId: string; wanted: number },
) {
  assertCan(actor, "desk.read");
  const all = await verdictsOn(db, revisionId);
  const readable = new Set(readableVerdicts(actor, all, wanted).map(({ id }) => id));
  const authors = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      inArray(
        users.id,
        all.map(({ reviewerId }) => reviewerId),
      ),
    );
  const names = new Map(authors.map((user) => [user.id, user.name]));
  const current = new Set(currentVerdicts(all).map(({ id }) => id));
  const verdictsShown = all
    .filter(({ id }) => readable.has(id))
    .map((verdict) => ({
      ...verdict,
      reviewer: names.get(verdict.reviewerId) ?? null,
      current: current.has(verdict.id),
    }));
  return {
    given: firstVerdicts(all).length,
    waiting: Math.max(0, wanted - firstVerdicts(all).length),
    /** Who has given a first verdict: shared, unlike what it says. */
    reviewers: firstVerdicts(all).map(({ reviewerId }) => ({
      id: reviewerId,
      name: names.get(reviewerId) ?? null,
    })),
    own: verdictsShown.find((verdict) => verdict.reviewerId === actor.id && verdict.current) ?? null,
    open: readable.size === all.length && verdictsAreOpen(all, wanted),
    verdicts: verdictsShown,
  };
}

/** The ruling that counts for a revision, with the name of the editor who made it. There is one only after the opening. */
export async function readRuling(db: Db, actor: Actor, revisionId: string) {
  assertCan(actor, "desk.read");
  const ruling = await rulingOn(db, revisionId);
  if (!ruling) return null;
  const [editor] = ruling.ruledBy
    ? await db.select({ name: users.name }).from(users).where(eq(users.id, ruling.ruledBy))
    : [];
  return { ...ruling, editor: editor?.name ?? null };
}
