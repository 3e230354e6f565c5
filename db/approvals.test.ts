import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import type { ApprovalInput } from "@/lib/report/draft";
import { approvalCast } from "./approval-cast";
import { approveReport, lastDecision, readApproval, rejectReport } from "./approvals";
import { getArticle } from "./articles";
import { acceptClaim, dismissClaim, listClaims, reviseClaim } from "./claims";
import { type Db, database } from "./client";
import { requestApproval } from "./drafts";
import { lockArticle } from "./locks";
import { publishedReport, reportOf } from "./reports";
import { approvalRequests, approvals } from "./schema/reports";
import { users } from "./schema/users";
import { listEvidence, withdrawEvidence } from "./sources";
import {
  composeDraft,
  giveEvidence,
  giveRuling,
  giveVerdict,
  makeActor,
  makeArticle,
  makeCast,
  makeOpenClaim,
  makeReport,
  makeRequest,
  PRESS,
  rolledBack,
  type TestCast,
} from "./testing";

const stateOf = async (db: Db, actor: Actor, articleId: string) =>
  (await getArticle(db, actor, articleId)).article.state;
const approve = (db: Db, actor: Actor, approval: ApprovalInput) => approveReport(db, actor, approval, PRESS);

/** Who could approve the report of an article. */
const freeHands = async (db: Db, actor: Actor, articleId: string) =>
  (await approvalCast(db, actor, articleId)).filter(({ hands }) => hands.length === 0).map(({ id }) => id);

const HANDS = [
  "imports",
  "edits",
  "accepts",
  "dismisses",
  "attaches",
  "withdraws",
  "judges",
  "rules",
  "composes",
  "requests",
] as const;
type Hand = (typeof HANDS)[number];

/** A report put before an approver, by a cast in which `helper` does one thing. */
async function requestWith(db: Db, cast: TestCast, hand: Hand, helper: Actor): Promise<ApprovalInput> {
  const who = (this_: Hand, usual: Actor) => (hand === this_ ? helper : usual);
  const { id: articleId, claims } = await makeArticle(db, who("imports", cast.reviewer));
  const [first, other] = claims;
  if (!first || !other) throw new Error("claims are missing");
  await acceptClaim(db, who("accepts", cast.reviewer), { claimId: first.id, revision: 1 });
  await dismissClaim(db, who("dismisses", cast.reviewer), {
    claimId: other.id,
    revision: 1,
    reason: "trivial",
    note: null,
  });
  await reviseClaim(db, who("edits", cast.reviewer), {
    claimId: first.id,
    revision: 1,
    statement: "The Moon goes round the Earth.",
    kind: "status",
    speaker: null,
  });
  const claim = (await listClaims(db, cast.reviewer, articleId)).find(({ id }) => id === first.id);
  if (!claim) throw new Error("the claim is gone");
  await giveEvidence(db, who("attaches", cast.reviewer), claim);
  const { id: evidenceId } = await giveEvidence(db, cast.reviewer, claim);
  const withdrawer = hand === "withdraws" ? helper : cast.reviewer;
  await withdrawEvidence(db, withdrawer, { claimId: claim.id, evidenceId });
  await giveVerdict(db, cast.reviewer, claim, "true");
  await giveVerdict(db, who("judges", cast.second), claim, "mostly-true");
  await giveRuling(db, who("rules", cast.editor), claim, "true");
  await composeDraft(db, who("composes", cast.editor), articleId, [claim.id]);
  const outcome = await requestApproval(db, who("requests", cast.editor), { articleId });
  if (outcome.as !== "requested") throw new Error("blocked");
  return { articleId, requestId: outcome.requestId, bodySha256: outcome.bodySha256, note: "" };
}

