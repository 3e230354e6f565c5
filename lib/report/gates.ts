import type { ReportBody } from "./body";

/** What must hold before a body may be approved. None of these can be waived. */
export const GATES = ["summary", "claims", "settled", "sources"] as const;
export type Gate = (typeof GATES)[number];

/** A gate that does not hold, with the claims it fails on. */
export type FailedGate = { gate: Gate; claimIds: string[] };

/**
 * The gates that a draft does not pass.
 * @param unsettled ids of chosen claims that have no ruling, which therefore cannot stand in `body`
 */
export function failedGates(body: Pick<ReportBody, "summary" | "claims">, unsettled: string[]): FailedGate[] {
  const failed: FailedGate[] = [];
  if (body.summary.trim() === "") failed.push({ gate: "summary", claimIds: [] });
  if (body.claims.length + unsettled.length === 0) failed.push({ gate: "claims", claimIds: [] });
  if (unsettled.length > 0) failed.push({ gate: "settled", claimIds: unsettled });
  const unsourced = body.claims.filter(
    (claim) =>
      claim.evidence.length === 0 &&
      claim.ruling.rating !== "not-checkable" &&
      claim.ruling.rating !== "unproven",
  );
  if (unsourced.length > 0) failed.push({ gate: "sources", claimIds: unsourced.map((claim) => claim.id) });
  return failed;
}
