import { AppError, conflict } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { RulingInput } from "@/lib/review/ruling";
import { SCALE_ID } from "@/lib/review/scale";
import { verdictsAreOpen } from "@/lib/review/verdict";
import { reopenArticle } from "./article-status";
import { deriveClaimState, rulingOn, verdictsOn } from "./claim-status";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { assertRevisionId, lockClaim } from "./locks";
import { rulings } from "./schema/verdicts";

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
