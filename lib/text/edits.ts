import { positionMap } from "./positions";

export const EDIT_KINDS = [
  "gloss",
  "byte-shift",
  "mojibake",
  "entity",
  "tag",
  "control",
  "surrogate",
  "bidi",
  "newline",
  "lost",
] as const;

export type EditKind = (typeof EDIT_KINDS)[number];

/**
 * One repair. `start` and `end` are positions in the string it was made on, in code points. `certain: false` marks damage
 * that could not surely be undone: the replacement is the best guess, or the damage as it was.
 */
export type Edit = { start: number; end: number; replacement: string; kind: EditKind; certain: boolean };

/** Carries out `edits` (sorted, disjoint) on the string they were made for. */
export function applyEdits(decoded: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return decoded;
  const map = positionMap(decoded);
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(decoded.slice(done, map.toUtf16(edit.start)), edit.replacement);
    done = map.toUtf16(edit.end);
  }
  parts.push(decoded.slice(done));
  return parts.join("");
}

/** What each edit took out of `decoded`, in order: with it `revertEdits` can go back. */
export function removedBy(decoded: string, edits: readonly Edit[]): string[] {
  const map = positionMap(decoded);
  return edits.map((edit) => decoded.slice(map.toUtf16(edit.start), map.toUtf16(edit.end)));
}

/**
 * The decoded string again, from the repaired text, the edits and what they removed.
 * @throws Error if `text` does not hold the replacements where the edits put them.
 */
export function revertEdits(text: string, edits: readonly Edit[], removed: readonly string[]): string {
  const map = positionMap(text);
  const parts: string[] = [];
  let done = 0;
  let shift = 0;
  edits.forEach((edit, i) => {
    const from = map.toUtf16(edit.start + shift);
    if (!text.startsWith(edit.replacement, from)) throw new Error(`edit ${i} was not made on this text`);
    parts.push(text.slice(done, from), removed[i] ?? "");
    done = from + edit.replacement.length;
    shift = map.toCodePoint(done) - edit.end;
  });
  parts.push(text.slice(done));
  return parts.join("");
}
