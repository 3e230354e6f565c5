import { characterModel } from "./character-model";

// Rough costs in bits of characters that the Chinese model knows nothing of. Only their order matters: ordinary text is
// cheap, what a wrong encoding makes of it is dear.
const ASCII_LETTER = 4.5;
const ASCII_OTHER = 7;
const CONTROL = 20;
const LATIN_LETTER = 7;
/** An accented letter beside another, or a capital one behind a small letter. */
const ODD_LATIN = 10;
/** Letters of the other alphabets, in a word of their own. */
const FOREIGN_LETTER = 7;
const KANA = 7;
const HANGUL = 11;
/** A Chinese character stuck to a Latin letter. */
const STUCK = 5;
const PRINTERS_MARK = 10;
const SYMBOL = 16;
/** What no text holds: private use, unassigned, replacement characters. */
const IMPOSSIBLE = 32;

const PRINTERS_MARKS = new Set("  ‘’“”„«»‹›–—…•·°§©®™€£¿¡ªº");

export type TextBits = { bits: number; beyondAscii: { bits: number; count: number } };

/**
 * How unlikely the text is as text: bits in all, and of the characters outside ASCII. The lower, the likelier. To be
 * compared between readings of the same bytes.
 */
export function textBits(text: string): TextBits {
  const model = characterModel();
  let ascii = 0;
  let rest = 0;
  let count = 0;
  let previous = "\n";
  for (const character of text) {
    if (character < "\u0080") ascii += asciiBits(character);
    else {
      count++;
      rest +=
        character >= "\u2e80" && model.knows(character)
          ? model.cost(previous, character) + (/[a-z]/iu.test(previous) ? STUCK : 0)
          : characterBits(previous, character);
    }
    previous = character;
  }
  return { bits: ascii + rest, beyondAscii: { bits: rest, count } };
}

function asciiBits(character: string): number {
  if ((character >= "a" && character <= "z") || character === " ") return ASCII_LETTER;
  if (
    character < " " ? character === "\n" || character === "\r" || character === "\t" : character < "\u007f"
  ) {
    return ASCII_OTHER;
  }
  return CONTROL;
}

function characterBits(previous: string, character: string): number {
  if (PRINTERS_MARKS.has(character)) return PRINTERS_MARK;
  if (/\p{Script=Latin}/u.test(character)) {
    const odd =
      (previous > "\u007f" && /\p{L}/u.test(previous)) ||
      (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(previous));
    return character > "\u00ff" ? LATIN_LETTER + 4 : LATIN_LETTER + (odd ? ODD_LATIN : 0);
  }
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\u30fb\u30fc]/u.test(character)) return KANA;
  if (/\p{Script=Hangul}/u.test(character)) return HANGUL;
  if (/\p{Script=Han}/u.test(character)) return 24;
  if (/[\p{L}\p{M}]/u.test(character))
    return isNeighbour(previous, character) ? FOREIGN_LETTER : FOREIGN_LETTER + ODD_LATIN;
  if (/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u.test(character)) return IMPOSSIBLE;
  return /\p{P}/u.test(character) ? PRINTERS_MARK + 2 : SYMBOL;
}

/** An alphabet fills a block or two; letters of another one do not stand in the same word. */
function isNeighbour(previous: string, character: string): boolean {
  if (!/[\p{L}\p{M}]/u.test(previous)) return !/\d/u.test(previous);
  return Math.abs((previous.codePointAt(0) ?? 0) - (character.codePointAt(0) ?? 0)) < 0x180;
}
