import { byteShiftEdits } from "./byte-shift";
import { chineseMojibakeEdits } from "./chinese-mojibake";
import { composeEdits } from "./compose";
import { controlEdits } from "./controls";
import { applyEdits, type Edit } from "./edits";
import { glossEdits } from "./gloss";
import { lostMarks } from "./lost";
import { entityEdits, tagEdits } from "./markup";
import { mojibakeEdits } from "./mojibake";

export { applyEdits, EDIT_KINDS, type Edit, type EditKind, removedBy, revertEdits } from "./edits";

// Each takes the text as the one before left it. Entities first: they may spell mojibake, and mojibake spells control
// characters. Glosses last but one: they witness for the bytes of a shifted run. Tags last: a run may have eaten their
// bracket.
const STAGES = [
  entityEdits,
  mojibakeEdits,
  chineseMojibakeEdits,
  controlEdits,
  byteShiftEdits,
  glossEdits,
  tagEdits,
];

/**
 * Undoes the damage a text took on its way, and says where. Clean text comes back as it is, without edits.
 * Applying `edits` to `decoded` gives `text`; `text` never holds NUL or lone surrogates.
 */
export function repair(decoded: string): { text: string; edits: Edit[] } {
  let text = decoded;
  let edits: Edit[] = [];
  for (const stage of STAGES) {
    const more = stage(text);
    if (more.length === 0) continue;
    edits = composeEdits(edits, text, more);
    text = applyEdits(text, more);
  }
  const damaged = edits.some((edit) => edit.kind === "gloss" || edit.kind === "byte-shift");
  edits = composeEdits(edits, text, lostMarks(text, damaged));
  return { text, edits };
}
