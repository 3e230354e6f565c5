import { type CodePage, codePages, suspectedAt } from "./code-pages";
import { composeEdits } from "./compose";
import { applyEdits, type Edit } from "./edits";
import { textBits } from "./plausibility";
import { positionMap } from "./positions";
import { readDamagedUtf8, readUtf8, type Utf8Read } from "./utf8-misread";

/** So many times over a text may have been written in UTF-8 and read as something else. */
const LAYERS = 5;

/** Evidence, in bits, that it takes to believe that a text was misread at all; the doubt of the code page comes on top. */
const BELIEF = 10;
/** What each letter counts against that was read well though it would have been misread too. */
const WELL_READ = 4;
const MOST_WELL_READ = 40;
/** The least that a stretch has to gain by itself, and in a line that is believed to be misread. */
const GAIN = 4;
const GAIN_AMONG_OTHERS = -12;

/** A stretch that was misread. UTF-16 positions. */
type Stretch = { from: number; to: number; text: string; gain: number; lost: boolean };

/**
 * Undoes mojibake: text written in UTF-8 and read in a code page of one byte a character, once or several times over
 * (`Ã©` for é, `â€™` for ’). A stretch is put right where its bytes spell UTF-8 and what they spell is by far the
 * likelier text. What was lost with a byte that the code page does not have becomes U+FFFD.
 *
 * That the mixture is found by trying code pages and judging the outcome is the idea of ftfy (Robyn Speer).
 */
export function mojibakeEdits(text: string): Edit[] {
  let edits: Edit[] = [];
  let current = text;
  for (let layer = 0; layer < LAYERS; layer++) {
    const more = misreadEdits(current);
    if (more.length === 0) break;
    edits = composeEdits(edits, current, more);
    current = applyEdits(current, more);
  }
  return composeEdits(edits, current, controlsAsMarks(current));
}

/** Where a misread character may begin, and the code pages in which it may, as bits. UTF-16 position. */
type Site = { at: number; pages: number };

/** The edits for the code page that explains most of what looks misread. */
function misreadEdits(text: string): Edit[] {
  if (!/[^\0-\u007f]/u.test(text)) return [];
  const sites: Site[] = [];
  for (let at = 0; at < text.length; at++) {
    const pages = suspectedAt(text, at);
    if (pages !== 0) sites.push({ at, pages });
  }
  if (sites.length === 0) return [];
  let best: Stretch[] = [];
  let most = 0;
  for (const [number, page] of codePages().entries()) {
    const own = sites.filter(({ pages }) => pages & (1 << number));
    const lines = believable(text, stretchesOf(text, own, page), page);
    const stretches = lines.flatMap((line) => line.stretches);
    const total = sum(stretches) - page.doubt;
    if (total < BELIEF || total <= most) continue;
    most = total;
    best = stretches;
  }
  const map = positionMap(text);
  return best.map(({ from, to, text: replacement, lost }) => ({
    start: map.toCodePoint(from),
    end: map.toCodePoint(to),
    replacement,
    kind: "mojibake",
    certain: !lost,
  }));
}

/** All stretches of misread characters: those right behind each other are one. */
function stretchesOf(text: string, sites: readonly Site[], page: CodePage): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { at: site } of sites) {
    if (site < end) continue;
    let replacement = "";
    let to = site;
    let read: Utf8Read | undefined = readUtf8(text, to, page.bytes);
    for (; read; read = readUtf8(text, to, page.bytes)) {
      replacement += read.text;
      to = read.to;
    }
    // A no-break space that was misread twice and lost its own half.
    if (replacement.endsWith("Â") && text.charAt(to) === " ") {
      replacement = `${replacement.slice(0, -1)}\u00a0`;
      to++;
    }
    end = to;
    if (to > site) stretches.push(weighed(text, site, to, replacement));
  }
  return stretches;
}

