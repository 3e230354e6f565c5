import { expect, it } from "vitest";
import { reviseInput } from "@/lib/review/claim-edit";
import { claimHistory } from "./claim-history";
import { dismissClaim, reviseClaim } from "./claims";
import { makeCast, makeOpenClaim, rolledBack } from "./testing";

it("tells each wording and each decision, in order, with who made it", () =>
  rolledBack(async (tx) => {
    const { reviewer, second } = await makeCast(tx);
    const claim = await makeOpenClaim(tx, reviewer);
    const reworded = reviseInput.parse({
      claimId: claim.id,
      revision: 1,
      statement: "The Moon orbits the Earth once in 27.3 days.",
      kind: "quantity",
      speaker: "Observatory",
    });
    await reviseClaim(tx, second, reworded);
    await dismissClaim(tx, reviewer, {
      claimId: claim.id,
      revision: 2,
      reason: "trivial",
      note: "Textbook.",
    });

    expect(await claimHistory(tx, second, claim.id)).toMatchObject([
      { as: "revision", number: 1, bySplitter: true, by: null, statement: "The Moon orbits the Earth." },
      { as: "triage", decision: "accept", by: "Rosa" },
      { as: "revision", number: 2, bySplitter: false, by: "Sol", kind: "quantity", speaker: "Observatory" },
      { as: "triage", decision: "dismiss", reason: "trivial", note: "Textbook.", by: "Rosa" },
    ]);
  }));
