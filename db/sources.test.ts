import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { dismissClaim, getClaim, reviseClaim } from "./claims";
import { type Db, database } from "./client";
import { evidence, origins, sources } from "./schema/sources";
import { listEvidence, withdrawEvidence } from "./sources";
import { giveEvidence, makeActor, makeCast, makeOpenClaim, rolledBack, type TestCast } from "./testing";

describe("attachEvidence", () => {
  it("keeps passage, place, stance and who attached it", () =>
    rolledBack(async (tx) => {
      const { reviewer } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      await giveEvidence(tx, reviewer, claim, {
        author: "Maria Mitchell",
        origin: "Nantucket Observatory",
        stance: "refutes",
        archiveUrl: "https://archive.example.org/1",
      });
      expect(await listEvidence(tx, reviewer, claim.id)).toMatchObject([
        {
          evidence: {
            quotation: "The Moon goes round the Earth.",
            locator: "p. 3",
            stance: "refutes",
            proximity: "primary",
            archiveUrl: "https://archive.example.org/1",
            accessedOn: new Date().toISOString().slice(0, 10),
            revisionId: claim.revisionId,
          },
          source: { title: "The Moon", author: [{ literal: "Maria Mitchell" }], issued: "2020-05" },
          origin: "Nantucket Observatory",
          attachedBy: { name: "Rosa" },
        },
      ]);
    }));

  it("is shared by all who work at the desk: only verdicts are blind", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await makeOpenClaim(tx, cast.reviewer);
      await giveEvidence(tx, cast.reviewer, claim);
      for (const actor of [cast.second, cast.editor, cast.admin])
        expect(await listEvidence(tx, actor, claim.id)).toHaveLength(1);
    }));

  it("takes one address for one source, and leaves what is known of it", () =>
    rolledBack(async (tx) => {
      const { reviewer, second } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      const path = `example.org/${randomUUID()}`;
      await giveEvidence(tx, reviewer, claim, { url: `https://${path}`, title: "First", origin: null });
      await giveEvidence(tx, second, claim, {
        url: `http://www.${path}/#page=2`,
        title: "Second",
        origin: "Agency",
      });
      await giveEvidence(tx, second, claim, { url: `https://${path}`, title: "Third", origin: "Other" });
      const rows = await listEvidence(tx, reviewer, claim.id);
      expect(rows.map(({ source, origin }) => [source.title, origin])).toEqual(
        Array(3).fill(["First", "Agency"]),
      );
      expect(new Set(rows.map(({ source }) => source.id)).size).toBe(1);
    }));

  it("counts an origin once, however its name is written", () =>
    rolledBack(async (tx) => {
      const { reviewer } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      const name = `Agency ${randomUUID()}`;
      await giveEvidence(tx, reviewer, claim, { origin: name });
      await giveEvidence(tx, reviewer, claim, { origin: ` ${name.toUpperCase().replace(" ", "  ")}` });
      expect(await tx.$count(origins, eq(origins.name, name))).toBe(1);
      const rows = await listEvidence(tx, reviewer, claim.id);
      expect(new Set(rows.map(({ source }) => source.originId)).size).toBe(1);
    }));

  it("makes one source when two bring it in the same moment", async () => {
    const db = database();
    const cast = await makeCast(db);
    const claims = [await makeOpenClaim(db, cast.reviewer), await makeOpenClaim(db, cast.second)];
    const url = `https://example.org/${randomUUID()}`;
    await Promise.all(claims.map((claim) => giveEvidence(db, cast.reviewer, claim, { url, origin: url })));
    expect(await db.$count(sources, eq(sources.url, url))).toBe(1);
  });
});