describe("four eyes", () => {
  it.each(HANDS)("whoever %s does not approve, and another does", (hand) =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      for (const [helper, other] of [
        [cast.approver, cast.admin],
        [cast.admin, cast.approver],
      ] as const) {
        const approval = await requestWith(tx, cast, hand, helper);
        await expect(approve(tx, helper, approval)).rejects.toMatchObject({
          code: "forbidden",
          reason: "approval.four-eyes",
        });
        const free = await freeHands(tx, cast.reviewer, approval.articleId);
        expect(free).not.toContain(helper.id);
        expect(free).toContain(other.id);
        await expect(approve(tx, other, approval)).resolves.toMatchObject({ version: 1 });
      }
    }),
  );

  it("names nobody who is suspended or whose role does not allow it", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article } = await makeRequest(tx, cast);
      await tx.update(users).set({ state: "suspended" }).where(eq(users.id, cast.admin.id));
      const idle = await makeActor(tx, "reviewer");
      const free = await freeHands(tx, cast.editor, article.id);
      expect(free).toContain(cast.approver.id);
      for (const { id } of [cast.admin, idle, cast.editor]) expect(free).not.toContain(id);
    }));
});

describe("approveReport", () => {
  it("approves what was read and publishes it", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article, approval, claim } = await makeRequest(tx, cast);
      expect(await readApproval(tx, cast.approver, article.id)).toMatchObject({
        id: approval.requestId,
        bodySha256: approval.bodySha256,
        body: { title: "The sky, checked" },
      });
      const published = await approve(tx, cast.approver, { ...approval, note: "Well done." });
      expect(published).toMatchObject({ version: 1, claimSlugs: [claim.slug] });
      expect(await stateOf(tx, cast.editor, article.id)).toBe("approved");
      expect(await readApproval(tx, cast.approver, article.id)).toBeNull();
      expect(await lastDecision(tx, cast.editor, article.id)).toMatchObject({
        decision: "approved",
        note: "Well done.",
        by: "Ansel",
      });
    }));

  it.each<[string, Partial<ApprovalInput>]>([
    ["another hash than the one asked for", { bodySha256: "0".repeat(64) }],
    ["another request", { requestId: "7e0c4c3f-4b8a-4b60-9c8a-6a2b6a1f9d30" }],
  ])("refuses %s", (_, change) =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { approval, article } = await makeRequest(tx, cast);
      await expect(approve(tx, cast.approver, { ...approval, ...change })).rejects.toThrow("approval.stale");
      expect(await stateOf(tx, cast.editor, article.id)).toBe("in-approval");
    }),
  );

  it("publishes once", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { approval } = await makeReport(tx, cast);
      await expect(approve(tx, cast.admin, approval)).rejects.toThrow("approval.stale");
    }));

  it.each<[string, string, (cast: TestCast) => Actor]>([
    ["a reviewer", "forbidden", (cast) => cast.second],
    ["nobody", "unauthenticated", () => null as never],
  ])("is not for %s, nor is rejecting", (_, message, who) =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { approval } = await makeRequest(tx, cast);
      await expect((async () => approve(tx, who(cast), approval))()).rejects.toThrow(message);
      await expect((async () => rejectReport(tx, who(cast), approval))()).rejects.toThrow(message);
    }),
  );
});

