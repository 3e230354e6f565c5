import type { Edit, EditKind } from "./edits";
import { positionMap } from "./positions";

// \p{Cs} matches only lone surrogates under the u flag.
const SUSPECT =
  /\r\n?|(?![\t\n])[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]|\p{Cs}/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Takes out what cannot be seen and does harm: NUL, control characters, lone surrogates, zero-width spaces,
 * bidirectional controls; makes every line end a line feed. Joiners stay (emoji and several scripts need them), and so do
 * bidirectional marks in a text with right-to-left script, save overrides, which only serve to deceive.
 */
export function controlEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const map = positionMap(text);
  let rightToLeft: boolean | undefined;
  for (const found of text.matchAll(SUSPECT)) {
    const [match] = found;
    const start = map.toCodePoint(found.index);
    const push = (kind: EditKind, replacement: string, certain: boolean) =>
      edits.push({
        start,
        end: start + map.toCodePoint(found.index + match.length) - start,
        replacement,
        kind,
        certain,
      });
    const code = match.charCodeAt(0);
    if (code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x85) push("newline", "\n", true);
    else if (code === 0x0b || code === 0x0c) push("control", "\n", true);
    else if (code >= 0xd800 && code <= 0xdfff) push("surrogate", "\uFFFD", false);
    else if (isBidi(code)) {
      rightToLeft ??= RIGHT_TO_LEFT.test(text);
      if (!rightToLeft || code === 0x202d || code === 0x202e) push("bidi", "", true);
    } else push("control", "", true);
  }
  return edits;
}

function isBidi(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}
