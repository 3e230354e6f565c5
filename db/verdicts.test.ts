import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { commitment } from "@/lib/report/chain";
import type { Rating } from "@/lib/review/scale";
import { approvalCast } from "./approval-cast";
import { listArticles } from "./articles";
import { dismissClaim, getClaim, listClaims, listQueue, QUEUE_FILTERS, reviseClaim } from "./claims";
import { type Db, database } from "./client";
import { articleStream } from "./events";
import { events } from "./schema/events";
import { verdicts } from "./schema/verdicts";
import { listEvidence } from "./sources";
import {
  giveRuling,
  giveVerdict,
  makeActor,
  makeArticle,
  makeCast,
  makeOpenClaim,
  rolledBack,
  settleClaim,
} from "./testing";
import { readRuling, readVerdicts } from "./verdicts";

const read = (db: Db, actor: Actor, claim: { revisionId: string }, wanted = 2) =>
  readVerdicts(db, actor, { revisionId: claim.revisionId, wanted });
const stateOf = async (db: Db, actor: Actor, claim: { id: string }) =>
  (await getClaim(db, actor, claim.id)).state;
const typesOf = async (db: Db, articleId: string) =>
  (
    await db
      .select({ type: events.type })
      .from(events)
      .where(eq(events.stream, articleStream(articleId)))
      .orderBy(events.seq)
  ).map(({ type }) => type);

