import type { BlockKind, ClaimKind } from "@/lib/claims/kinds";
import type { ClaimState, DismissReason } from "./states";

export const COVERAGE = ["claim", "pending", "opinion", "not-checkable", "skipped", "unseen"] as const;

/**
 * What became of a sentence: a checked claim, one still at the desk, an opinion, not checkable, skipped with a reason,
 * or nobody has looked at it. "Fine" and "unchecked" must never look the same.
 */
export type Coverage =
  | { as: "claim" | "pending" | "opinion" | "not-checkable" | "unseen" }
  | { as: "skipped"; reason: DismissReason | "boilerplate" };

type Span = { start: number; end: number };
type CoveredClaim = Span & { state: ClaimState; kind: ClaimKind; dismissReason: DismissReason | null };

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Strongest first: a sentence that holds a checked claim and an opinion counts as checked. */
const STRENGTH = ["claim", "pending", "opinion", "not-checkable", "skipped", "unseen"] as const;

function ofClaim(claim: CoveredClaim): Coverage | null {
  if (claim.state === "retired") return null;
  if (claim.state === "settled") return { as: "claim" };
  if (claim.state !== "dismissed") {
    return claim.kind === "opinion" && claim.state === "proposed" ? { as: "opinion" } : { as: "pending" };
  }
  const reason = claim.dismissReason ?? "other";
  return reason === "opinion" || reason === "not-checkable" ? { as: reason } : { as: "skipped", reason };
}

/**
 * Accounts for every sentence of an article.
 * @returns one entry for each sentence, in the order given; positions are whatever unit goes in.
 */
export function coverage<S extends Span>(
  sentences: S[],
  blocks: (Span & { kind: BlockKind })[],
  claims: CoveredClaim[],
): (S & Coverage)[] {
  const boilerplate = blocks.filter((block) => block.kind === "boilerplate");
  const byStart = claims.toSorted((a, b) => a.start - b.start);
  const covered = new Map<S, S & Coverage>();
  let next = 0;
  let near: CoveredClaim[] = [];
  // One walk along the text: an article of some megabytes has tens of thousands of both.
  for (const sentence of sentences.toSorted((a, b) => a.start - b.start)) {
    for (let claim = byStart[next]; claim && claim.start < sentence.end; claim = byStart[++next])
      near.push(claim);
    near = near.filter((claim) => claim.end > sentence.start);
    covered.set(sentence, { ...sentence, ...ofSentence(sentence, near, boilerplate) });
  }
  return sentences.flatMap((sentence) => covered.get(sentence) ?? []);
}

function ofSentence(sentence: Span, near: CoveredClaim[], boilerplate: Span[]): Coverage {
  const found = near.filter((claim) => overlaps(claim, sentence)).flatMap((claim) => ofClaim(claim) ?? []);
  if (found.length === 0 && boilerplate.some((block) => overlaps(block, sentence))) {
    return { as: "skipped", reason: "boilerplate" };
  }
  const strongest = found.toSorted((a, b) => STRENGTH.indexOf(a.as) - STRENGTH.indexOf(b.as))[0];
  return strongest ?? { as: "unseen" };
}
