import type { Edit } from "./edits";
import { positionMap } from "./positions";
import { SYLLABLE } from "./shift-tokens";

/**
 * Marks characters that are gone for good, as edits that change nothing and are not certain: U+FFFD, and in a text that
 * came through a Chinese code page (`damaged`) question marks where it had no character: `Beno?t`, `?12,000`.
 */
export function lostMarks(text: string, damaged: boolean): Edit[] {
  if (!damaged && !text.includes("\uFFFD")) return [];
  const map = positionMap(text);
  return Array.from(text.matchAll(damaged ? LOST_IN_CODE_PAGE : /\uFFFD+/gu), ({ index, 0: match }) => ({
    start: map.toCodePoint(index),
    end: map.toCodePoint(index + match.length),
    replacement: match,
    kind: "lost" as const,
    certain: false,
  }));
}

// A question mark inside a word, before an amount, or with the rest of a gloss behind it. In an address it belongs. The
// mark comes first in each pattern, and no look goes far: else every position would be looked at from afar.
const LOST_IN_CODE_PAGE = new RegExp(
  `\\uFFFD+|\\?${SYLLABLE}\\)|\\?(?<=\\p{Ll}\\?)(?=\\p{Ll})(?<![/=&.]\\S{0,200})|\\?(?<=[^\\s?!]\\?)(?=\\d)`,
  "gu",
);