function weighed(text: string, from: number, to: number, replacement: string): Stretch {
  const before = text.charAt(from - 1) || "\n";
  const after = text.charAt(to) || "\n";
  // What stands behind is weighed too: the sign that ends a misread character often stands in a word.
  const was = textBits(text.slice(from, to) + after, before);
  // U+FFFD itself, written and misread: three signs that have no other reason to stand together.
  const would = textBits(replacement.replaceAll("\uFFFD", "…") + after, before);
  return { from, to, text: replacement, gain: was.bits - would.bits, lost: replacement.includes("\uFFFD") };
}

type Line = { from: number; to: number; stretches: Stretch[] };

/** The lines that are to be believed. Other letters of the same code page that were read well speak against them. */
function believable(text: string, stretches: readonly Stretch[], page: CodePage): Line[] {
  const all = sum(stretches.filter(isLikely));
  return linesOf(text, stretches).filter((line) => {
    const likely = line.stretches.filter(isLikely);
    const [first, second] = likely;
    if (!first) return false;
    line.stretches.push(...damagedIn(text, line, page));
    line.stretches.sort((a, b) => a.from - b.from);
    const gain = sum(likely);
    const { letters, others } = wellRead(text, line, page);
    // One pair of signs in a line that is otherwise well read may be there by chance.
    const single = !second && first.to - first.from === 2;
    if (single && letters + others > 0 && all - gain < 2 * BELIEF) return false;
    return gain > Math.min(MOST_WELL_READ, letters * WELL_READ);
  });
}

function isLikely({ gain }: Stretch): boolean {
  return gain >= GAIN;
}

function linesOf(text: string, stretches: readonly Stretch[]): Line[] {
  const lines: Line[] = [];
  for (const stretch of stretches) {
    if (stretch.gain < GAIN_AMONG_OTHERS) continue;
    const line = lines.at(-1);
    if (line && stretch.from < line.to) line.stretches.push(stretch);
    else {
      const feed = text.indexOf("\n", stretch.from);
      const from = text.lastIndexOf("\n", stretch.from) + 1;
      lines.push({ from, to: feed < 0 ? text.length : feed, stretches: [stretch] });
    }
  }
  return lines;
}

/** How many letters of the code page, and how many other characters outside ASCII, a line holds besides the misread ones. */
function wellRead(text: string, { from, to, stretches }: Line, page: CodePage) {
  let letters = 0;
  let others = 0;
  let at = from;
  for (const stretch of [...stretches, { from: to, to }]) {
    for (const character of text.slice(at, stretch.from)) {
      if (character < "\u00a0" || character === "\uFFFD") continue;
      if (page.bytes.has(character) && /\p{L}/u.test(character)) letters++;
      else others++;
    }
    at = stretch.to;
  }
  return { letters, others };
}

/** What else in a line was misread and lost something since. */
function damagedIn(text: string, line: Line, page: CodePage): Stretch[] {
  const damaged: Stretch[] = [];
  let at = line.from;
  for (const stretch of [...line.stretches, { from: line.to, to: line.to }]) {
    while (at < stretch.from) {
      const read = text.charCodeAt(at) < 0x80 ? undefined : readDamagedUtf8(text, at, page.bytes);
      if (read && read.to <= stretch.from) damaged.push({ from: at, gain: 0, ...read });
      at = read?.to ?? at + 1;
    }
    at = stretch.to;
  }
  return damaged;
}

function sum(stretches: readonly Stretch[]): number {
  return stretches.reduce((total, { gain }) => total + gain, 0);
}

/** Control characters that nobody means: bytes of Windows-1252 read as ISO 8859-1. */
function controlsAsMarks(text: string): Edit[] {
  const map = positionMap(text);
  const [{ bytes } = { bytes: new Map<string, number>() }] = codePages();
  const marks = new Map([...bytes].map(([character, byte]) => [String.fromCharCode(byte), character]));
  return Array.from(text.matchAll(/[\u0080-\u009f]/gu), ({ 0: control, index }) => ({
    start: map.toCodePoint(index),
    end: map.toCodePoint(index) + 1,
    replacement: marks.get(control) ?? control,
    kind: "mojibake" as const,
    certain: true,
  })).filter(({ replacement }) => replacement > "\u009f");
}
