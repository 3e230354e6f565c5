import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { canonicalText } from "@/lib/report/canonical";
import { commitment, type EventRecord, eventText, FIRST_PREV } from "@/lib/report/chain";
import { sha256Hex } from "@/lib/report/record";
import type { Db } from "./client";
import { eventPersonal, eventStreams, events } from "./schema/events";

export const articleStream = (articleId: string) => `article:${articleId}`;
export const SITE_STREAM = "site";

/** 128 random bits in hex. */
export const newSalt = (): string => randomBytes(16).toString("hex");

export type NewEvent = {
  stream: string;
  type: string;
  /** Who did it, by pseudonymous id; null is the system itself. */
  actorId: string | null;
  /** What happened, without personal data: it is chained for ever. */
  data: Record<string, unknown>;
  /** What names persons: only a salted commitment to it is chained, so that it can be erased. */
  personal?: Record<string, unknown>;
};

/**
 * Appends an event to its stream within the caller's transaction, and returns the stream's new head. Call it last: it
 * locks the head of the stream, and whatever is locked after it would make writers wait for each other.
 */
export async function appendEvent(tx: Db, event: NewEvent): Promise<{ seq: number; hash: string }> {
  await tx
    .insert(eventStreams)
    .values({ stream: event.stream, seq: 0, head: FIRST_PREV })
    .onConflictDoNothing();
  const [head] = await tx
    .select()
    .from(eventStreams)
    .where(eq(eventStreams.stream, event.stream))
    .for("update");
  if (!head) throw new Error(`event stream ${event.stream} vanished`);

  const salt = newSalt();
  const at = new Date();
  const record: EventRecord = {
    stream: event.stream,
    seq: head.seq + 1,
    prev: head.head,
    type: event.type,
    at: at.toISOString(),
    actor: event.actorId,
    data: event.data,
    personal: event.personal ? commitment(salt, event.personal) : null,
  };
  const canonical = eventText(record);
  const hash = sha256Hex(canonical);
  const [row] = await tx
    .insert(events)
    .values({
      stream: record.stream,
      seq: record.seq,
      type: record.type,
      canonical,
      prev: record.prev,
      hash,
      createdAt: at,
    })
    .returning({ id: events.id });
  if (row && event.personal) {
    await tx
      .insert(eventPersonal)
      .values({ eventId: row.id, salt, canonical: canonicalText(event.personal) });
  }
  await tx
    .update(eventStreams)
    .set({ seq: record.seq, head: hash })
    .where(eq(eventStreams.stream, event.stream));
  return { seq: record.seq, hash };
}

/** Where a stream stands now: what a published record holds of the log. Null for a stream without events. */
export async function streamHead(db: Db, stream: string): Promise<{ seq: number; hash: string } | null> {
  const [head] = await db.select().from(eventStreams).where(eq(eventStreams.stream, stream));
  return head ? { seq: head.seq, hash: head.head } : null;
}
