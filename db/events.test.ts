import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/report/canonical";
import { commitment, FIRST_PREV } from "@/lib/report/chain";
import { sha256Hex } from "@/lib/report/record";
import { type Db, database } from "./client";
import { appendEvent, articleStream, streamHead } from "./events";
import { eventPersonal, eventStreams, events } from "./schema/events";
import { makeCast, makeReport, rolledBack } from "./testing";

const chainOf = (db: Db, stream: string) =>
  db.select().from(events).where(eq(events.stream, stream)).orderBy(asc(events.seq));

/** Holds a stream to what is promised: every hash is over its text, every text holds the hash before it. */
async function expectIntact(db: Db, stream: string) {
  const chain = await chainOf(db, stream);
  let prev = FIRST_PREV;
  for (const [i, event] of chain.entries()) {
    const record = JSON.parse(event.canonical);
    expect(canonicalText(record)).toBe(event.canonical);
    expect(sha256Hex(event.canonical)).toBe(event.hash);
    expect(record).toMatchObject({
      stream,
      seq: i + 1,
      prev,
      type: event.type,
      at: event.createdAt.toISOString(),
    });
    expect(event).toMatchObject({ seq: i + 1, prev });
    prev = event.hash;
  }
  expect(await streamHead(db, stream)).toEqual({ seq: chain.length, hash: prev });
  return chain;
}

const append = (db: Db, stream: string, data: Record<string, unknown> = {}) =>
  db.transaction((tx) => appendEvent(tx, { stream, type: "test.happened", actorId: null, data }));

describe("appendEvent", () => {
  it("chains what happened to an article from its import to its publishing", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article } = await makeReport(tx, cast);
      const chain = await expectIntact(tx, articleStream(article.id));
      expect(chain.map(({ type }) => type)).toEqual([
        "article.imported",
        "claim.accepted",
        "claim.accepted",
        "claim.accepted",
        "evidence.attached",
        "verdict.recorded",
        "verdict.recorded",
        "claim.settled",
        "draft.saved",
        "approval.requested",
        "report.published",
      ]);
      const actors = chain.map(({ canonical }) => JSON.parse(canonical).actor);
      const { reviewer, second, editor, approver } = cast;
      const four = [reviewer, reviewer, reviewer, reviewer];
      expect(actors).toEqual([
        ...[...four, reviewer, reviewer, second].map(({ id }) => id),
        null,
        ...[editor, editor, approver].map(({ id }) => id),
      ]);
      // People are known there by a pseudonym alone.
      for (const { canonical } of chain) expect(canonical).not.toMatch(/Rosa|Sol|Edda|Ansel|example\.org"/);
    }));

  it("keeps one order when many write to one stream at once, its first event included", async () => {
    const db = database();
    const stream = `test:${randomUUID()}`;
    await Promise.all(Array.from({ length: 30 }, (_, i) => append(db, stream, { i })));
    const chain = await expectIntact(db, stream);
    expect(chain).toHaveLength(30);
  });

  it("is undone with the write it belongs to", () =>
    rolledBack(async (tx) => {
      const stream = `test:${randomUUID()}`;
      await append(tx, stream);
      const failing = tx.transaction(async (inner) => {
        await append(inner, stream);
        throw new Error("the write failed");
      });
      await expect(failing).rejects.toThrow("the write failed");
      expect(await expectIntact(tx, stream)).toHaveLength(1);
    }));

  it("holds a salted commitment to what names persons, which can be erased without breaking the chain", () =>
    rolledBack(async (tx) => {
      const stream = `test:${randomUUID()}`;
      const personal = { email: "rosa@example.org" };
      await appendEvent(tx, { stream, type: "person.invited", actorId: null, data: {}, personal });
      const [event] = await chainOf(tx, stream);
      const [kept] = await tx
        .select()
        .from(eventPersonal)
        .where(eq(eventPersonal.eventId, event?.id ?? ""));
      expect(event?.canonical).not.toContain("rosa");
      expect(JSON.parse(event?.canonical ?? "").personal).toBe(commitment(kept?.salt ?? "", personal));
      expect(JSON.parse(kept?.canonical ?? "")).toEqual(personal);
      await tx.delete(eventPersonal).where(eq(eventPersonal.eventId, event?.id ?? ""));
      await expectIntact(tx, stream);
    }));
});

it("neither an event nor a head is ever changed, moved back or removed", () =>
  rolledBack(async (tx) => {
    const stream = `test:${randomUUID()}`;
    await append(tx, stream);
    const own = eq(events.stream, stream);
    const head = eq(eventStreams.stream, stream);
    const tries = [
      (t: Db) => t.update(events).set({ canonical: "{}" }).where(own),
      (t: Db) => t.delete(events).where(own),
      (t: Db) => t.update(eventStreams).set({ seq: 0 }).where(head),
      (t: Db) => t.update(eventStreams).set({ seq: 3 }).where(head),
      (t: Db) => t.delete(eventStreams).where(head),
      (t: Db) => t.execute("truncate events, event_personal"),
    ];
    for (const change of tries)
      await expect(tx.transaction((t) => change(t))).rejects.toMatchObject({ cause: { code: "23001" } });
  }));