describe("recordVerdict", () => {
  it("keeps a verdict as given, and binds the log to it without telling it", () =>
    rolledBack(async (tx) => {
      const { reviewer } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      const outcome = await giveVerdict(tx, reviewer, claim, "mostly-false", { confidence: "low" });
      expect(outcome).toMatchObject({ first: true });
      const [row] = await tx.select().from(verdicts).where(eq(verdicts.id, outcome.id));
      const { id, salt, createdAt: _, ...given } = row ?? expect.fail("no verdict");
      expect(given).toMatchObject({
        reviewerId: reviewer.id,
        rating: "mostly-false",
        confidence: "low",
        supersedesId: null,
      });
      const log = await tx.select().from(events).where(eq(events.type, "verdict.recorded"));
      const event = log.map(({ canonical }) => JSON.parse(canonical)).find(({ data }) => data.verdict === id);
      expect(event.data).toEqual({
        claim: claim.id,
        revision: 1,
        verdict: id,
        commitment: commitment(salt, given),
      });
    }));

  it("settles a claim when the last wanted verdict agrees, by the justification of the first", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await settleClaim(tx, cast, await makeOpenClaim(tx, cast.reviewer), "false");
      expect(claim.state).toBe("settled");
      expect(await readRuling(tx, cast.reviewer, claim.revisionId)).toMatchObject({
        basis: "consensus",
        rating: "false",
        justification: "Rosa finds it false.",
        ruledBy: null,
        editor: null,
        verdictCount: 2,
      });
      expect((await typesOf(tx, claim.articleId)).slice(-2)).toEqual(["verdict.recorded", "claim.settled"]);
    }));

  it.each<[number, Rating[], string]>([
    [1, ["true"], "settled"],
    [2, ["true"], "in-review"],
    [2, ["true", "mostly-true"], "disagreement"],
    [3, ["true", "true"], "in-review"],
    [3, ["true", "false"], "in-review"],
    [3, ["true", "true", "false"], "disagreement"],
    [3, ["unproven", "unproven", "unproven"], "settled"],
  ])("of %i wanted, %j make it %s", (wantedVerdicts, ratings, state) =>
    rolledBack(async (tx) => {
      const importer = await makeActor(tx, "reviewer");
      const claim = await makeOpenClaim(tx, importer, { wantedVerdicts });
      for (const rating of ratings) await giveVerdict(tx, await makeActor(tx, "reviewer"), claim, rating);
      expect(await stateOf(tx, importer, claim)).toBe(state);
    }),
  );

  it("lets a second thought before the opening end in a disagreement, even where the last words agree", () =>
    rolledBack(async (tx) => {
      const { reviewer, second } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      await giveVerdict(tx, reviewer, claim, "false");
      expect(await giveVerdict(tx, reviewer, claim, "true")).toMatchObject({ first: false });
      expect(await stateOf(tx, reviewer, claim)).toBe("in-review");
      await giveVerdict(tx, second, claim, "true");
      expect(await stateOf(tx, reviewer, claim)).toBe("disagreement");
      expect(await readRuling(tx, reviewer, claim.revisionId)).toBeNull();
    }));

  it.each<Rating>(["true", "false"])(
    "sends a settled claim back to an editor on a second thought: %s",
    (rating) =>
      rolledBack(async (tx) => {
        const cast = await makeCast(tx);
        const claim = await settleClaim(tx, cast, await makeOpenClaim(tx, cast.reviewer));
        await giveVerdict(tx, cast.second, claim, rating);
        expect(await stateOf(tx, cast.second, claim)).toBe("disagreement");
        await giveRuling(tx, cast.editor, claim, "mixed");
        expect(await stateOf(tx, cast.second, claim)).toBe("settled");
      }),
  );

  it("keeps the superseded verdict readable beside the one that counts", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await settleClaim(tx, cast, await makeOpenClaim(tx, cast.reviewer));
      await giveVerdict(tx, cast.second, claim, "false");
      const { verdicts: shown, own } = await read(tx, cast.second, claim);
      expect(own).toMatchObject({ rating: "false", current: true });
      expect(shown.map(({ rating, current, reviewer }) => [reviewer, rating, current])).toEqual([
        ["Rosa", "true", true],
        ["Sol", "true", false],
        ["Sol", "false", true],
      ]);
    }));

  it.each<[string, string, (db: Db, actor: Actor) => Promise<unknown>]>([
    [
      "on a claim that nobody accepted",
      "state: claim.not-open",
      async (db, actor) => {
        const [claim] = (await makeArticle(db, actor)).claims;
        return giveVerdict(db, actor, claim ?? expect.fail("no claim"));
      },
    ],
    [
      "on a dismissed claim",
      "state: claim.not-open",
      async (db, actor) => {
        const claim = await makeOpenClaim(db, actor);
        await dismissClaim(db, actor, { claimId: claim.id, revision: 1, reason: "trivial", note: null });
        return giveVerdict(db, actor, claim);
      },
    ],
    [
      "on a wording that was just changed",
      "conflict: claim.stale",
      async (db, actor) => {
        const claim = await makeOpenClaim(db, actor);
        const edit = { claimId: claim.id, revision: 1, kind: claim.kind, speaker: null };
        await reviseClaim(db, actor, { ...edit, statement: "Otherwise." });
        return giveVerdict(db, actor, claim);
      },
    ],
    [
      "a first one twice",
      "conflict: verdict.stale",
      async (db, actor) => {
        const claim = await makeOpenClaim(db, actor);
        await giveVerdict(db, actor, claim);
        return giveVerdict(db, actor, claim, "true", { supersedesId: null });
      },
    ],
    [
      "in place of one that was superseded already",
      "conflict: verdict.stale",
      async (db, actor) => {
        const claim = await makeOpenClaim(db, actor);
        const { id } = await giveVerdict(db, actor, claim);
        await giveVerdict(db, actor, claim, "false");
        return giveVerdict(db, actor, claim, "mixed", { supersedesId: id });
      },
    ],
    [
      "in place of somebody else's",
      "conflict: verdict.stale",
      async (db, actor) => {
        const claim = await makeOpenClaim(db, actor);
        const { id } = await giveVerdict(db, actor, claim);
        return giveVerdict(db, await makeActor(db, "admin"), claim, "false", { supersedesId: id });
      },
    ],
    [
      "when all wanted ones are in",
      "conflict: verdict.complete",
      async (db, actor) => {
        const cast = await makeCast(db);
        const claim = await settleClaim(db, cast, await makeOpenClaim(db, actor));
        return giveVerdict(db, actor, claim);
      },
    ],
    [
      "signed out",
      "unauthenticated",
      async (db, actor) => {
        const claim = await makeOpenClaim(db, actor);
        return giveVerdict(db, null as never, claim);
      },
    ],
  ])("refuses one given %s", (_, message, attempt) =>
    rolledBack(async (tx) => {
      await expect(attempt(tx, await makeActor(tx, "reviewer"))).rejects.toThrow(message);
    }),
  );
});

