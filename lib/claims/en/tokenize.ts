import { entryOf } from "./lexicon";
import type { Token } from "./token";

const OTHER = 1;
const SPACE = 2;
const LETTER = 3;
const DIGIT = 4;

/** What kind of character a UTF-16 unit is; 0 where nobody asked yet. */
const CLASSES = new Uint8Array(65_536);

function classOf(unit: number): number {
  const known = CLASSES[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  let found = OTHER;
  if (/\s/u.test(character)) found = SPACE;
  else if (/[\p{L}\p{M}]/u.test(character)) found = LETTER;
  else if (/\p{N}/u.test(character)) found = DIGIT;
  CLASSES[unit] = found;
  return found;
}

const isWordUnit = (unit: number) => classOf(unit) >= LETTER;
/** Within a word, between letters or digits: "A.-G.", "AT&T", "don't". */
const isJoint = (unit: number) => unit === 0x2d || unit === 0x2e || unit === 0x26 || isApostrophe(unit);
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;
const isCurrency = (unit: number) =>
  unit === 0x24 || unit === 0x20ac || unit === 0xa3 || unit === 0xa5 || unit === 0x23;
/** Within a number, between digits. */
const isSeparator = (unit: number) =>
  unit === 0x2e || unit === 0x2c || unit === 0x3a || unit === 0x2f || unit === 0x2d;

/** Take a verb behind an apostrophe: "it's", "they've". */
const CONTRACTED = new Set("it he she that there they we you i who this what".split(" "));
const ENDINGS = new Set("s re ve ll d m".split(" "));
const SUFFIXES = new Set("st nd rd th s m bn k".split(" "));

/** The words, numbers and marks of a sentence, not yet tagged by what stands around them; UTF-16 positions. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sentence.length) {
    const unit = sentence.charCodeAt(at);
    if (classOf(unit) === SPACE) {
      at++;
      continue;
    }
    const end = endOf(sentence, at, unit, tokens.at(-1));
    const text = sentence.slice(at, end);
    const entry = entryOf(text);
    tokens.push({ start: at, end, text, lower: entry.lower, entry, tag: entry.tag, inner: false });
    at = end;
  }
  return tokens;
}

function endOf(sentence: string, at: number, unit: number, before: Token | undefined): number {
  const kind = classOf(unit);
  if (kind === LETTER) return endOfWord(sentence, at);
  if (kind === DIGIT) return endOfNumber(sentence, at);
  const next = sentence.charCodeAt(at + 1);
  if (isCurrency(unit) && classOf(next) === DIGIT) return endOfNumber(sentence, at + 1);
  if (isApostrophe(unit) && before?.end === at && CONTRACTED.has(before.lower)) {
    const end = runOf(sentence, at + 1);
    if (ENDINGS.has(sentence.slice(at + 1, end).toLowerCase())) return end;
  }
  // A pair of surrogates is one character.
  return (unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00 ? at + 2 : at + 1;
}

function endOfWord(sentence: string, at: number): number {
  let end = runOf(sentence, at);
  while (isJoint(sentence.charCodeAt(end)) && isWordUnit(sentence.charCodeAt(end + 1))) {
    const next = runOf(sentence, end + 1);
    if (
      isApostrophe(sentence.charCodeAt(end)) &&
      CONTRACTED.has(sentence.slice(at, end).toLowerCase()) &&
      ENDINGS.has(sentence.slice(end + 1, next).toLowerCase())
    ) {
      break;
    }
    end = next;
  }
  return end;
}

function endOfNumber(sentence: string, at: number): number {
  let end = at;
  while (
    classOf(sentence.charCodeAt(end)) === DIGIT ||
    (isSeparator(sentence.charCodeAt(end)) && classOf(sentence.charCodeAt(end + 1)) === DIGIT)
  )
    end++;
  if (sentence.charCodeAt(end) === 0x25) return end + 1;
  const suffix = runOf(sentence, end);
  return SUFFIXES.has(sentence.slice(end, suffix)) ? suffix : end;
}

/** The end of the letters and digits from `at` on. */
function runOf(sentence: string, at: number): number {
  let end = at;
  while (end < sentence.length && isWordUnit(sentence.charCodeAt(end))) end++;
  return end;
}
