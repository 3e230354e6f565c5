import { characterModel } from "./character-model";

// What characters cost, in bits, by what stands around them. Rough on purpose: only their order matters. Ordinary text is
// cheap; what a wrong encoding makes of it is dear, for it sticks signs and capitals into words and mixes alphabets.
const ASCII_LETTER = 4.5;
const ASCII_OTHER = 7;
const CONTROL = 20;
const LATIN_SMALL = 7;
const LATIN_CAPITAL = 8;
/** Letters with rarer accents, of Latin Extended-A and for Vietnamese. */
const LATIN_EXTENDED = 10;
/** A letter of an alphabet other than Latin. */
const FOREIGN_LETTER = 6.5;
const KANA = 7;
const HANGUL = 10;
const RARE_LETTER = 22;
const PRINTERS_MARK = 8;
const SIGN = 10;
const RARE_SIGN = 13;
const PICTURE = 12;
/** What no text holds: private use, unassigned, replacement characters. */
const IMPOSSIBLE = 30;

/** A letter of Latin Extended-A that only smaller languages have. */
const SELDOM = 4;
/** The same sign again. */
const REPEATED = 4;

/** A capital behind a small letter. */
const CAPITAL_INSIDE = 9;
/** An accented letter right behind another. */
const ACCENTS_TOGETHER = 7;
/** A letter behind one of another alphabet; a Chinese character behind a Latin letter costs less. */
const MIXED_ALPHABETS = 12;
const STUCK = 5;
/** A single letter as a word; some are words. */
const LETTER_ALONE = 10;
/** A sign between letters, or behind an accented one. */
const SIGN_INSIDE = 8;
const SIGN_BEHIND_ACCENT = 4;
/** A sign that is rare anyway. */
const SIGN_BEHIND_LETTER = 6;

const WORDS_OF_ONE_LETTER = /[àáâåäèéêíóôöúüñāēīū]/u;
const COMMON_MARK = /[‘’“”–—…•]/u;
const COMMON_SIGN = /[£€§©®°±«»·½¼¾²³×÷¿¡¢¥µºª¹™№„‚‹›]/u;

export type TextBits = { bits: number; beyondAscii: { bits: number; count: number } };

/**
 * How unlikely the text is as text: bits in all, and of the characters outside ASCII. The lower, the likelier. To be
 * compared between readings of the same bytes. `before` and `after` stand around the text.
 */
export function textBits(text: string, before = "\n", after = "\n"): TextBits {
  const model = characterModel();
  const characters = [...text, after];
  let ascii = 0;
  let rest = 0;
  let count = 0;
  let previous = before;
  for (let i = 0; i + 1 < characters.length; i++) {
    const character = characters[i] ?? "";
    if (character < "\u0080") ascii += asciiBits(previous, character);
    else {
      count++;
      rest +=
        character >= "\u2e80" && model.knows(character)
          ? model.cost(previous, character) + (/[a-z]/iu.test(previous) ? STUCK : 0)
          : remembered(previous, character, characters[i + 1] ?? "");
    }
    previous = character;
  }
  return { bits: ascii + rest, beyondAscii: { bits: rest, count } };
}

function asciiBits(previous: string, character: string): number {
  if (previous >= "\u0370" && previous < "\u1e00" && isLetter(previous) && isLetter(character)) {
    return mixedBits(previous);
  }
  if ((character >= "a" && character <= "z") || character === " ") return ASCII_LETTER;
  if (
    character < " " ? character === "\n" || character === "\r" || character === "\t" : character < "\u007f"
  ) {
    return ASCII_OTHER;
  }
  return CONTROL;
}

const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

/** What a wrong encoding makes of a text are the same few combinations again and again. */
function remembered(previous: string, character: string, next: string): number {
  const name = previous + character + next;
  let bits = known.get(name);
  if (bits === undefined) {
    bits = characterBits(previous, character, next);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, bits);
  }
  return bits;
}

