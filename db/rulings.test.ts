import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { dismissClaim, getClaim, reviseClaim } from "./claims";
import { type Db, database } from "./client";
import { ruleClaim, settledRatings } from "./rulings";
import { rulings } from "./schema/verdicts";
import {
  giveRuling,
  giveVerdict,
  makeCast,
  makeOpenArticle,
  makeOpenClaim,
  rolledBack,
  settleClaim,
  type TestCast,
} from "./testing";
import { readRuling } from "./verdicts";

/** A claim on which the two reviewers differ. */
async function disputed(db: Db, cast: TestCast) {
  const claim = await makeOpenClaim(db, cast.reviewer);
  await giveVerdict(db, cast.reviewer, claim, "true");
  await giveVerdict(db, cast.second, claim, "mixed");
  return claim;
}

describe("ruleClaim", () => {
  it("settles a disagreement with the editor's text, reason and name", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await disputed(tx, cast);
      expect(await giveRuling(tx, cast.editor, claim, "mostly-true")).toMatchObject({ state: "settled" });
      expect(await readRuling(tx, cast.reviewer, claim.revisionId)).toMatchObject({
        basis: "editor",
        rating: "mostly-true",
        justification: "What the sources say.",
        reason: "The second reviewer read another table.",
        editor: "Edda",
        verdictId: null,
        verdictCount: 2,
      });
    }));

  it("takes the place of a consensus or of an earlier ruling, which stay", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const claim = await settleClaim(tx, cast, await makeOpenClaim(tx, cast.reviewer));
      await giveRuling(tx, cast.editor, claim, "mixed");
      await giveRuling(tx, cast.admin, claim, "false");
      expect(await readRuling(tx, cast.editor, claim.revisionId)).toMatchObject({
        rating: "false",
        editor: "Ada",
      });
      expect(await tx.$count(rulings, eq(rulings.revisionId, claim.revisionId))).toBe(3);
    }));

  it.each<[string, string, (db: Db, cast: TestCast) => Promise<unknown>]>([
    [
      "while a first verdict is owed, even by an editor who gave theirs",
      "state: ruling.too-early",
      async (db, cast) => {
        const claim = await makeOpenClaim(db, cast.reviewer);
        await giveVerdict(db, cast.editor, claim);
        return giveRuling(db, cast.editor, claim, "true");
      },
    ],
    [
      "on an older wording",
      "conflict: claim.stale",
      async (db, cast) => {
        const claim = await disputed(db, cast);
        const edit = { claimId: claim.id, revision: 1, kind: claim.kind, speaker: null };
        await reviseClaim(db, cast.reviewer, { ...edit, statement: "Otherwise." });
        return giveRuling(db, cast.editor, claim, "true");
      },
    ],
    [
      "over a ruling that the editor has not seen",
      "conflict: ruling.stale",
      async (db, cast) => {
        const claim = await disputed(db, cast);
        await giveRuling(db, cast.editor, claim, "true");
        return giveRuling(db, cast.admin, claim, "false", { supersedesId: null });
      },
    ],
    [
      "on a dismissed claim",
      "state: claim.dismissed",
      async (db, cast) => {
        const claim = await disputed(db, cast);
        await dismissClaim(db, cast.editor, {
          claimId: claim.id,
          revision: 1,
          reason: "opinion",
          note: null,
        });
        return giveRuling(db, cast.editor, claim, "true");
      },
    ],
    [
      "by a reviewer",
      "forbidden",
      async (db, cast) => giveRuling(db, cast.reviewer, await disputed(db, cast), "true"),
    ],
    [
      "signed out",
      "unauthenticated",
      async (db, cast) => {
        const claim = await disputed(db, cast);
        return ruleClaim(db, null as never, {
          claimId: claim.id,
          revisionId: claim.revisionId,
          rating: "true",
          justification: "x",
          reason: "x",
          supersedesId: null,
        });
      },
    ],
  ])("refuses one %s", (_, message, attempt) =>
    rolledBack(async (tx) => {
      await expect(attempt(tx, await makeCast(tx))).rejects.toThrow(message);
    }),
  );

  it("lets one of two editors win who rule in the same moment", async () => {
    const db = database();
    const cast = await makeCast(db);
    const claim = await disputed(db, cast);
    const outcomes = await Promise.allSettled([
      giveRuling(db, cast.editor, claim, "true", { supersedesId: null }),
      giveRuling(db, cast.admin, claim, "false", { supersedesId: null }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", reason: "ruling.stale" },
    });
    expect(await getClaim(db, cast.editor, claim.id)).toMatchObject({ state: "settled" });
  });
});

describe("settledRatings", () => {
  it("holds the ruling that counts of each settled claim, and of no other", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id, claims } = await makeOpenArticle(tx, cast.reviewer);
      const [settled, reworded, judged] = claims;
      if (!settled || !reworded || !judged) throw new Error("too few claims");
      await settleClaim(tx, cast, settled);
      await giveRuling(tx, cast.editor, settled, "mixed");
      await settleClaim(tx, cast, reworded);
      await reviseClaim(tx, cast.reviewer, {
        claimId: reworded.id,
        revision: 1,
        statement: "The Sun is a star.",
        kind: "status",
        speaker: null,
      });
      await giveVerdict(tx, cast.reviewer, judged);
      expect(await settledRatings(tx, cast.reviewer, id)).toEqual(new Map([[settled.id, "mixed"]]));
    }));
});
