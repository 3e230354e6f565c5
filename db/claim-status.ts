import { and, asc, desc, eq, getTableColumns, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type ClaimState, claimState } from "@/lib/review/states";
import { firstVerdicts } from "@/lib/review/verdict";
import type { Db } from "./client";
import { articles } from "./schema/articles";
import { claimLineage, claimRevisions, claims, claimTriage } from "./schema/claims";
import { rulings, verdicts } from "./schema/verdicts";

/** Verdicts on a revision in the order in which they were given. For rules only: blindness is the reader's care. */
export function verdictsOn(tx: Db, revisionId: string) {
  return tx
    .select()
    .from(verdicts)
    .where(eq(verdicts.revisionId, revisionId))
    .orderBy(asc(verdicts.createdAt), asc(verdicts.id));
}

/** The ruling that counts for a revision: the one that none supersedes, if there is one. */
export async function rulingOn(tx: Db, revisionId: string) {
  const later = alias(rulings, "later");
  const [ruling] = await tx
    .select(getTableColumns(rulings))
    .from(rulings)
    .leftJoin(later, eq(later.supersedesId, rulings.id))
    .where(and(eq(rulings.revisionId, revisionId), isNull(later.id)));
  return ruling ?? null;
}

/**
 * Derives a claim's state from its rows and keeps it in `claims.state`. The one writer of that column; to be called,
 * with the claim locked, after every write that may change it.
 */
export async function deriveClaimState(tx: Db, claimId: string): Promise<ClaimState> {
  const [claim] = await tx
    .select({ revisionId: claimRevisions.id, wanted: articles.wantedVerdicts })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(
      claimRevisions,
      and(eq(claimRevisions.claimId, claims.id), eq(claimRevisions.number, claims.revision)),
    )
    .where(eq(claims.id, claimId));
  if (!claim) throw new Error(`claim ${claimId} vanished while locked`);
  const [child] = await tx.select().from(claimLineage).where(eq(claimLineage.parentId, claimId)).limit(1);
  const [triage] = await tx
    .select({ decision: claimTriage.decision })
    .from(claimTriage)
    .where(eq(claimTriage.claimId, claimId))
    .orderBy(desc(claimTriage.number))
    .limit(1);
  const given = await verdictsOn(tx, claim.revisionId);
  const ruling = await rulingOn(tx, claim.revisionId);
  const state = claimState({
    retired: child !== undefined,
    triage: triage?.decision === "dismiss" ? "dismiss" : triage ? "accept" : null,
    firstVerdicts: firstVerdicts(given).length,
    wantedVerdicts: claim.wanted,
    ruled: ruling?.verdictCount === given.length,
  });
  await tx.update(claims).set({ state }).where(eq(claims.id, claimId));
  return state;
}
