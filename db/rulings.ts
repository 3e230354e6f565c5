import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { AppError, conflict } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { RulingInput } from "@/lib/review/ruling";
import { type Rating, SCALE_ID } from "@/lib/review/scale";
import { verdictsAreOpen } from "@/lib/review/verdict";
import { reopenArticle } from "./article-status";
import { deriveClaimState, rulingOn, verdictsOn } from "./claim-status";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { assertRevisionId, lockClaim } from "./locks";
import { claimRevisions, claims } from "./schema/claims";
import { rulings } from "./schema/verdicts";

/** How each settled claim of an article was rated, by claim. */
export async function settledRatings(db: Db, actor: Actor, articleId: string): Promise<Map<string, Rating>> {
  assertCan(actor, "desk.read");
  const later = alias(rulings, "later");
  const rows = await db
    .select({ claimId: claims.id, rating: rulings.rating })
    .from(claims)
    .innerJoin(
      claimRevisions,
      and(eq(claimRevisions.claimId, claims.id), eq(claimRevisions.number, claims.revision)),
    )
    .innerJoin(rulings, eq(rulings.revisionId, claimRevisions.id))
    .leftJoin(later, eq(later.supersedesId, rulings.id))
    .where(and(eq(claims.articleId, articleId), eq(claims.state, "settled"), isNull(later.id)));
  return new Map(rows.map(({ claimId, rating }) => [claimId, rating]));
}

/**
 * An editor settles a claim whose verdicts are open: over a disagreement, after a second thought, or anew with a
 * reason. Nobody settles while a first verdict is still owed, so nobody who owes one does.
 *
 * @throws AppError `state` (`ruling.too-early`), `conflict` (`claim.stale`, `ruling.stale`), `forbidden`
 */
export async function ruleClaim(db: Db, actor: Actor, input: RulingInput) {
  assertCan(actor, "claim.rule");
  return db.transaction(async (tx) => {
    const { article, claim, revision } = await lockClaim(tx, input.claimId);
    assertRevisionId(revision, input.revisionId);
    if (claim.state === "dismissed") throw new AppError("state", "claim.dismissed");
    const given = await verdictsOn(tx, revision.id);
    if (!verdictsAreOpen(given, article.wantedVerdicts)) throw new AppError("state", "ruling.too-early");
    const standing = await rulingOn(tx, revision.id);
    if ((standing?.id ?? null) !== input.supersedesId) throw conflict("ruling.stale");

    const { rating, justification, reason, supersedesId } = input;
    const [ruling] = await tx
      .insert(rulings)
      .values({
        claimId: claim.id,
        revisionId: revision.id,
        basis: "editor",
        rating,
        scale: SCALE_ID,
        justification,
        reason,
        ruledBy: actor.id,
        verdictCount: given.length,
        supersedesId,
      })
      .returning({ id: rulings.id });
    if (!ruling) throw new Error("a ruling came back without its id");
    const state = await deriveClaimState(tx, claim.id);
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "claim.ruled",
      actorId: actor.id,
      data: { claim: claim.id, revision: revision.number, ruling: ruling.id, rating },
    });
    return { id: ruling.id, state };
  });
}
