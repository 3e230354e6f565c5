import { refresh } from "next/cache";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { expectRefusals, send, signedInAs } from "@/app/_server/testing";
import { dismissClaim, getClaim, reviseClaim } from "@/db/claims";
import { database } from "@/db/client";
import { listEvidence } from "@/db/sources";
import { giveEvidence, giveVerdict, makeArticle, makeCast, makeOpenClaim, type TestCast } from "@/db/testing";
import { readRuling, readVerdicts } from "@/db/verdicts";
import type { Action } from "@/lib/permissions";
import {
  acceptClaimAction,
  attachEvidenceAction,
  dismissClaimAction,
  recordVerdictAction,
  restoreClaimAction,
  reviseClaimAction,
  ruleClaimAction,
  withdrawEvidenceAction,
} from "./actions";

// What Next does after an action is Next's own: here counts that it is asked to.
vi.mock("next/cache", () => ({ refresh: vi.fn() }));

const db = database();
let cast: TestCast;
beforeEach(async () => {
  cast = await makeCast(db);
  vi.clearAllMocks();
});

type Claim = { id: string; revisionId: string; revision: number };
const on = ({ id, revision }: Claim) => ({ claimId: id, revision });
const judged = ({ id, revisionId }: Claim) => ({ claimId: id, revisionId, supersedesId: "" });
const wording = { statement: "The Moon orbits the Earth once in 27 days.", kind: "quantity", speaker: "" };
const dismissal = { reason: "trivial", note: "" };
const verdict = { rating: "true", justification: "It does.", confidence: "high" };
const ruling = { rating: "mixed", justification: "It does, nearly.", reason: "Both read half of it." };
const source = {
  url: "https://example.org/moon",
  title: "The Moon",
  quotation: "It goes round the Earth.",
  stance: "supports",
  proximity: "primary",
};

async function proposed() {
  const [claim] = (await makeArticle(db, cast.reviewer)).claims;
  if (!claim) throw new Error("an article came without a claim");
  return claim;
}

async function disputed() {
  const claim = await makeOpenClaim(db, cast.reviewer);
  await giveVerdict(db, cast.reviewer, claim, "true");
  await giveVerdict(db, cast.second, claim, "false");
  return claim;
}

describe("each turns away whoever may not", () => {
  it.each([
    ["claim.triage", "accept", acceptClaimAction, on, {}],
    ["claim.triage", "dismiss", dismissClaimAction, on, dismissal],
    ["claim.triage", "restore", restoreClaimAction, on, {}],
    ["claim.edit", "revise", reviseClaimAction, on, wording],
    ["source.attach", "attach", attachEvidenceAction, judged, source],
    ["verdict.record", "give a verdict", recordVerdictAction, judged, verdict],
    ["claim.rule", "rule", ruleClaimAction, judged, ruling],
  ] as const)("%s: %s", async (permission, _, action, fieldsOf, fields) => {
    const claim = await disputed();
    const before = await getClaim(db, cast.editor, claim.id);
    await expectRefusals(
      action as typeof ruleClaimAction,
      { ...fieldsOf(claim), ...fields },
      permission as Action,
    );
    expect(await getClaim(db, cast.editor, claim.id)).toEqual(before);
  });

  it("source.attach: withdraw", async () => {
    const claim = await makeOpenClaim(db, cast.reviewer);
    const { id } = await giveEvidence(db, cast.reviewer, claim);
    await expectRefusals(withdrawEvidenceAction, { claimId: claim.id, evidenceId: id }, "source.attach");
    expect(await listEvidence(db, cast.reviewer, claim.id)).toHaveLength(1);
  });

  it("does not refresh the page of somebody signed out, who would lose what they typed", async () => {
    signedInAs(null);
    await send(recordVerdictAction, { ...judged(await makeOpenClaim(db, cast.reviewer)), ...verdict });
    expect(refresh).not.toHaveBeenCalled();
  });
});

describe("triage", () => {
  it("accepts, dismisses and restores, and shows what came of it", async () => {
    const claim = await proposed();
    signedInAs(cast.reviewer);
    expect(await send(acceptClaimAction, on(claim))).toMatchObject({ result: { state: "open" } });
    expect(await send(dismissClaimAction, { ...on(claim), ...dismissal })).toMatchObject({
      result: { state: "dismissed" },
    });
    expect(await send(restoreClaimAction, on(claim))).toMatchObject({ result: { state: "open" } });
    expect(refresh).toHaveBeenCalledTimes(3);
  });

  it("wants a word where no reason fits, and keeps what was chosen", async () => {
    signedInAs(cast.reviewer);
    const fields = { ...on(await proposed()), reason: "other", note: " " };
    expect(await send(dismissClaimAction, fields)).toMatchObject({
      code: "invalid",
      fields: { note: "This is needed." },
      values: { reason: ["other"] },
    });
  });

  it("tells the second of two that it has been decided", async () => {
    const claim = await proposed();
    await dismissClaim(db, cast.reviewer, { ...on(claim), reason: "trivial", note: null });
    signedInAs(cast.second);
    expect(await send(acceptClaimAction, on(claim))).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("already decided"),
    });
    expect(refresh).toHaveBeenCalledOnce();
  });
});

