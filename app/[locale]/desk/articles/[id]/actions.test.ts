import { beforeEach, describe, expect, it } from "vitest";
import { expectRefusals, send, signedInAs } from "@/app/_server/testing";
import { acceptClaim, listClaims } from "@/db/claims";
import { database } from "@/db/client";
import { makeArticle, makeCast, type TestCast } from "@/db/testing";
import { triageAction } from "./actions";

const db = database();
let cast: TestCast;
let article: Awaited<ReturnType<typeof makeArticle>>;
beforeEach(async () => {
  cast = await makeCast(db);
  article = await makeArticle(db, cast.reviewer);
});

const sent = () => article.claims.map(({ id, revision }) => `${id}@${revision}`);
const states = async () => (await listClaims(db, cast.reviewer, article.id)).map(({ state }) => state);

describe("triageAction", () => {
  it("turns away whoever may not", async () => {
    await expectRefusals(triageAction, { decision: "accept", claim: sent() }, "claim.triage");
    expect(await states()).toEqual(["proposed", "proposed", "proposed"]);
  });

  it("decides on one claim, and on several at once", async () => {
    signedInAs(cast.reviewer);
    const [first = "", ...rest] = sent();
    const done = { status: "ok", result: { failed: [] } };
    expect(await send(triageAction, { decision: "accept", claim: first })).toEqual(done);
    expect(await send(triageAction, { decision: "dismiss", reason: "trivial", claim: rest })).toEqual(done);
    expect(await states()).toEqual(["open", "dismissed", "dismissed"]);
    expect(await send(triageAction, { decision: "restore", claim: rest })).toEqual(done);
    expect(await states()).toEqual(["open", "open", "open"]);
  });

  it("names those that somebody else was first with, and decides on the others", async () => {
    signedInAs(cast.reviewer);
    const [first] = article.claims;
    if (!first) throw new Error("an article came without a claim");
    await acceptClaim(db, cast.second, { claimId: first.id, revision: first.revision });
    expect(await send(triageAction, { decision: "accept", claim: sent() })).toEqual({
      status: "ok",
      result: {
        failed: [
          {
            id: first.id,
            message: "Somebody else has already decided on this claim. Look at where it stands now.",
          },
        ],
      },
    });
    expect(await states()).toEqual(["open", "open", "open"]);
  });

  it.each([
    ["nothing", {}],
    ["no claim", { decision: "accept" }],
    ["what is no claim", { decision: "accept", claim: "42" }],
    ["a claim without the revision that was read", { decision: "accept", claim: "id" }],
    ["no reason", { decision: "dismiss", claim: "id@1" }],
    ["a reason that wants a note", { decision: "dismiss", reason: "other", claim: "id@1" }],
    ["what cannot be decided", { decision: "settle", claim: "id@1" }],
  ])("refuses %s", async (_, fields) => {
    signedInAs(cast.reviewer);
    const id = article.claims[0]?.id ?? "";
    const named = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value.replace(/^id/, id)]),
    );
    expect(await send(triageAction, named)).toMatchObject({ status: "error", code: "invalid" });
    expect(await states()).toEqual(["proposed", "proposed", "proposed"]);
  });
});