describe("withdrawEvidence", () => {
  it("takes a piece off the claim and keeps its row", () =>
    rolledBack(async (tx) => {
      const { reviewer } = await makeCast(tx);
      const claim = await makeOpenClaim(tx, reviewer);
      const { id } = await giveEvidence(tx, reviewer, claim);
      await withdrawEvidence(tx, reviewer, { claimId: claim.id, evidenceId: id });
      expect(await listEvidence(tx, reviewer, claim.id)).toEqual([]);
      expect(await getClaim(tx, reviewer, claim.id)).toMatchObject({ evidenceCount: 0 });
      expect(await tx.$count(evidence, eq(evidence.id, id))).toBe(1);
    }));

  it.each<[string, "second" | "editor" | "admin", string | null]>([
    ["another reviewer may not", "second", "forbidden"],
    ["an editor may", "editor", null],
    ["an admin may", "admin", null],
  ])("%s withdraw what a reviewer attached", (_, who, refused) =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await makeOpenClaim(tx, cast.reviewer);
      const { id } = await giveEvidence(tx, cast.reviewer, claim);
      const attempt = withdrawEvidence(tx, cast[who], { claimId: claim.id, evidenceId: id });
      if (refused) await expect(attempt).rejects.toThrow(refused);
      else await expect(attempt).resolves.toEqual({ id });
    }),
  );

  it("leaves a piece that is withdrawn already, or stands on another claim", () =>
    rolledBack(async (tx) => {
      const { reviewer } = await makeCast(tx);
      const [claim, other] = [await makeOpenClaim(tx, reviewer), await makeOpenClaim(tx, reviewer)];
      const { id } = await giveEvidence(tx, reviewer, claim);
      const withdraw = (claimId: string) => withdrawEvidence(tx, reviewer, { claimId, evidenceId: id });
      await expect(withdraw(other.id)).rejects.toThrow("not-found");
      await withdraw(claim.id);
      await expect(withdraw(claim.id)).rejects.toThrow("conflict: evidence.withdrawn");
    }));
});

describe("neither goes", () => {
  it.each<[string, string, (db: Db, cast: TestCast) => Promise<unknown>]>([
    [
      "on a wording that was just changed",
      "conflict: claim.stale",
      async (db, { reviewer }) => {
        const claim = await makeOpenClaim(db, reviewer);
        const edit = { claimId: claim.id, revision: 1, kind: claim.kind, speaker: null };
        await reviseClaim(db, reviewer, { ...edit, statement: "Otherwise." });
        return giveEvidence(db, reviewer, claim);
      },
    ],
    [
      "on a dismissed claim",
      "state: claim.dismissed",
      async (db, { reviewer }) => {
        const claim = await makeOpenClaim(db, reviewer);
        await dismissClaim(db, reviewer, { claimId: claim.id, revision: 1, reason: "trivial", note: null });
        return giveEvidence(db, reviewer, claim);
      },
    ],
    [
      "signed out",
      "unauthenticated",
      async (db, { reviewer }) => giveEvidence(db, null as never, await makeOpenClaim(db, reviewer)),
    ],
    [
      "signed out, withdrawing",
      "unauthenticated",
      async (db) => withdrawEvidence(db, null as never, { claimId: randomUUID(), evidenceId: randomUUID() }),
    ],
    ["signed out, reading", "unauthenticated", async (db) => listEvidence(db, null as never, randomUUID())],
  ])("%s", (_, message, attempt) =>
    rolledBack(async (tx) => {
      await expect(attempt(tx, await makeCast(tx))).rejects.toThrow(message);
    }),
  );
});

it("evidence is never rewritten or removed, only withdrawn", () =>
  rolledBack(async (tx) => {
    const reviewer = await makeActor(tx, "reviewer");
    const { id } = await giveEvidence(tx, reviewer, await makeOpenClaim(tx, reviewer));
    const tries = [
      (t: Db) => t.update(evidence).set({ quotation: "x" }).where(eq(evidence.id, id)),
      (t: Db) => t.delete(evidence).where(eq(evidence.id, id)),
    ];
    for (const change of tries)
      await expect(tx.transaction((t) => change(t))).rejects.toMatchObject({ cause: { code: "23001" } });
  }));
