import { applyEdits, type Edit } from "./edits";
import { glossEdits } from "./gloss";

export { applyEdits, EDIT_KINDS, type Edit, type EditKind, removedBy, revertEdits } from "./edits";

/**
 * Undoes the damage a text took on its way, and says where. Clean text comes back as it is, without edits.
 * Applying `edits` to `decoded` gives `text`; `text` never holds NUL or lone surrogates.
 */
export function repair(decoded: string): { text: string; edits: Edit[] } {
  const edits = glossEdits(decoded);
  return { text: applyEdits(decoded, edits).replace(/\p{Cs}|\0/gu, "\uFFFD"), edits };
}
