import { asc, eq, isNull } from "drizzle-orm";
import { type Actor, assertCan } from "@/lib/permissions";
import type { Db } from "./client";
import { claimRevisions, claimTriage, speakers } from "./schema/claims";
import { users } from "./schema/users";

/**
 * What happened to a claim in the order in which it did: each wording with who wrote it (null is the splitter), and
 * each word on whether it is checked. An erased person has no name.
 */
export async function claimHistory(db: Db, actor: Actor, claimId: string) {
  assertCan(actor, "desk.read");
  const revisions = await db
    .select({
      number: claimRevisions.number,
      statement: claimRevisions.statement,
      kind: claimRevisions.kind,
      speaker: speakers.name,
      bySplitter: isNull(claimRevisions.createdBy).mapWith(Boolean),
      by: users.name,
      at: claimRevisions.createdAt,
    })
    .from(claimRevisions)
    .leftJoin(speakers, eq(speakers.id, claimRevisions.speakerId))
    .leftJoin(users, eq(users.id, claimRevisions.createdBy))
    .where(eq(claimRevisions.claimId, claimId))
    .orderBy(asc(claimRevisions.number));
  const triage = await db
    .select({
      decision: claimTriage.decision,
      reason: claimTriage.reason,
      note: claimTriage.note,
      by: users.name,
      at: claimTriage.createdAt,
    })
    .from(claimTriage)
    .innerJoin(users, eq(users.id, claimTriage.decidedBy))
    .where(eq(claimTriage.claimId, claimId))
    .orderBy(asc(claimTriage.number));
  return [
    ...revisions.map((revision) => ({ as: "revision" as const, ...revision })),
    ...triage.map((decision) => ({ as: "triage" as const, ...decision })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

export type ClaimHistory = Awaited<ReturnType<typeof claimHistory>>;
