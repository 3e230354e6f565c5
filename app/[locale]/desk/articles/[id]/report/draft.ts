import type { ClaimRow } from "@/db/claims";
import { nearestLocale } from "@/i18n/nearest-locale";
import type { Rating } from "@/lib/review/scale";
import type { Choosable } from "./claim-order";
import type { ComposerDraft } from "./composer";

type Claim = Pick<ClaimRow, "id" | "statement" | "state">;

/** What the composer begins with: the settled claims in the order of the article, under its title. */
export function startingDraft(
  article: { title: string; language: string },
  claims: readonly Claim[],
): ComposerDraft {
  return {
    number: 0,
    title: article.title,
    language: nearestLocale(article.language),
    summary: "",
    conclusion: "",
    selectionReason: "",
    methodology: "",
    conflicts: "",
    claimIds: claims.filter(({ state }) => state === "settled").map(({ id }) => id),
    by: null,
  };
}

/**
 * What can stand in a report: every claim that is checked. One that a draft names stays in the list whatever became
 * of it, so that it can be taken out.
 */
export function choosable(
  claims: readonly Claim[],
  ratings: ReadonlyMap<string, Rating>,
  named: readonly string[],
): Choosable[] {
  return claims
    .filter(
      ({ id, state }) =>
        named.includes(id) || !(state === "proposed" || state === "dismissed" || state === "retired"),
    )
    .map(({ id, statement, state }) => ({ id, statement, state, rating: ratings.get(id) ?? null }));
}
