import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { reviseInput } from "@/lib/review/claim-edit";
import {
  acceptClaim,
  dismissClaim,
  getClaim,
  listClaims,
  listQueue,
  QUEUE_FILTERS,
  type QueueCursor,
  queueCounts,
  restoreClaim,
  reviseClaim,
} from "./claims";
import { type Db, database } from "./client";
import { claimRevisions, claims, speakers } from "./schema/claims";
import {
  giveEvidence,
  giveVerdict,
  makeActor,
  makeArticle,
  makeCast,
  makeOpenArticle,
  makeOpenClaim,
  rolledBack,
} from "./testing";

const edit = (claim: { id: string; revision: number }, change: object = {}) =>
  reviseInput.parse({
    claimId: claim.id,
    revision: claim.revision,
    statement: "The Moon orbits the Earth once in 27.3 days.",
    kind: "quantity",
    ...change,
  });
const on = (claim: { id: string; revision: number }) => ({ claimId: claim.id, revision: claim.revision });

async function revisionsOf(db: Db, claimId: string) {
  return db
    .select()
    .from(claimRevisions)
    .where(eq(claimRevisions.claimId, claimId))
    .orderBy(claimRevisions.number);
}

describe("reviseClaim", () => {
  it("adds a revision under the same identity and leaves the old one as it was", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const claim = await makeOpenClaim(tx, actor, { claim: { ambiguous: true } });
      const [before] = await revisionsOf(tx, claim.id);
      const outcome = await reviseClaim(tx, actor, edit(claim, { speaker: "Observatory" }));
      expect(outcome).toEqual({ revision: 2 });
      expect(await getClaim(tx, actor, claim.id)).toMatchObject({
        id: claim.id,
        slug: claim.slug,
        revision: 2,
        state: "open",
        statement: "The Moon orbits the Earth once in 27.3 days.",
        kind: "quantity",
        speaker: "Observatory",
        quote: claim.quote,
        start: claim.start,
        ambiguous: false,
      });
      const [first, second] = await revisionsOf(tx, claim.id);
      expect(first).toEqual(before);
      expect(second).toMatchObject({ number: 2, createdBy: actor.id });
    }));

  it("adds none when nothing was changed", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const claim = await makeOpenClaim(tx, actor);
      const outcome = await reviseClaim(
        tx,
        actor,
        edit(claim, { statement: claim.statement, kind: claim.kind }),
      );
      expect(outcome).toEqual({ revision: 1 });
      expect(await revisionsOf(tx, claim.id)).toHaveLength(1);
    }));

  it("leaves verdicts behind with the wording they were given on", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await makeOpenClaim(tx, cast.reviewer);
      await giveVerdict(tx, cast.reviewer, claim);
      await giveVerdict(tx, cast.second, claim);
      expect(await getClaim(tx, cast.reviewer, claim.id)).toMatchObject({
        state: "settled",
        verdictCount: 2,
      });
      await reviseClaim(tx, cast.reviewer, edit(claim));
      expect(await getClaim(tx, cast.reviewer, claim.id)).toMatchObject({ state: "open", verdictCount: 0 });
    }));

  it("keeps one speaker for one name, however it is written", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const name = `Agência ${randomUUID()}`;
      const { claims: rows } = await makeArticle(tx, actor, { claim: { speaker: name } });
      const [first] = rows;
      if (!first) throw new Error("no claim");
      await reviseClaim(tx, actor, edit(first, { speaker: `  ${name.normalize("NFD").toUpperCase()} ` }));
      const after = await listClaims(tx, actor, first.articleId);
      expect(new Set(after.map(({ speakerId }) => speakerId)).size).toBe(1);
      expect(await tx.$count(speakers, eq(speakers.name, name))).toBe(1);
    }));

  it("lets the second of two who edit at once see a conflict", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const claim = await makeOpenClaim(tx, actor);
      await reviseClaim(tx, actor, edit(claim));
      await expect(
        reviseClaim(tx, actor, edit(claim, { statement: "Another wording." })),
      ).rejects.toMatchObject({
        code: "conflict",
        reason: "claim.stale",
        params: { revision: 2 },
      });
      expect((await getClaim(tx, actor, claim.id)).statement).toBe(
        "The Moon orbits the Earth once in 27.3 days.",
      );
    }));

  it("gives the loser of a real race the same conflict", async () => {
    const db = database();
    const [one, two] = [await makeActor(db, "reviewer"), await makeActor(db, "editor")];
    for (let round = 0; round < 10; round++) {
      const claim = await makeOpenClaim(db, one);
      const outcomes = await Promise.allSettled([
        reviseClaim(db, one, edit(claim, { statement: "One." })),
        reviseClaim(db, two, edit(claim, { statement: "Two." })),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "conflict", reason: "claim.stale" },
      });
      expect(await revisionsOf(db, claim.id)).toHaveLength(2);
    }
  });
});

