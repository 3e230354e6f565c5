import { generateKeyPairSync } from "node:crypto";
import { refresh, updateTag } from "next/cache";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expectRefusals, send, signedInAs } from "@/app/_server/testing";
import { getArticle } from "@/db/articles";
import { database } from "@/db/client";
import { readDraft } from "@/db/drafts";
import { publishedReport, reportOf } from "@/db/reports";
import {
  composeDraft,
  giveEvidence,
  makeCast,
  makeOpenArticle,
  makeRequest,
  settleClaim,
  type TestCast,
} from "@/db/testing";
import { env } from "@/lib/env";
import { signatureHolds, signer } from "@/lib/report/record";
import { approveReportAction, rejectReportAction, requestApprovalAction, saveDraftAction } from "./actions";

// What Next does after an action is Next's own: here counts that it is asked to.
vi.mock("next/cache", () => ({ refresh: vi.fn(), updateTag: vi.fn(), unstable_cache: vi.fn() }));

const db = database();
const { privateKey } = generateKeyPairSync("ed25519");
beforeAll(() => {
  vi.stubEnv("SIGNING_KEY", privateKey.export({ format: "pem", type: "pkcs8" }).toString());
});

let cast: TestCast;
beforeEach(async () => {
  cast = await makeCast(db);
  vi.clearAllMocks();
});

/** An article with its first claim settled. */
async function settled() {
  const { id, claims } = await makeOpenArticle(db, cast.reviewer);
  const [claim, other] = claims;
  if (!claim || !other) throw new Error("an article came with too few claims");
  await settleClaim(db, cast, claim);
  return { id, claim, other };
}

const texts = { title: "The sky, checked", language: "en", summary: "One holds." };

describe("drafts", () => {
  it("are composed by editors", async () => {
    const { id, claim } = await settled();
    const fields = { articleId: id, number: 0, ...texts, claimIds: claim.id };
    await expectRefusals(saveDraftAction, fields, "report.compose");
    expect(await readDraft(db, cast.editor, id)).toBeNull();
  });

  it("keep the texts, and one claim or several in their order", async () => {
    const { id, claim, other } = await settled();
    signedInAs(cast.editor);
    const fields = { articleId: id, ...texts, conflicts: "None." };
    const one = await send(saveDraftAction, { ...fields, number: 0, claimIds: claim.id });
    expect(one).toEqual({ status: "ok", result: { number: 1 } });
    await send(saveDraftAction, { ...fields, number: 1, claimIds: [other.id, claim.id] });
    const draft = await readDraft(db, cast.editor, id);
    expect(draft).toMatchObject({ number: 2, ...texts, conflicts: "None.", methodology: "" });
    expect(draft?.chosen.map(({ claimId }) => claimId)).toEqual([other.id, claim.id]);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it("do not overwrite one that was saved meanwhile; what was typed comes back", async () => {
    const { id, claim } = await settled();
    await composeDraft(db, cast.admin, id, [claim.id]);
    signedInAs(cast.editor);
    const fields = { articleId: id, number: 0, ...texts, claimIds: claim.id };
    expect(await send(saveDraftAction, fields)).toMatchObject({
      code: "conflict",
      values: { title: ["The sky, checked"], summary: ["One holds."], claimIds: [claim.id] },
    });
    expect(refresh).toHaveBeenCalledOnce();
    expect(await readDraft(db, cast.editor, id)).toMatchObject({ number: 1, createdBy: cast.admin.id });
  });
});

describe("requests", () => {
  it("are made by editors", async () => {
    const { id, claim } = await settled();
    await composeDraft(db, cast.editor, id, [claim.id]);
    await expectRefusals(requestApprovalAction, { articleId: id }, "report.request-approval");
  });

  it("say what is missing", async () => {
    const { id, other } = await settled();
    await composeDraft(db, cast.editor, id, [other.id], { summary: "" });
    signedInAs(cast.editor);
    expect(await send(requestApprovalAction, { articleId: id })).toMatchObject({
      result: { as: "blocked", failed: [{ gate: "summary" }, { gate: "settled", claimIds: [other.id] }] },
    });
  });

  it("are made once, also when sent twice", async () => {
    const { id, claim } = await settled();
    await composeDraft(db, cast.editor, id, [claim.id]);
    signedInAs(cast.editor);
    const request = () => send(requestApprovalAction, { articleId: id });
    const sent = await Promise.all([request(), request()]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["error", "ok"]);
    expect(await getArticle(db, cast.editor, id)).toMatchObject({ article: { state: "in-approval" } });
  });
});

describe("approvals", () => {
  it("are given by editors", async () => {
    const { approval, article } = await makeRequest(db, cast);
    await expectRefusals(approveReportAction, approval, "report.approve");
    await expectRefusals(rejectReportAction, { ...approval, note: "No." }, "report.approve");
    expect(await reportOf(db, article.id)).toBeNull();
  });

  it("publish under the site's address and key, and let every page that shows it expire", async () => {
    const { approval, claim } = await makeRequest(db, cast);
    signedInAs(cast.approver);
    const sent = await send(approveReportAction, approval);
    if (sent.status !== "ok") throw new Error(JSON.stringify(sent));
    const report = await publishedReport(db, sent.result.slug);
    expect(report).toMatchObject({ bodySha256: approval.bodySha256, envelope: { site: env.SITE_URL } });
    const { publicKey } = signer(env.SIGNING_KEY);
    expect(signatureHolds(report?.recordSha256 ?? "", report?.signature ?? "", publicKey)).toBe(true);
    expect(vi.mocked(updateTag).mock.calls.flat()).toEqual([
      "reports",
      `report:${sent.result.slug}`,
      `claim:${claim.slug}`,
    ]);
  });

  it("want another pair of eyes", async () => {
    const { approval } = await makeRequest(db, cast);
    signedInAs(cast.editor);
    expect(await send(approveReportAction, approval)).toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("had a hand"),
    });
    expect(updateTag).not.toHaveBeenCalled();
  });

  it.each([
    ["approve", approveReportAction],
    ["reject", rejectReportAction],
  ])("do not %s what has changed since it was read; the note comes back", async (_, action) => {
    const { approval, claim } = await makeRequest(db, cast);
    await giveEvidence(db, cast.reviewer, claim);
    signedInAs(cast.approver);
    const sent = await send(action as typeof rejectReportAction, { ...approval, note: "Read it all." });
    expect(sent).toMatchObject({ code: "conflict", values: { note: ["Read it all."] } });
    expect(refresh).toHaveBeenCalledOnce();
    expect(updateTag).not.toHaveBeenCalled();
  });

  it("go to the first of two, once", async () => {
    const { approval } = await makeRequest(db, cast);
    signedInAs(cast.approver);
    const approve = () => send(approveReportAction, approval);
    const sent = await Promise.all([approve(), approve()]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["error", "ok"]);
    signedInAs(cast.admin);
    expect(await approve()).toMatchObject({ code: "conflict" });
  });

  it("are refused with a word for the editor", async () => {
    const { approval, article } = await makeRequest(db, cast);
    signedInAs(cast.approver);
    expect(await send(rejectReportAction, approval)).toMatchObject({ fields: { note: "This is needed." } });
    const sent = await send(rejectReportAction, { ...approval, note: "The summary says too much." });
    expect(sent).toMatchObject({ status: "ok" });
    expect(await getArticle(db, cast.editor, article.id)).toMatchObject({ article: { state: "open" } });
  });
});