describe("wording", () => {
  it("saves a revision", async () => {
    const claim = await makeOpenClaim(db, cast.reviewer);
    signedInAs(cast.reviewer);
    expect(await send(reviseClaimAction, { ...on(claim), ...wording })).toEqual({
      status: "ok",
      result: { revision: 2 },
    });
  });

  it.each([
    ["reword", reviseClaimAction, on, wording],
    ["judge", recordVerdictAction, judged, verdict],
    ["attach a source to", attachEvidenceAction, judged, source],
    ["dismiss", dismissClaimAction, on, dismissal],
  ] as const)(
    "does not let anybody %s a wording that they did not see",
    async (_, action, fieldsOf, fields) => {
      const claim = await makeOpenClaim(db, cast.reviewer);
      await reviseClaim(db, cast.second, {
        ...on(claim),
        statement: "The Moon is round.",
        kind: "status",
        speaker: null,
      });
      signedInAs(cast.reviewer);
      const sent = await send(action as typeof reviseClaimAction, { ...fieldsOf(claim), ...fields });
      expect(sent).toMatchObject({
        status: "error",
        code: "conflict",
        message: expect.stringContaining("reworded"),
        values: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
      });
      expect(refresh).toHaveBeenCalledOnce();
      expect(await getClaim(db, cast.reviewer, claim.id)).toMatchObject({
        revision: 2,
        state: "open",
        verdictCount: 0,
        evidenceCount: 0,
      });
    },
  );
});

describe("evidence", () => {
  it("attaches a source, and withdraws it again", async () => {
    const claim = await makeOpenClaim(db, cast.reviewer);
    signedInAs(cast.reviewer);
    const attached = await send(attachEvidenceAction, { ...judged(claim), ...source });
    expect(attached).toMatchObject({ status: "ok" });
    const [row] = await listEvidence(db, cast.reviewer, claim.id);
    const fields = { claimId: claim.id, evidenceId: row?.evidence.id ?? "" };
    expect(await send(withdrawEvidenceAction, fields)).toMatchObject({ status: "ok" });
    expect(await listEvidence(db, cast.reviewer, claim.id)).toEqual([]);
    expect(await send(withdrawEvidenceAction, fields)).toMatchObject({ code: "conflict" });
  });

  it("leaves another reviewer's source alone", async () => {
    const claim = await makeOpenClaim(db, cast.reviewer);
    const { id } = await giveEvidence(db, cast.reviewer, claim);
    signedInAs(cast.second);
    const fields = { claimId: claim.id, evidenceId: id };
    expect(await send(withdrawEvidenceAction, fields)).toMatchObject({ code: "forbidden" });
    signedInAs(cast.editor);
    expect(await send(withdrawEvidenceAction, fields)).toMatchObject({ status: "ok" });
  });

  it("names each field that is wrong and keeps all of them", async () => {
    signedInAs(cast.reviewer);
    const fields = {
      ...judged(await makeOpenClaim(db, cast.reviewer)),
      ...source,
      url: "javascript:alert(1)",
      issued: "last May",
      quotation: "",
    };
    expect(await send(attachEvidenceAction, fields)).toMatchObject({
      code: "invalid",
      fields: {
        url: expect.stringContaining("web address"),
        issued: expect.stringContaining("date"),
        quotation: "This is needed.",
      },
      values: { url: ["javascript:alert(1)"], issued: ["last May"], title: ["The Moon"] },
    });
  });
});

describe("verdicts", () => {
  it("records one, and says nothing of whether it agrees", async () => {
    const claim = await makeOpenClaim(db, cast.reviewer);
    await giveVerdict(db, cast.second, claim, "true");
    signedInAs(cast.reviewer);
    const sent = await send(recordVerdictAction, { ...judged(claim), ...verdict });
    expect(sent).toEqual({ status: "ok", result: { id: expect.any(String), first: true } });
  });

  it("takes a form that is sent twice once", async () => {
    const claim = await makeOpenClaim(db, cast.reviewer);
    signedInAs(cast.reviewer);
    const fields = { ...judged(claim), ...verdict };
    const sent = await Promise.all([send(recordVerdictAction, fields), send(recordVerdictAction, fields)]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["error", "ok"]);
    const { verdicts } = await readVerdicts(db, cast.reviewer, { revisionId: claim.revisionId, wanted: 2 });
    expect(verdicts).toHaveLength(1);
  });

  it("keeps what a third reviewer typed who comes too late", async () => {
    signedInAs(cast.editor);
    const sent = await send(recordVerdictAction, { ...judged(await disputed()), ...verdict });
    expect(sent).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("in already"),
      values: { justification: ["It does."] },
    });
  });
});

describe("rulings", () => {
  it("settles a disagreement", async () => {
    const claim = await disputed();
    signedInAs(cast.editor);
    expect(await send(ruleClaimAction, { ...judged(claim), ...ruling })).toMatchObject({
      result: { state: "settled" },
    });
  });

  it("does not put one over a ruling that its editor has not seen", async () => {
    const claim = await disputed();
    signedInAs(cast.editor);
    await send(ruleClaimAction, { ...judged(claim), ...ruling });
    signedInAs(cast.admin);
    const sent = await send(ruleClaimAction, { ...judged(claim), ...ruling, rating: "false" });
    expect(sent).toMatchObject({ code: "conflict", values: { rating: ["false"] } });
    expect(await readRuling(db, cast.editor, claim.revisionId)).toMatchObject({ rating: "mixed" });
  });
});