describe("triage", () => {
  it("accepts, dismisses with a reason that is kept, and restores", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const { claims: rows } = await makeArticle(tx, actor);
      const [claim] = rows;
      if (!claim) throw new Error("no claim");
      expect(claim).toMatchObject({ state: "proposed", dismissReason: null });
      expect(await acceptClaim(tx, actor, on(claim))).toEqual({ state: "open" });
      const dismissal = { ...on(claim), reason: "trivial" as const, note: "Everybody knows." };
      expect(await dismissClaim(tx, actor, dismissal)).toEqual({ state: "dismissed" });
      expect(await getClaim(tx, actor, claim.id)).toMatchObject({
        state: "dismissed",
        dismissReason: "trivial",
        dismissNote: "Everybody knows.",
      });
      expect(await restoreClaim(tx, actor, on(claim))).toEqual({ state: "open" });
      expect(await getClaim(tx, actor, claim.id)).toMatchObject({ dismissReason: null, dismissNote: null });
    }));

  it("brings a claim back to where its verdicts had taken it", () =>
    rolledBack(async (tx) => {
      const { reviewer } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      await giveVerdict(tx, reviewer, claim);
      await dismissClaim(tx, reviewer, { ...on(claim), reason: "duplicate", note: null });
      expect(await restoreClaim(tx, reviewer, on(claim))).toEqual({ state: "in-review" });
    }));

  it.each(["accept twice", "dismiss twice", "restore what is not dismissed", "decide on an older wording"])(
    "refuses to %s",
    (title) =>
      rolledBack(async (tx) => {
        const actor = await makeActor(tx, "reviewer");
        const claim = await makeOpenClaim(tx, actor);
        const dismiss = () => dismissClaim(tx, actor, { ...on(claim), reason: "trivial", note: null });
        const tries: Record<string, () => Promise<unknown>> = {
          "accept twice": () => acceptClaim(tx, actor, on(claim)),
          "dismiss twice": async () => {
            await dismiss();
            await dismiss();
          },
          "restore what is not dismissed": () => restoreClaim(tx, actor, on(claim)),
          "decide on an older wording": async () => {
            await reviseClaim(tx, actor, edit(claim));
            await dismiss();
          },
        };
        await expect(tries[title]?.()).rejects.toMatchObject({ code: "conflict" });
      }),
  );
});

describe("who may", () => {
  it("no write and no read is for somebody who is signed out, nor on a claim that is not there", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const claim = await makeOpenClaim(tx, actor);
      const nobody = null as never;
      type Call = (who: Actor, of: { id: string; revision: number }) => Promise<unknown>;
      const calls: Call[] = [
        async (who, of) => reviseClaim(tx, who, edit(of)),
        async (who, of) => acceptClaim(tx, who, on(of)),
        async (who, of) => dismissClaim(tx, who, { ...on(of), reason: "trivial", note: null }),
        async (who, of) => restoreClaim(tx, who, on(of)),
        async (who, of) => getClaim(tx, who, of.id),
      ];
      for (const call of calls) {
        await expect(call(nobody, claim)).rejects.toThrow("unauthenticated");
        await expect(call(actor, { id: randomUUID(), revision: 1 })).rejects.toThrow("not-found");
      }
      await expect(listClaims(tx, nobody, claim.articleId)).rejects.toThrow("unauthenticated");
      await expect(listQueue(tx, nobody, { filter: "open" })).rejects.toThrow("unauthenticated");
    }));
});