function characterBits(previous: string, character: string, next: string): number {
  if (/\p{L}/u.test(character)) return letterBits(previous, character, next);
  if (/\p{M}/u.test(character)) return markBits(previous, character);
  if (/\p{Cc}/u.test(character)) return CONTROL;
  if (/[\p{Co}\p{Cn}\p{Cs}\uFFFD]/u.test(character)) return IMPOSSIBLE;
  if (character === previous && !isLetter(character)) return REPEATED;
  const inside = isLetter(previous) && isLetter(next);
  if (COMMON_MARK.test(character)) {
    return PRINTERS_MARK + (inside && /[‘“”•]/u.test(character) ? SIGN_INSIDE : 0);
  }
  if (character === "\u00a0") return PRINTERS_MARK;
  const behind = isLetter(previous) ? SIGN_BEHIND_LETTER : 0;
  if (/[\u2500-\u259f]/u.test(character)) {
    return (/[\u2500-\u259f]/u.test(previous) ? SIGN : RARE_SIGN) + behind;
  }
  const misplaced =
    (inside && !/[·ªº]/u.test(character) ? SIGN_INSIDE : 0) +
    (previous > "\u007f" && isLetter(previous) ? SIGN_BEHIND_ACCENT : 0);
  if (COMMON_SIGN.test(character)) return SIGN + misplaced;
  return /\p{Extended_Pictographic}/u.test(character) ? PICTURE : RARE_SIGN + Math.max(behind, misplaced);
}

function markBits(previous: string, mark: string): number {
  if (/[\u0300-\u036f]/u.test(mark)) return RARE_SIGN;
  // Variation selectors follow pictures and signs.
  if (mark === "\ufe0e" || mark === "\ufe0f") return isLetter(previous) ? RARE_LETTER : REPEATED;
  return blockOf(previous) === blockOf(mark) ? FOREIGN_LETTER : RARE_LETTER;
}

function letterBits(previous: string, character: string, next: string): number {
  if (/\p{Script=Han}/u.test(character)) return RARE_LETTER + 2;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u.test(character)) return KANA;
  if (/\p{Script=Hangul}/u.test(character)) return HANGUL;
  const capital = /\p{Lu}/u.test(character);
  const alphabet = blockOf(character);
  let bits = FOREIGN_LETTER;
  if (alphabet === "latin") {
    if (character <= "\u00ff") bits = capital ? LATIN_CAPITAL : LATIN_SMALL;
    else if (/[\u0100-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1e80-\u1ef9]/u.test(character))
      bits = LATIN_EXTENDED;
    else bits = RARE_LETTER;
    if (/[ſŉ]/u.test(character)) bits = IMPOSSIBLE;
    if (/[ĈĉĊċĔĕĜĝĠġĤĥĬĭĴĵĸŊŋŎŏŔŕŜŝŦŧ]/u.test(character)) bits += SELDOM;
  } else if (/[\u0460-\u0487\u048a-\u052f\u0370-\u0377\u03cf-\u03ff]/u.test(character)) bits = RARE_LETTER;
  if (capital && /\p{Ll}/u.test(previous)) bits += CAPITAL_INSIDE;
  if (isLetter(previous) || /\p{M}/u.test(previous)) {
    if (blockOf(previous) !== alphabet && !/\p{M}/u.test(previous)) bits += mixedBits(character);
    else if (alphabet === "latin" && previous > "\u007f") bits += ACCENTS_TOGETHER;
  } else if (!isLetter(next) && !/\p{M}/u.test(next)) {
    if (!WORDS_OF_ONE_LETTER.test(character)) bits += LETTER_ALONE;
  } else if (isLetter(next) && blockOf(next) !== alphabet) bits += MIXED_ALPHABETS;
  return bits;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

/** Small Greek letters stand in names of proteins, units and formulas. */
function mixedBits(letter: string): number {
  return blockOf(letter) === "greek" && /\p{Ll}/u.test(letter) ? MIXED_ALPHABETS / 2 : MIXED_ALPHABETS;
}

/** Which alphabet a letter is of: "latin", or the block of the code chart, roughly. */
function blockOf(letter: string): string | number {
  if (/\p{Script=Latin}/u.test(letter)) return "latin";
  return /\p{Script=Greek}/u.test(letter) ? "greek" : (letter.codePointAt(0) ?? 0) >> 8;
}
