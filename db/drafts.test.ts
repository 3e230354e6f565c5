import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { bodyText, sha256Hex } from "@/lib/report/record";
import { getArticle } from "./articles";
import { getClaim, reviseClaim } from "./claims";
import { type Db, database } from "./client";
import { previewReport, readDraft, requestApproval } from "./drafts";
import {
  composeDraft,
  giveEvidence,
  giveVerdict,
  makeCast,
  makeOpenArticle,
  makeReport,
  makeRequest,
  rolledBack,
  settleClaim,
  type TestCast,
} from "./testing";

const request = (db: Db, actor: Actor, articleId: string) => requestApproval(db, actor, { articleId });

describe("saveDraft", () => {
  it("keeps each saving as a draft of its own, with the claims in the order of the report", () =>
    rolledBack(async (tx) => {
      const { reviewer, editor } = await makeCast(tx);
      const { id, claims } = await makeOpenArticle(tx, reviewer);
      expect(await readDraft(tx, editor, id)).toBeNull();
      const ids = claims.map((claim) => claim.id);
      expect(await composeDraft(tx, editor, id, ids)).toEqual({ number: 1 });
      const order = ids.toReversed();
      expect(await composeDraft(tx, editor, id, order, { number: 1, conclusion: "It is so." })).toEqual({
        number: 2,
      });
      const draft = await readDraft(tx, reviewer, id);
      expect(draft).toMatchObject({ number: 2, conclusion: "It is so.", createdBy: editor.id });
      expect(draft?.chosen.map(({ claimId }) => claimId)).toEqual(order);
    }));

  it.each<[string, string, (db: Db, cast: TestCast) => Promise<unknown>]>([
    [
      "over a draft that was saved since",
      "conflict: draft.stale",
      async (db, { reviewer, editor, admin }) => {
        const { id } = await makeOpenArticle(db, reviewer);
        await composeDraft(db, editor, id, []);
        return composeDraft(db, admin, id, []);
      },
    ],
    [
      "with a claim of another article",
      "not-found",
      async (db, { reviewer, editor }) => {
        const [one, other] = [await makeOpenArticle(db, reviewer), await makeOpenArticle(db, reviewer)];
        return composeDraft(db, editor, one.id, [one.claims[0]?.id ?? "", other.claims[0]?.id ?? ""]);
      },
    ],
    ["of no article", "not-found", (db, { editor }) => composeDraft(db, editor, randomUUID(), [])],
    [
      "by a reviewer",
      "forbidden",
      async (db, { reviewer }) => composeDraft(db, reviewer, (await makeOpenArticle(db, reviewer)).id, []),
    ],
    [
      "signed out",
      "unauthenticated",
      async (db, { reviewer }) =>
        composeDraft(db, null as never, (await makeOpenArticle(db, reviewer)).id, []),
    ],
  ])("refuses one %s", (_, message, attempt) =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      await expect((async () => attempt(tx, cast))()).rejects.toThrow(message);
    }),
  );

  it("lets one of two editors win who save in the same moment", async () => {
    const db = database();
    const { reviewer, editor, admin } = await makeCast(db);
    const { id } = await makeOpenArticle(db, reviewer);
    const outcomes = await Promise.allSettled([
      composeDraft(db, editor, id, []),
      composeDraft(db, admin, id, []),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", reason: "draft.stale" },
    });
  });
});

describe("requestApproval", () => {
  it("puts the canonical body before an approver", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article, approval } = await makeRequest(tx, cast);
      expect(approval.bodySha256).toMatch(/^[0-9a-f]{64}$/);
      expect((await getArticle(tx, cast.editor, article.id)).article.state).toBe("in-approval");
    }));

  it("names the gates that a draft does not pass, and the claims they fail on", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id, claims } = await makeOpenArticle(tx, cast.reviewer);
      const [unsourced, unsettled] = claims;
      if (!unsourced || !unsettled) throw new Error("claims are missing");
      for (const reviewer of [cast.reviewer, cast.second])
        await giveVerdict(tx, reviewer, unsourced, "false");
      await giveEvidence(tx, cast.reviewer, unsettled);
      await composeDraft(tx, cast.editor, id, [unsourced.id, unsettled.id], { summary: " " });
      expect(await request(tx, cast.editor, id)).toEqual({
        as: "blocked",
        failed: [
          { gate: "summary", claimIds: [] },
          { gate: "settled", claimIds: [unsettled.id] },
          { gate: "sources", claimIds: [unsourced.id] },
        ],
      });
      expect((await getArticle(tx, cast.editor, id)).article.state).toBe("open");
    }));

  it("counts a claim that was reworded after settling as unsettled", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id, claims } = await makeOpenArticle(tx, cast.reviewer);
      const claim = await settleClaim(tx, cast, claims[0] ?? expect.fail("no claim"));
      await composeDraft(tx, cast.editor, id, [claim.id]);
      const edit = { claimId: claim.id, revision: 1, kind: claim.kind, speaker: null };
      await reviseClaim(tx, cast.reviewer, { ...edit, statement: "Otherwise." });
      expect(await getClaim(tx, cast.editor, claim.id)).toMatchObject({ state: "open" });
      expect(await request(tx, cast.editor, id)).toMatchObject({
        as: "blocked",
        failed: [{ gate: "settled", claimIds: [claim.id] }],
      });
    }));

  it.each<[string, string, (db: Db, cast: TestCast) => Promise<unknown>]>([
    [
      "before anything is composed",
      "state: draft.missing",
      async (db, { reviewer, editor }) => request(db, editor, (await makeOpenArticle(db, reviewer)).id),
    ],
    [
      "while the same body waits already",
      "conflict: approval.pending",
      async (db, cast) => request(db, cast.admin, (await makeRequest(db, cast)).article.id),
    ],
    [
      "for a report that is published",
      "state: report.published",
      async (db, cast) => request(db, cast.editor, (await makeReport(db, cast)).article.id),
    ],
    ["of no article", "not-found", (db, { editor }) => request(db, editor, randomUUID())],
    [
      "by a reviewer",
      "forbidden",
      async (db, { reviewer }) => request(db, reviewer, (await makeOpenArticle(db, reviewer)).id),
    ],
    ["signed out", "unauthenticated", (db) => request(db, null as never, randomUUID())],
  ])("refuses one %s", (_, message, attempt) =>
    rolledBack(async (tx) => {
      await expect(attempt(tx, await makeCast(tx))).rejects.toThrow(message);
    }),
  );
});

describe("previewReport", () => {
  it("is nothing before the first draft, then what would be approved, with the gates it does not pass", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id, claims } = await makeOpenArticle(tx, cast.reviewer);
      const [settled, open] = claims;
      if (!settled || !open) throw new Error("too few claims");
      expect(await previewReport(tx, cast.reviewer, id)).toBeNull();
      await settleClaim(tx, cast, settled);
      await composeDraft(tx, cast.editor, id, [open.id, settled.id], { summary: "" });
      const preview = await previewReport(tx, cast.reviewer, id);
      expect(preview?.body.claims.map((claim) => claim.id)).toEqual([settled.id]);
      expect(preview?.failed).toEqual([
        { gate: "summary", claimIds: [] },
        { gate: "settled", claimIds: [open.id] },
      ]);

      await composeDraft(tx, cast.editor, id, [settled.id], { number: 1 });
      const whole = await previewReport(tx, cast.reviewer, id);
      const requested = await request(tx, cast.editor, id);
      expect(whole?.failed).toEqual([]);
      expect(requested).toMatchObject({ bodySha256: whole && sha256Hex(bodyText(whole.body)) });
    }));
});