describe("listQueue", () => {
  const scores = [0.1, 0.7, 0.7, 0.35, 0.9];

  it("pages through the claims, the most check-worthy first, each once", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const made: { id: string }[] = [];
      for (const score of scores) made.push(await makeOpenClaim(tx, actor, { claim: { score } }));
      const seen = [];
      let after: QueueCursor | null = null;
      do {
        const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(tx, actor, {
          filter: "mine",
          limit: 2,
          ...(after ? { after } : {}),
        });
        seen.push(...page.claims);
        after = page.next;
      } while (after);
      const own = seen.filter(({ id }) => made.some((claim) => claim.id === id));
      expect(own.map(({ score }) => score)).toEqual(scores.toSorted((a, b) => b - a));
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    }));

  it("shows in each list what stands there, and as mine what I have not judged yet", () =>
    rolledBack(async (tx) => {
      // What other tests keep meanwhile must not come between a count and a list.
      await tx.execute(sql`set transaction isolation level repeatable read`);
      const cast = await makeCast(tx);
      const { claims: rows } = await makeOpenArticle(tx, cast.reviewer, {
        sentences: ["Open.", "In review.", "Agreed.", "Apart.", "Left out."],
      });
      const proposal = await makeArticle(tx, cast.reviewer, { sentences: ["Proposed."] });
      const [, inReview, agreed, apart, out] = rows;
      if (!inReview || !agreed || !apart || !out) throw new Error("claims are missing");
      await giveVerdict(tx, cast.reviewer, inReview);
      for (const reviewer of [cast.reviewer, cast.second]) await giveVerdict(tx, reviewer, agreed);
      await giveVerdict(tx, cast.reviewer, apart, "true");
      await giveVerdict(tx, cast.second, apart, "false");
      await dismissClaim(tx, cast.reviewer, { ...on(out), reason: "opinion", note: null });
      const ids = new Map([...rows, ...proposal.claims].map(({ id, statement }) => [id, statement]));
      const lists: Record<string, string[]> = {};
      const counts = await queueCounts(tx, cast.reviewer);
      for (const filter of QUEUE_FILTERS) {
        const { claims: page } = await listQueue(tx, cast.reviewer, { filter, limit: 1000 });
        expect(counts[filter]).toBe(page.length);
        lists[filter] = page.flatMap(({ id }) => ids.get(id) ?? []);
      }
      expect(lists).toEqual({
        mine: ["Open."],
        proposed: ["Proposed."],
        open: ["Open."],
        "in-review": ["In review."],
        settled: ["Agreed."],
        disagreement: ["Apart."],
      });
      const mine = await listQueue(tx, cast.second, { filter: "mine", limit: 1000 });
      expect(mine.claims.flatMap(({ id }) => ids.get(id) ?? []).toSorted()).toEqual(["In review.", "Open."]);
    }));
});

describe("claims as rows", () => {
  it("count evidence that stands, and name the article", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const claim = await makeOpenClaim(tx, actor, { title: "Of the Moon" });
      await giveEvidence(tx, actor, claim);
      expect(await getClaim(tx, actor, claim.id)).toMatchObject({
        evidenceCount: 1,
        articleTitle: "Of the Moon",
      });
    }));

  it("are guarded: revisions are never changed, claims only where they are derived", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const claim = await makeOpenClaim(tx, actor);
      const tries = [
        (t: Db) =>
          t.update(claimRevisions).set({ statement: "x" }).where(eq(claimRevisions.claimId, claim.id)),
        (t: Db) => t.delete(claimRevisions).where(eq(claimRevisions.claimId, claim.id)),
        (t: Db) => t.update(claims).set({ slug: "x" }).where(eq(claims.id, claim.id)),
        (t: Db) => t.delete(claims).where(eq(claims.id, claim.id)),
      ];
      for (const change of tries) {
        await expect(tx.transaction((t) => change(t))).rejects.toMatchObject({ cause: { code: "23001" } });
      }
    }));
});