describe("a request under way", () => {
  type Change = (db: Db, cast: TestCast, made: Awaited<ReturnType<typeof makeRequest>>) => Promise<unknown>;
  const changes: Record<string, Change> = {
    "a rewording": (db, { reviewer }, { claim }) =>
      reviseClaim(db, reviewer, {
        claimId: claim.id,
        revision: 1,
        statement: "Otherwise.",
        kind: claim.kind,
        speaker: null,
      }),
    "a dismissal of a claim that is not even in it": (db, { reviewer }, { article }) =>
      dismissClaim(db, reviewer, {
        claimId: article.claims[1]?.id ?? "",
        revision: 1,
        reason: "opinion",
        note: null,
      }),
    "new evidence": (db, { second }, { claim }) => giveEvidence(db, second, claim),
    "withdrawn evidence": async (db, { reviewer }, { claim }) => {
      const [row] = await listEvidence(db, reviewer, claim.id);
      return withdrawEvidence(db, reviewer, { claimId: claim.id, evidenceId: row?.evidence.id ?? "" });
    },
    "a second thought": (db, { second }, { claim }) => giveVerdict(db, second, claim, "false"),
    "a ruling": (db, { editor }, { claim }) => giveRuling(db, editor, claim, "mixed"),
    "a new draft": (db, { editor }, { article, claim }) =>
      composeDraft(db, editor, article.id, [claim.id], { number: 1, summary: "Another summary." }),
  };

  it.each(Object.keys(changes))("is voided by %s", (name) =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const made = await makeRequest(tx, cast);
      await changes[name]?.(tx, cast, made);
      expect(await stateOf(tx, cast.editor, made.article.id)).toBe("open");
      expect(await readApproval(tx, cast.approver, made.article.id)).toBeNull();
      expect(await lastDecision(tx, cast.editor, made.article.id)).toMatchObject({ decision: "voided" });
      await expect(approve(tx, cast.approver, made.approval)).rejects.toThrow("conflict: approval.stale");
      expect(await reportOf(tx, made.article.id)).toBeNull();
    }),
  );

  it("ends as rejected with the approver's note, and can be made again", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article, approval } = await makeRequest(tx, cast);
      await rejectReport(tx, cast.approver, { ...approval, note: "Name the year." });
      expect(await stateOf(tx, cast.editor, article.id)).toBe("open");
      expect(await lastDecision(tx, cast.editor, article.id)).toMatchObject({
        decision: "rejected",
        note: "Name the year.",
        by: "Ansel",
      });
      await expect(rejectReport(tx, cast.approver, approval)).rejects.toThrow("conflict: approval.stale");
      const again = await requestApproval(tx, cast.editor, { articleId: article.id });
      // Whoever only rejected had no hand in it.
      if (again.as !== "requested") throw new Error("blocked");
      const next = { ...approval, requestId: again.requestId, bodySha256: again.bodySha256 };
      await expect(approve(tx, cast.approver, next)).resolves.toMatchObject({ version: 1 });
    }));

  const fromOutside: Record<string, Change> = {
    "somebody in it was renamed": (db, { second }) =>
      db.update(users).set({ name: "Sol Renamed" }).where(eq(users.id, second.id)),
    "a source in it got its origin elsewhere": async (db, { reviewer }, { claim }) => {
      const [row] = await listEvidence(db, reviewer, claim.id);
      return giveEvidence(db, reviewer, await makeOpenClaim(db, reviewer), {
        url: row?.source.url ?? "",
        origin: "Agency",
      });
    },
  };
  it.each(Object.keys(fromOutside))("cannot be approved when %s, and can be replaced", (name) =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const by = {
        approving: (approval: ApprovalInput) =>
          expect(approve(tx, cast.approver, approval)).rejects.toThrow("conflict: approval.stale"),
        asking: async () => undefined,
      };
      for (const notice of Object.values(by)) {
        const made = await makeRequest(tx, cast);
        await fromOutside[name]?.(tx, cast, made);
        await notice(made.approval);
        const again = await requestApproval(tx, cast.editor, { articleId: made.article.id });
        if (again.as !== "requested") throw new Error("blocked");
        expect(again.bodySha256).not.toBe(made.approval.bodySha256);
        const next = { ...made.approval, requestId: again.requestId, bodySha256: again.bodySha256 };
        await expect(approve(tx, cast.approver, next)).resolves.toMatchObject({ version: 1 });
        await tx.update(users).set({ name: "Sol" }).where(eq(users.id, cast.second.id));
      }
    }),
  );
});

