import { sql } from "drizzle-orm";
import { bigint, check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, sha256Hex } from "./columns";

/** Where each stream stands. Locked last in every write, so that a stream's events are in one order. */
export const eventStreams = pgTable(
  "event_streams",
  {
    stream: text("stream").primaryKey(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    head: text("head").notNull(),
  },
  (t) => [sha256Hex("event_streams_head", t.head)],
);

/**
 * One line of the audit log. `canonical` is the text that was hashed (RFC 8785), `hash` its sha256; the text holds the
 * hash of the event before it. Rows are never changed or removed.
 */
export const events = pgTable(
  "events",
  {
    stream: text("stream").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    id: uuid("id").notNull().unique().defaultRandom(),
    type: text("type").notNull(),
    canonical: text("canonical").notNull(),
    prev: text("prev").notNull(),
    hash: text("hash").notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.stream, t.seq] }),
    check("events_seq", sql`${t.seq} > 0`),
    sha256Hex("events_hash", t.hash),
    sha256Hex("events_prev", t.prev),
  ],
);

/** What an event says about persons, apart from it: the event holds only a salted commitment, so this row can be erased. */
export const eventPersonal = pgTable("event_personal", {
  eventId: uuid("event_id")
    .primaryKey()
    .references(() => events.id),
  salt: text("salt").notNull(),
  canonical: text("canonical").notNull(),
});
