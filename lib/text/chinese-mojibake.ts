import { BEGINS, type DoubleBytePage, doubleBytePages, GOES_ON } from "./double-byte-pages";
import type { Edit } from "./edits";
import { textBits } from "./plausibility";
import { positionMap } from "./positions";

/** What a stretch has to gain in bits, and the most that a character of it may cost then. */
const GAIN = 16;
const READABLE_BITS = 15;

/** A misread stretch, UTF-16 positions. `guess`: the character at its end that lost its last byte, as far as can be told. */
type Stretch = {
  from: number;
  to: number;
  text: string;
  guess: { from: number; to: number; text: string } | undefined;
};

/**
 * Puts text right that was written in UTF-8 and read in GBK or Big5: `浣犲ソ` for 你好, `don鈥檛` for don’t. Three bytes a
 * character read as two leave one over where a stretch has an odd number of characters: the last one is then guessed.
 */
export function chineseMojibakeEdits(text: string): Edit[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const pages = doubleBytePages();
  const edits: Edit[] = [];
  const map = positionMap(text);
  const push = (from: number, to: number, replacement: string, certain: boolean) => {
    if (to > from) {
      edits.push({
        start: map.toCodePoint(from),
        end: map.toCodePoint(to),
        replacement,
        kind: "mojibake",
        certain,
      });
    }
  };
  for (let at = 0; at < text.length; at++) {
    for (const page of pages) {
      if (page.roles[text.charCodeAt(at)] !== BEGINS || !mayGoOn(page, text, at + 1)) continue;
      const stretch = readStretch(text, at, page);
      if (!stretch || !isBetter(text, stretch)) continue;
      push(stretch.from, stretch.to, stretch.text, !stretch.text.includes("\uFFFD"));
      if (stretch.guess) push(stretch.guess.from, stretch.guess.to, stretch.guess.text, false);
      at = (stretch.guess?.to ?? stretch.to) - 1;
      break;
    }
  }
  return edits;
}

function mayGoOn(page: DoubleBytePage, text: string, at: number): boolean {
  return page.roles[text.charCodeAt(at)] === GOES_ON || isLost(text.charAt(at));
}

function isLost(character: string): boolean {
  return character === "?" || character === "\uFFFD";
}

/** Reads on as long as the bytes are UTF-8, and ends where a character ends in both encodings. */
function readStretch(text: string, from: number, page: DoubleBytePage): Stretch | undefined {
  let waiting: number[] = [];
  let spelled = "";
  let done = { to: from, text: "" };
  let at = from;
  for (; at < text.length; at++) {
    const bytes = page.bytesOf(text.charAt(at));
    if (!bytes) break;
    for (const byte of bytes) {
      waiting.push(byte);
      const character = spell(waiting);
      if (character === undefined) return ending(text, from, done, [], at);
      if (character !== "") {
        spelled += character;
        waiting = [];
      }
    }
    if (waiting.length === 0) done = { to: at + 1, text: spelled };
  }
  return ending(text, from, { ...done, text: spelled }, waiting, at);
}

/** `done`: what is spelled up to the last common end, or, with bytes still waiting, up to these. */
function ending(
  text: string,
  from: number,
  done: { to: number; text: string },
  waiting: readonly number[],
  at: number,
): Stretch | undefined {
  // A question mark may be the author's, or what another kind of damage left.
  const lost = text.charAt(at) === "\uFFFD" || (text.charAt(at) === "?" && done.text.length > 1);
  if (waiting.length === 2 && lost) {
    const guessed = guess(waiting, done.text.at(-1) ?? (text.charAt(from - 1) || "\n"));
    return { from, to: at, text: done.text, guess: { from: at, to: at + 1, text: guessed } };
  }
  return done.to > from ? { from, to: done.to, text: done.text, guess: undefined } : undefined;
}

/** The character that the bytes spell in UTF-8, "" if they only begin one, undefined if they never will. */
function spell(bytes: readonly number[]): string | undefined {
  const [lead = 0, ...rest] = bytes;
  if (lead < 0x80) return String.fromCharCode(lead);
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || rest.some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  if (bytes.length < length) return "";
  let code = lead & (0xff >> (length + 1));
  for (const byte of rest) code = (code << 6) | (byte & 0x3f);
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return String.fromCodePoint(code);
}

/** The likeliest character whose UTF-8 begins with these two bytes of three. */
function guess(begun: readonly number[], before: string): string {
  let best = "\uFFFD";
  let least = Number.POSITIVE_INFINITY;
  for (let last = 0x80; last <= 0xbf; last++) {
    const character = spell([...begun, last]);
    if (!character) continue;
    const { bits } = textBits(character, before);
    if (bits < least) {
      least = bits;
      best = character;
    }
  }
  return best;
}

function isBetter(text: string, { from, to, text: spelled, guess: last }: Stretch): boolean {
  const end = last?.to ?? to;
  const before = text.charAt(from - 1) || "\n";
  const after = text.charAt(end) || "\n";
  const was = textBits(text.slice(from, end) + after, before);
  // U+FFFD itself, written in UTF-8 and misread, is the famous 锟斤拷.
  const would = textBits((spelled + (last?.text ?? "")).replaceAll("\uFFFD", "…") + after, before);
  return was.bits - would.bits >= GAIN && would.beyondAscii.bits <= would.beyondAscii.count * READABLE_BITS;
}
