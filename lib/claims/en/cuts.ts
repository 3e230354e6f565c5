import { appositionCut, meaningCut, participleCut, reducedCut, relativeCut } from "./additions";
import { clauseCut, predicateCut } from "./coordination";
import type { Cut, Place } from "./cut";
import type { Tag } from "./token";

/** No clause begins with any of these. */
const WITHIN: ReadonlySet<Tag> = new Set([
  "word",
  "name",
  "number",
  "aux",
  "finite",
  "adverb",
  "inf",
  "subject",
  "pronoun",
  "to",
  "open",
  "close",
]);

const RULES = [relativeCut, clauseCut, predicateCut, meaningCut, participleCut, reducedCut, appositionCut];

/** The cut at token `i`, if a clause begins there. */
export function nextCut(place: Place, i: number): Cut | undefined {
  const token = place.tokens[i];
  if (!token || token.inner || WITHIN.has(token.tag)) return undefined;
  for (const rule of RULES) {
    const cut = rule(place, i, token);
    if (cut) return cut;
  }
  return undefined;
}
