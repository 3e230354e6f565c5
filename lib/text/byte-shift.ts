import type { Edit } from "./edits";
import { positionMap } from "./positions";
import type { Piece } from "./shift-reading";
import { readShifted } from "./shift-search";
import { SYLLABLE, shiftTokens } from "./shift-tokens";

/** No run between two ASCII characters is longer than this. */
const LONGEST_RUN = 400;

/**
 * Repairs runs of GBK text that lost a byte and are shifted by one since.
 *
 * Some web sites glossed their pages by replacing bytes: behind the two bytes of every traditional character they put
 * its reading in brackets. Where the second byte of one character and the first of the next happened to spell a listed
 * character, the gloss fell between the halves; decoding swallowed its bracket with the lone half, left `?`, and read
 * everything up to the next ASCII byte from the wrong foot.
 *
 * @example 經驗?zāi)軌驇椭澜?/strong> // 經驗能夠幫助世界</strong>
 */
export function byteShiftEdits(text: string): Edit[] {
  if (!/[?\uFFFD]/u.test(text) || !HAN.test(text)) return [];
  const edits = editsAt(text, DROPPED_BITS);
  // Where a character must have been dropped, and none of its kind is left, all of its kind were.
  const someDropped = edits.some(
    ({ start, end, replacement, certain }) => !certain && end - start === 1 && [...replacement].length === 2,
  );
  return someDropped && !/\p{Co}/u.test(text) ? editsAt(text, DROPPED_AS_OTHERS_BITS) : edits;
}

// What it costs to believe that a private-use character was dropped. That the bytes of a shifted run spell one is
// common, some six in a hundred; whether somebody dropped them is the question.
const DROPPED_BITS = 5;
const DROPPED_AS_OTHERS_BITS = -1;

function editsAt(text: string, dropped: number): Edit[] {
  const edits: Edit[] = [];
  const lost = /[?\uFFFD]/gu;
  const map = positionMap(text);
  const push = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      // A question mark that may be damage is marked even where it stays.
      const unchanged = text.slice(piece.from, piece.to) === piece.text;
      if (unchanged && (piece.certain || piece.text !== "?")) continue;
      const start = map.toCodePoint(piece.from);
      const end = map.toCodePoint(piece.to);
      const before = edits.at(-1);
      if (before && before.end === start && before.certain === piece.certain) {
        before.end = end;
        before.replacement += piece.text;
      } else edits.push({ start, end, replacement: piece.text, kind: "byte-shift", certain: piece.certain });
    }
  };
  for (let found = lost.exec(text); found; found = lost.exec(text)) {
    if (!START.test(text.slice(found.index + 1, found.index + 12))) continue;
    const { end, pieces } = readShifted(
      shiftTokens(text, found.index, LONGEST_RUN),
      found.index,
      contextBefore(text, found.index),
      dropped,
    );
    push(pieces);
    lost.lastIndex = Math.max(end, found.index + 1);
  }
  return edits;
}

const HAN = /\p{Script=Han}/u;

// Behind a lost lead byte: the rest of its gloss, or a character of two bytes, perhaps folded to ASCII, or such a one and
// a trail byte that looks like ASCII with its gloss.
const START = new RegExp(`^(?:\\(?${SYLLABLE}\\)|[!-~]?[^\\0-\\u00a0]|[!-/:-@][@-~]\\(${SYLLABLE}\\))`, "u");

/** The text shortly before `at`, without glosses. */
function contextBefore(text: string, at: number): string {
  const line = text.slice(Math.max(0, at - 200), at);
  return line.slice(line.lastIndexOf("\n") + 1).replace(new RegExp(`\\(${SYLLABLE}\\)`, "gu"), "");
}
