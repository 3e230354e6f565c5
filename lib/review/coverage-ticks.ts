import type { BlockKind, ClaimKind } from "@/lib/claims/kinds";
import { codePoints } from "@/lib/report/marks";
import type { Tick } from "@/lib/report/strip";
import { coverage } from "./coverage";
import type { ClaimState, DismissReason } from "./states";

type Span = { start: number; end: number };
type CoveredClaim = Span & {
  state: ClaimState;
  kind: ClaimKind;
  dismissReason: DismissReason | null;
};

/** So much of a sentence tells which one it is. */
const LABEL = 80;

/** The strip of an article at the desk: what has become of each sentence. A tick leads to the first claim in it. */
export function coverageTicks<C extends CoveredClaim>({
  text,
  blocks,
  sentences,
  claims,
  hrefOf,
}: {
  text: string;
  blocks: readonly (Span & { kind: BlockKind })[];
  sentences: readonly Span[];
  claims: readonly C[];
  hrefOf: (claim: C) => string;
}): Tick[] {
  const points = codePoints(text);
  return coverage([...sentences], [...blocks], [...claims]).map(({ start, end, as }) => {
    const claim = claims.find((one) => one.start < end && start < one.end);
    return {
      id: `sentence-${start}`,
      weight: end - start,
      tone: as,
      label: points
        .slice(start, Math.min(end, start + LABEL))
        .join("")
        .trim(),
      ...(claim && { href: hrefOf(claim) }),
    };
  });
}
