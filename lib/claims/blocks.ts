import * as patterns from "./block-patterns";
import type { Block, Span } from "./document";
import type { BlockKind } from "./kinds";

/** What is known beside the text. */
export type Known = { title?: string };

type Line = Span & { text: string };

/** Longer lines are running text, whatever they look like; counted in letters of Latin, twice in Chinese. */
const LONGEST_HEADING = 90;
const LONGEST_TITLE = 160;
const LONGEST_NOTE = 400;
/** So much shows how a line ends. */
const END = 8;

/** The blocks of a text that was pasted without its markup. They tile it; UTF-16. */
export function findBlocks(text: string, known: Known = {}): Block[] {
  const lines = linesOf(text);
  const kinds = kindsOf(lines, known);
  const blocks: Block[] = [];
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i] ?? "paragraph";
    const start = i === 0 ? 0 : line.start;
    const end = lines[i + 1]?.start ?? text.length;
    blocks.push(...partsOf({ ...line, start, end }, kind, line.start - start));
  }
  if (blocks.length === 0 && text.length > 0) blocks.push({ start: 0, end: text.length, kind: "paragraph" });
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
  }
  return lines;
}

function kindsOf(lines: readonly Line[], known: Known): BlockKind[] {
  const running = lines.filter(({ text }) => isRunning(text)).length;
  const kinds = lines.map(({ text }, i) =>
    kindOf(text, { first: i === 0, only: lines.length === 1, running }),
  );
  if (known.title) {
    const title = squeeze(known.title);
    const at = lines.slice(0, 3).findIndex(({ text }) => squeeze(text) === title);
    if (at >= 0) kinds[at] = "title";
    if (at > 0 && kinds[0] === "title") kinds[0] = "heading";
  }
  markLinks(lines, kinds);
  return kinds;
}

const squeeze = (text: string) => text.replace(/[\s\p{P}\p{S}]+/gu, "").toLowerCase();

/** Half-widths, about: what a line takes on the page. */
function width(text: string): number {
  if (text.length > LONGEST_NOTE) return text.length;
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return sum;
}

function isRunning(text: string): boolean {
  return text.length > LONGEST_HEADING || /[。.!！?？…]["'”’」』）)\]】]*$/u.test(text.slice(-END));
}

type Place = { first: boolean; only: boolean; running: number };

function kindOf(text: string, { first, only, running }: Place): BlockKind {
  const own = text.replace(/<\/?[a-z][a-z0-9]{0,9}>/giu, "").trim();
  const wide = width(own);
  if (text.length <= LONGEST_NOTE && isBoilerplate(own, wide)) return "boilerplate";
  if (patterns.BOILERPLATE_WITHIN.some((pattern) => pattern.test(own))) return "boilerplate";
  if (only) return "paragraph";
  if (wide <= LONGEST_TITLE && patterns.PARTICULARS.test(own)) return "dateline";
  if (wide <= 2 * LONGEST_TITLE && patterns.CAPTION.some((pattern) => pattern.test(own))) return "caption";
  if (/[\t|]/u.test(text) && patterns.TABLE_ROW.test(text)) return "table-row";
  if (patterns.MARKED_HEADING.test(own) && wide <= LONGEST_HEADING) return "heading";
  if (patterns.LIST_ITEM.test(own)) return "list";
  if (patterns.QUOTATION.test(own)) return "quotation";
  const ends = patterns.ENDS_SENTENCE.test(own.slice(-END));
  if (
    first &&
    running > 0 &&
    wide <= LONGEST_TITLE &&
    (!ends || (/[?？!！]$/u.test(own) && wide <= LONGEST_HEADING))
  )
    return "title";
  if (!ends && running > 0 && wide <= LONGEST_HEADING) return "heading";
  return "paragraph";
}

function isBoilerplate(text: string, wide: number): boolean {
  if (patterns.BOILERPLATE_START.some((pattern) => pattern.test(text))) return true;
  return wide <= LONGEST_HEADING && patterns.BYLINE.some((pattern) => pattern.test(text));
}

/** Links follow a heading that announces them, or stand in a row of bullets beside boilerplate: related headlines. */
function markLinks(lines: readonly Line[], kinds: BlockKind[]): void {
  let announced = false;
  for (const [i, { text }] of lines.entries()) {
    if (patterns.LINKS_HEADING.test(text)) {
      announced = true;
      kinds[i] = "boilerplate";
    } else if (announced && !isRunning(text)) {
      kinds[i] = "boilerplate";
    } else {
      announced = false;
    }
  }
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (end < lines.length && kinds[end] === "list" && isLink(lines[end]?.text ?? "")) end++;
    const links = end - i;
    if (links === 0) continue;
    const beside = kinds[i - 1] === "boilerplate" || kinds[end] === "boilerplate";
    if (links >= 2 && beside) kinds.fill("boilerplate", i, end);
    i = end - 1;
  }
}

const isLink = (text: string) => patterns.BULLET.test(text) && !/[。；;]["”」]?$/u.test(text);

/** A line can begin with a dateline, or hold a title, a dateline and text. */
function partsOf(line: Line, kind: BlockKind, lead: number): Block[] {
  if (kind === "boilerplate") return [{ start: line.start, end: line.end, kind }];
  const at = line.start + lead;
  const tagged = patterns.TAGGED_HEADING.exec(line.text);
  if (tagged && line.text.length > tagged[0].length + 2) {
    return cut(line, [["heading", at + tagged[0].length]]);
  }
  for (const pattern of patterns.DATELINE) {
    const match = pattern.exec(line.text);
    if (!match) continue;
    if (match[0].length === line.text.length) return [{ start: line.start, end: line.end, kind: "dateline" }];
    const rest = kind === "title" ? "heading" : kind;
    return cut(line, [["dateline", at + match[0].length]], rest);
  }
  const head = patterns.DATELINE_AFTER_TITLE.exec(line.text.slice(0, LONGEST_TITLE));
  if (head && head.index > 0 && line.text.length > head.index + head[0].length) {
    const dateline = head.index + head[0].length;
    const particulars = patterns.PARTICULARS_BEFORE_TEXT.exec(
      line.text.slice(dateline, dateline + LONGEST_TITLE),
    );
    return cut(line, [
      ["title", at + head.index],
      ["dateline", at + dateline + (particulars?.[0].length ?? 0)],
    ]);
  }
  return [{ start: line.start, end: line.end, kind }];
}

function cut(line: Span, ends: [BlockKind, number][], rest: BlockKind = "paragraph"): Block[] {
  const blocks: Block[] = [];
  let start = line.start;
  for (const [kind, end] of ends) {
    blocks.push({ start, end, kind });
    start = end;
  }
  return [...blocks, { start, end: line.end, kind: rest }];
}
