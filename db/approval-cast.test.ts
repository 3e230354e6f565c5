import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { approvalCast, handsIn } from "./approval-cast";
import { dismissClaim } from "./claims";
import { users } from "./schema/users";
import {
  giveEvidence,
  giveRuling,
  giveVerdict,
  makeArticle,
  makeCast,
  makeOpenArticle,
  makeOpenClaim,
  makeRequest,
  rolledBack,
} from "./testing";

describe("handsIn", () => {
  it("says of everybody what they had a hand in, and of nobody else", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article } = await makeRequest(tx, cast);
      expect(await handsIn(tx, article.id)).toEqual(
        new Map([
          [cast.reviewer.id, ["imported", "edited-claims", "attached-sources", "gave-verdicts"]],
          [cast.second.id, ["gave-verdicts"]],
          [cast.editor.id, ["composed", "requested"]],
        ]),
      );
    }));

  it("counts what was dismissed, withdrawn from the report or ruled over", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id, claims } = await makeOpenArticle(tx, cast.reviewer);
      const [left, disputed] = claims;
      if (!left || !disputed) throw new Error("too few claims");
      await dismissClaim(tx, cast.second, { claimId: left.id, revision: 1, reason: "trivial", note: null });
      await giveEvidence(tx, cast.admin, disputed);
      await giveVerdict(tx, cast.reviewer, disputed, "true");
      await giveVerdict(tx, cast.second, disputed, "false");
      await giveRuling(tx, cast.editor, disputed, "mixed");
      const hands = await handsIn(tx, id);
      expect(hands.get(cast.second.id)).toEqual(["edited-claims", "gave-verdicts"]);
      expect(hands.get(cast.admin.id)).toEqual(["attached-sources"]);
      expect(hands.get(cast.editor.id)).toEqual(["ruled"]);
      expect(hands.has(cast.approver.id)).toBe(false);
    }));

  it("keeps articles apart", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { id } = await makeArticle(tx, cast.reviewer);
      await giveVerdict(tx, cast.second, await makeOpenClaim(tx, cast.editor));
      expect([...(await handsIn(tx, id)).keys()]).toEqual([cast.reviewer.id]);
    }));
});

describe("approvalCast", () => {
  it("lists whose role may approve, free or bound; reviewers and the suspended are not in it", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article } = await makeRequest(tx, cast);
      await tx.update(users).set({ state: "suspended" }).where(eq(users.id, cast.admin.id));
      const people = await approvalCast(tx, cast.reviewer, article.id);
      const own = people.filter(({ id }) => Object.values(cast).some((actor) => actor.id === id));
      expect(own).toEqual([
        { id: cast.approver.id, name: "Ansel", role: "editor", hands: [] },
        { id: cast.editor.id, name: "Edda", role: "editor", hands: ["composed", "requested"] },
      ]);
    }));
});
