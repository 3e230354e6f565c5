import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { articleHistory } from "./article-history";
import { acceptClaim, dismissClaim } from "./claims";
import { giveRuling, giveVerdict, makeArticle, makeCast, rolledBack } from "./testing";

describe("articleHistory", () => {
  it("tells who did what, the newest first, and never what a verdict says", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id, claims } = await makeArticle(tx, cast.reviewer);
      const [moon, sun] = claims;
      if (!moon || !sun) throw new Error("claims are missing");
      await dismissClaim(tx, cast.editor, {
        claimId: sun.id,
        revision: 1,
        reason: "opinion",
        note: "Secret note",
      });
      await acceptClaim(tx, cast.reviewer, { claimId: moon.id, revision: 1 });
      await giveVerdict(tx, cast.reviewer, moon, "mostly-false");
      await giveVerdict(tx, cast.second, moon, "mostly-false");
      await giveRuling(tx, cast.editor, moon, "mostly-false");
      const { entries, next } = await articleHistory(tx, cast.second, id);
      expect(next).toBeNull();
      expect(entries.map(({ type, by, claim }) => [type, by, claim?.statement])).toEqual([
        ["claim.ruled", "Edda", moon.statement],
        ["claim.settled", null, moon.statement],
        ["verdict.recorded", "Sol", moon.statement],
        ["verdict.recorded", "Rosa", moon.statement],
        ["claim.accepted", "Rosa", moon.statement],
        ["claim.dismissed", "Edda", sun.statement],
        ["article.imported", "Rosa", undefined],
      ]);
      expect(entries[1]).toMatchObject({ bySystem: true });
      expect(entries[5]).toMatchObject({ reason: "opinion" });
      expect(JSON.stringify(entries)).not.toMatch(/mostly-false|finds it|Secret/);
    }));

  it("goes on where the page before ended", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id, claims } = await makeArticle(tx, cast.reviewer);
      for (const claim of claims) await acceptClaim(tx, cast.reviewer, { claimId: claim.id, revision: 1 });
      const first = await articleHistory(tx, cast.reviewer, id, { limit: 3 });
      expect(first.entries.map(({ seq }) => seq)).toEqual([4, 3, 2]);
      const rest = await articleHistory(tx, cast.reviewer, id, { limit: 3, before: first.next ?? 0 });
      expect(rest).toMatchObject({ entries: [{ seq: 1, type: "article.imported" }], next: null });
    }));

  it("knows nothing of an article that is not there", () =>
    rolledBack(async (tx) => {
      const { reviewer } = await makeCast(tx);
      await expect(articleHistory(tx, reviewer, "42")).rejects.toThrow("not-found");
      expect((await articleHistory(tx, reviewer, randomUUID())).entries).toEqual([]);
    }));
});
