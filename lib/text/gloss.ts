import type { Edit } from "./edits";
import { fromGbk, toGbk } from "./gbk";
import { positionMap } from "./positions";
import { isReading } from "./readings";
import { SYLLABLE } from "./shift-tokens";

/**
 * Removes pinyin in brackets behind the character it reads: `聯(lián)合國(guó)`. Brackets that say anything else stay.
 *
 * The glosses were put there byte by byte: the second half of a character and a letter behind it may have been taken
 * for a listed character too (`成L(sōu)型`: C9 4C is 擻).
 */
export function glossEdits(text: string): Edit[] {
  if (!text.includes("(") && !text.includes("（")) return [];
  const edits: Edit[] = [];
  const map = positionMap(text);
  for (const found of text.matchAll(new RegExp(`(?<=(.))[(（](${SYLLABLE})[)）]`, "gu"))) {
    const [gloss, before = "", syllable = ""] = found;
    if (!isReading(glossed(text, found.index, before), syllable)) continue;
    const start = map.toCodePoint(found.index);
    edits.push({ start, end: start + [...gloss].length, replacement: "", kind: "gloss", certain: true });
  }
  return edits;
}

/** The character that a gloss at `at` was put behind. */
function glossed(text: string, at: number, before: string): string {
  if (before < "@" || before > "~") return before;
  const pair = toGbk(text.charAt(at - 2));
  return (pair !== undefined && fromGbk(pair & 0xff, before.charCodeAt(0))) || before;
}