describe("races on committed rows", () => {
  it("two first verdicts in the same moment both count, and settle once", async () => {
    const db = database();
    const cast = await makeCast(db);
    for (let round = 0; round < 10; round++) {
      const claim = await makeOpenClaim(db, cast.reviewer);
      await Promise.all([giveVerdict(db, cast.reviewer, claim), giveVerdict(db, cast.second, claim)]);
      expect(await getClaim(db, cast.reviewer, claim.id)).toMatchObject({
        state: "settled",
        verdictCount: 2,
      });
      expect(await readRuling(db, cast.reviewer, claim.revisionId)).toMatchObject({ verdictCount: 2 });
    }
  });

  it("one reviewer's form sent twice gives one verdict", async () => {
    const db = database();
    const cast = await makeCast(db);
    const claim = await makeOpenClaim(db, cast.reviewer);
    const send = () => giveVerdict(db, cast.reviewer, claim, "true", { supersedesId: null });
    const outcomes = await Promise.allSettled([send(), send(), send()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject(
      Array(2).fill({ reason: { code: "conflict", reason: "verdict.stale" } }),
    );
    expect(await getClaim(db, cast.reviewer, claim.id)).toMatchObject({ verdictCount: 1 });
  });

  it("four reviewers for two places: two get in", async () => {
    const db = database();
    const importer = await makeActor(db, "reviewer");
    const claim = await makeOpenClaim(db, importer);
    const crowd = await Promise.all([1, 2, 3, 4].map(() => makeActor(db, "reviewer")));
    const outcomes = await Promise.allSettled(crowd.map((actor) => giveVerdict(db, actor, claim)));
    expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject(
      Array(2).fill({ reason: { reason: "verdict.complete" } }),
    );
    expect(await getClaim(db, importer, claim.id)).toMatchObject({ state: "settled", verdictCount: 2 });
  });
});

describe("blindness", () => {
  /** All that can be read of a claim, with what differs from claim to claim by nature made equal. */
  async function everything(
    db: Db,
    viewer: Actor,
    claim: { id: string; articleId: string; revisionId: string },
  ) {
    const queues: Record<string, unknown> = {};
    for (const filter of QUEUE_FILTERS) {
      const { claims } = await listQueue(db, viewer, { filter, limit: 1000 });
      queues[filter] = claims.filter(({ id }) => id === claim.id);
    }
    const articles = (await listArticles(db, viewer, { limit: 1000 })).articles;
    const seen = {
      claim: await getClaim(db, viewer, claim.id),
      claims: await listClaims(db, viewer, claim.articleId),
      queues,
      articles: articles.filter(({ id }) => id === claim.articleId),
      evidence: await listEvidence(db, viewer, claim.id),
      verdicts: await read(db, viewer, claim, 3),
      ruling: await readRuling(db, viewer, claim.revisionId),
      // Without those who have no hand in it: other tests make people meanwhile.
      bound: (await approvalCast(db, viewer, claim.articleId)).filter(({ hands }) => hands.length > 0),
      events: (
        await db
          .select()
          .from(events)
          .where(eq(events.stream, articleStream(claim.articleId)))
          .orderBy(events.seq)
      ).map(({ canonical, seq, type }) => ({ record: JSON.parse(canonical), seq, type })),
    };
    const people = new Set([viewer.id]);
    return JSON.stringify(seen, null, 1)
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, (id) => (people.has(id) ? id : "(id)"))
      .replace(/\b[0-9a-f]{64}\b/g, "(hash)")
      .replace(/\b[0-9a-f]{32}\b/g, "(salt)")
      .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "(time)")
      .replace(/"slug": "[0-9a-z]{12}"/g, '"slug": "(slug)"');
  }

  it.each(["the first reviewer", "another reviewer", "an editor", "an admin"])(
    "shows %s no trace of what others gave, nor whether they agree",
    (who) =>
      rolledBack(async (tx) => {
        const cast = await makeCast(tx);
        const viewers: Record<string, Actor> = {
          "the first reviewer": cast.reviewer,
          "another reviewer": await makeActor(tx, "reviewer"),
          "an editor": cast.editor,
          "an admin": cast.admin,
        };
        const viewer = viewers[who] ?? expect.fail("nobody");
        const seen = [];
        for (const rating of ["true", "false"] as const) {
          const claim = await makeOpenClaim(tx, cast.reviewer, { wantedVerdicts: 3 });
          await giveVerdict(tx, cast.reviewer, claim, "true");
          // The same answer, whatever was given.
          expect(Object.keys(await giveVerdict(tx, cast.second, claim, rating))).toEqual(["id", "first"]);
          await giveVerdict(tx, cast.second, claim, "mixed");
          seen.push(await everything(tx, viewer, claim));
        }
        expect(seen[0]).toBe(seen[1]);
        expect(seen[0]).not.toContain("Sol finds");
        expect(seen[0]?.includes("Rosa finds")).toBe(viewer === cast.reviewer);
      }),
  );

  it("ends for those who gave one and for editors when all wanted ones are in", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await settleClaim(tx, cast, await makeOpenClaim(tx, cast.reviewer));
      for (const viewer of [cast.reviewer, cast.second, cast.editor, cast.admin]) {
        const seen = await read(tx, viewer, claim);
        expect(seen).toMatchObject({ given: 2, waiting: 0, open: true });
        expect(seen.verdicts.map(({ justification }) => justification)).toEqual([
          "Rosa finds it true.",
          "Sol finds it true.",
        ]);
      }
      const outsider = await read(tx, await makeActor(tx, "reviewer"), claim);
      expect(outsider).toMatchObject({ given: 2, open: false, own: null, verdicts: [] });
    }));

  it("closes no eyes to one's own", () =>
    rolledBack(async (tx) => {
      const { reviewer, second } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      await giveVerdict(tx, reviewer, claim, "mixed");
      expect(await read(tx, reviewer, claim)).toMatchObject({
        given: 1,
        waiting: 1,
        open: false,
        own: { rating: "mixed" },
        verdicts: [{ rating: "mixed" }],
      });
      expect(await read(tx, second, claim)).toMatchObject({
        given: 1,
        own: null,
        verdicts: [],
        reviewers: [{ name: "Rosa" }],
      });
    }));

  it("is for the signed in", () =>
    rolledBack(async (tx) => {
      const claim = await makeOpenClaim(tx, await makeActor(tx, "reviewer"));
      await expect(read(tx, null as never, claim)).rejects.toThrow("unauthenticated");
      await expect(readRuling(tx, null as never, claim.revisionId)).rejects.toThrow("unauthenticated");
    }));
});

it("verdict rows are never changed or removed", () =>
  rolledBack(async (tx) => {
    const { reviewer } = await makeCast(tx);
    const { id } = await giveVerdict(tx, reviewer, await makeOpenClaim(tx, reviewer));
    const tries = [
      (t: Db) => t.update(verdicts).set({ rating: "false" }).where(eq(verdicts.id, id)),
      (t: Db) => t.delete(verdicts).where(eq(verdicts.id, id)),
    ];
    for (const change of tries)
      await expect(tx.transaction((t) => change(t))).rejects.toMatchObject({ cause: { code: "23001" } });
  }));
