import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import type { AddInput } from "@/lib/review/claim-edit";
import { getArticle } from "./articles";
import { getClaim } from "./claims";
import type { Db } from "./client";
import { addClaim } from "./new-claims";
import { makeActor, makeArticle, makeCast, makeRequest, rolledBack } from "./testing";

async function inputFor(
  db: Db,
  actor: Actor,
  articleId: string,
  change: Partial<AddInput> = {},
): Promise<AddInput> {
  const { version } = await getArticle(db, actor, articleId);
  return {
    articleId,
    articleVersionId: version.id,
    start: 4,
    end: 8,
    statement: "There is a Moon.",
    kind: "status",
    speaker: null,
    ...change,
  };
}

describe("addClaim", () => {
  it("adds the passage to the letter, in code points, open for review and first in the queue", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const { id } = await makeArticle(tx, actor, { sentences: ["𠮷野家说:疫苗有效。"] });
      const input = await inputFor(tx, actor, id, { start: 5, end: 9, speaker: "𠮷野家" });
      const added = await addClaim(tx, actor, input);
      expect(await getClaim(tx, actor, added.id)).toMatchObject({
        articleId: id,
        revision: 1,
        state: "open",
        quote: "疫苗有效",
        statement: "There is a Moon.",
        speaker: "𠮷野家",
        score: 1,
      });
    }));

  it("voids an approval under way", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article } = await makeRequest(tx, cast);
      await addClaim(tx, cast.second, await inputFor(tx, cast.second, article.id));
      expect((await getArticle(tx, cast.editor, article.id)).article.state).toBe("open");
    }));

  it.each<[string, Partial<AddInput>, string]>([
    [
      "of another text than the newest",
      { articleVersionId: "7e0c4c3f-4b8a-4b60-9c8a-6a2b6a1f9d30" },
      "article.stale",
    ],
    ["beyond the end", { start: 0, end: 100_000 }, "claim.no-passage"],
    ["of nothing", { start: 8, end: 8 }, "claim.no-passage"],
    ["of a blank", { start: 3, end: 4 }, "claim.no-passage"],
    ["turned round", { start: 8, end: 4 }, "claim.no-passage"],
    ["in no article", { articleId: "7e0c4c3f-4b8a-4b60-9c8a-6a2b6a1f9d30" }, "not-found"],
  ])("refuses a passage %s", (_, change, message) =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const { id } = await makeArticle(tx, actor);
      await expect(addClaim(tx, actor, await inputFor(tx, actor, id, change))).rejects.toThrow(message);
    }),
  );

  it("is for the signed in", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const input = await inputFor(tx, actor, (await makeArticle(tx, actor)).id);
      await expect(addClaim(tx, null as never, input)).rejects.toThrow("unauthenticated");
    }));
});