describe("races on committed rows", () => {
  /** Starts each while the article is locked, the next when the one before waits for the lock: they get it in turn. */
  async function inTurn(db: Db, articleId: string, contestants: (() => Promise<unknown>)[]) {
    const started: Promise<unknown>[] = [];
    await db.transaction(async (tx) => {
      await lockArticle(tx, articleId);
      const [self] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      const queue = [self?.pid ?? 0];
      for (const start of contestants) {
        started.push(start());
        for (const known = queue.length; queue.length === known; ) {
          const waiting = await db.execute<{ pid: number }>(
            sql`select pid from pg_stat_activity where pg_blocking_pids(pid) && array[${sql.join(queue, sql`, `)}]::int[]`,
          );
          queue.push(...waiting.map(({ pid }) => pid).filter((pid) => !queue.includes(pid)));
        }
      }
    });
    return Promise.allSettled(started);
  }

  async function contest(db: Db, cast: TestCast) {
    const { article, claim, approval } = await makeRequest(db, cast);
    const edit = () =>
      reviseClaim(db, cast.second, {
        claimId: claim.id,
        revision: 1,
        statement: "Otherwise.",
        kind: claim.kind,
        speaker: null,
      });
    return { article, edit, approval: () => approve(db, cast.approver, approval) };
  }
  const stale = { status: "rejected", reason: { code: "conflict", reason: "approval.stale" } };

  it("an edit that gets the lock before an approval voids it", async () => {
    const db = database();
    const cast = await makeCast(db);
    const { article, edit, approval } = await contest(db, cast);
    const outcomes = await inTurn(db, article.id, [edit, approval]);
    expect(outcomes).toMatchObject([{ status: "fulfilled" }, stale]);
    expect(await reportOf(db, article.id)).toBeNull();
  });

  it("an edit that gets the lock after an approval changes nothing that is published", async () => {
    const db = database();
    const cast = await makeCast(db);
    const { article, edit, approval } = await contest(db, cast);
    const outcomes = await inTurn(db, article.id, [approval, edit]);
    expect(outcomes).toMatchObject([{ status: "fulfilled" }, { status: "fulfilled" }]);
    const report = await reportOf(db, article.id);
    const published = await publishedReport(db, report?.slug ?? "");
    expect(published?.body.claims).toMatchObject([{ revision: 1, statement: "The Moon orbits the Earth." }]);
    expect(await stateOf(db, cast.editor, article.id)).toBe("open");
  });

  it("an edit and an approval as they come: the report holds what was read, or there is none", async () => {
    const db = database();
    const cast = await makeCast(db);
    for (let round = 0; round < 10; round++) {
      const { article, edit, approval } = await contest(db, cast);
      const [edited, approved] = await Promise.allSettled([edit(), approval()]);
      expect(edited.status).toBe("fulfilled");
      if (approved.status === "rejected") expect(approved).toMatchObject(stale);
      expect((await reportOf(db, article.id)) !== null).toBe(approved.status === "fulfilled");
      expect(await stateOf(db, cast.editor, article.id)).toBe("open");
    }
  });

  it("twenty approvals at once: one publishes", async () => {
    const db = database();
    const cast = await makeCast(db);
    const { approval, article } = await makeRequest(db, cast);
    const crowd = await Promise.all(Array.from({ length: 20 }, () => makeActor(db, "editor")));
    const outcomes = await Promise.allSettled(crowd.map((actor) => approve(db, actor, approval)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject(
      Array(19).fill({ reason: { code: "conflict", reason: "approval.stale" } }),
    );
    expect(await stateOf(db, cast.editor, article.id)).toBe("approved");
  });

  it("two requests at once: one stands", async () => {
    const db = database();
    const cast = await makeCast(db);
    const { article, approval } = await makeRequest(db, cast);
    await rejectReport(db, cast.approver, { ...approval, note: "Again." });
    const ask = (actor: Actor) => requestApproval(db, actor, { articleId: article.id });
    const outcomes = await Promise.allSettled([ask(cast.editor), ask(cast.admin)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", reason: "approval.pending" },
    });
  });
});

it("a decision is never changed, and a request only ends", () =>
  rolledBack(async (tx) => {
    const { approval } = await makeReport(tx, await makeCast(tx));
    const { requestId } = approval;
    const tries = [
      (t: Db) => t.update(approvals).set({ note: "x" }).where(eq(approvals.requestId, requestId)),
      (t: Db) => t.delete(approvals).where(eq(approvals.requestId, requestId)),
      (t: Db) => t.update(approvalRequests).set({ body: "{}" }).where(eq(approvalRequests.id, requestId)),
      (t: Db) => t.delete(approvalRequests).where(eq(approvalRequests.id, requestId)),
    ];
    for (const change of tries)
      await expect(tx.transaction((t) => change(t))).rejects.toMatchObject({ cause: { code: "23001" } });
  }));
