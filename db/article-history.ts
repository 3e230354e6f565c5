import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { type Actor, assertCan } from "@/lib/permissions";
import { DISMISS_REASONS, type DismissReason } from "@/lib/review/states";
import type { Db } from "./client";
import { articleStream } from "./events";
import { assertId } from "./locks";
import { claimRevisions, claims } from "./schema/claims";
import { events } from "./schema/events";
import { users } from "./schema/users";

/** What of an event is shown: who, when, on which claim, why it was left out. The rest of its data stays in the log. */
const shown = z.object({
  at: z.string(),
  actor: z.string().nullable(),
  data: z.object({
    claim: z.string().optional().catch(undefined),
    reason: z.enum(DISMISS_REASONS).optional().catch(undefined),
  }),
});

export type HistoryEntry = {
  /** Its number in the article's log. */
  seq: number;
  type: string;
  /** ISO 8601. */
  at: string;
  bySystem: boolean;
  /** Null for the system, and for whoever was erased. */
  by: string | null;
  /** The claim with what it says now. */
  claim: { id: string; statement: string } | null;
  reason: DismissReason | null;
};
export type ArticleHistory = HistoryEntry[];

/**
 * What happened to an article and its claims, the newest first.
 * @param before the number that the page before ended with
 */
export async function articleHistory(
  db: Db,
  actor: Actor,
  articleId: string,
  { before, limit = 100 }: { before?: number; limit?: number } = {},
): Promise<{ entries: ArticleHistory; next: number | null }> {
  assertCan(actor, "desk.read");
  assertId(articleId);
  const rows = await db
    .select({ seq: events.seq, type: events.type, canonical: events.canonical })
    .from(events)
    .where(
      and(
        eq(events.stream, articleStream(articleId)),
        before === undefined ? undefined : lt(events.seq, before),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map((row) => ({ ...row, ...shown.parse(JSON.parse(row.canonical)) }));
  const [names, statements] = await Promise.all([
    namesOf(
      db,
      page.flatMap((event) => event.actor ?? []),
    ),
    statementsOf(
      db,
      page.flatMap(({ data }) => data.claim ?? []),
    ),
  ]);
  return {
    entries: page.map(({ seq, type, at, actor: by, data }) => {
      const statement = data.claim && statements.get(data.claim);
      return {
        seq,
        type,
        at,
        bySystem: by === null,
        by: (by && names.get(by)) ?? null,
        claim: data.claim && statement ? { id: data.claim, statement } : null,
        reason: data.reason ?? null,
      };
    }),
    next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
  };
}

async function namesOf(db: Db, ids: string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function statementsOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: claims.id, statement: claimRevisions.statement })
    .from(claims)
    .innerJoin(
      claimRevisions,
      and(eq(claimRevisions.claimId, claims.id), eq(claimRevisions.number, claims.revision)),
    )
    .where(inArray(claims.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, statement }) => [id, statement]));
}
