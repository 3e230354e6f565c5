import type { Span } from "@/lib/claims/document";
import { fold } from "./fold";
import { findQuotations } from "./quotes";

/** The sentences of one paragraph of Chinese, without the spaces between them; UTF-16. */
export function chineseSentences(paragraph: string): Span[] {
  return foldedSentences(fold(paragraph));
}

/** The same of a paragraph that is folded already. */
export function foldedSentences(folded: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of sentenceEnds(folded)) {
    const span = trimmed(folded, start, end);
    if (span) spans.push(span);
    start = end;
  }
  const rest = trimmed(folded, start, folded.length);
  if (rest) spans.push(rest);
  return spans;
}

/**
 * A colon is among them where it announced a list and a full sentence, with its time first, follows instead: the list was
 * left out.
 */
const TERMINATORS =
  /[。！？…!?]+|\.{2,}|\n+|(?<=[^说道称示出为绍写调问答露复应词报][^说道写：]：)(?=\d{3,4}年代?[^，。；：]{0,6}，)/gu;
const CLOSERS = "”’）】》〉])";
const STOPS = "。！？";
/** What follows a quotation when the sentence goes on: a word that takes it as its part, or who said it. */
const GOES_ON =
  /^(?:[的地得之等和与及或]|[^。！？，；“”\n]{0,20}(?:说|道|称|表示|指出|问|答|喊|写|回应|强调|感叹)(?:道|说)?[。！？，\n])/u;
/** Behind a full stop only who said it, and no more: else it begins the next sentence. */
const SAID_AFTER =
  /^[^。！？，；“”\n]{0,20}(?:说|道|称|表示|指出|问|答|喊|写|回应|强调|感叹)(?:道|说)?[。！？\n]/u;
const LOOK_AHEAD = 30;

function* sentenceEnds(folded: string): Generator<number> {
  const quotations = findQuotations(folded);
  let at = 0;
  let last = 0;
  const brackets = new Brackets(folded);
  for (const match of folded.matchAll(TERMINATORS)) {
    if (match.index < last) continue;
    const mark = match[0];
    let end = match.index + mark.length;
    if (mark.startsWith("\n")) {
      yield end;
      continue;
    }
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= match.index) at++;
    const quotation = quotations[at];
    const inside = quotation && quotation.start < match.index ? quotation : undefined;
    while (end < folded.length && CLOSERS.includes(folded[end] ?? "")) end++;
    const closes = inside !== undefined && end >= inside.end;
    if (end > match.index + mark.length) while (STOPS.includes(folded[end] ?? " ")) end++;
    const stopped = STOPS.includes(folded[end - 1] ?? " ") && closes;
    if (!stopped && goesOn(folded, brackets, { mark, at: match.index, end, inside, closes })) continue;
    last = end;
    yield end;
  }
}

type Mark = { mark: string; at: number; end: number; inside: Span | undefined; closes: boolean };

/** Whether the sentence goes on behind a mark that may end one. */
function goesOn(folded: string, brackets: Brackets, { mark, at, end, inside, closes }: Mark): boolean {
  const after = folded.slice(end, end + LOOK_AHEAD);
  if (/^[，、；：,;]/u.test(after)) return true;
  if (brackets.openAt(at, inside?.start ?? 0) && !closesOwnSentence(folded, end)) return true;
  if (/^(?:…+|\.+)$/u.test(mark) && !endsAtDots(folded, at, mark, after)) return true;
  if (inside && !closes) return !holdsSpeech(folded, inside);
  if (inside && (mark === "。" ? SAID_AFTER : GOES_ON).test(after)) return true;
  if (inside && mark !== "。" && !holdsSpeech(folded, inside)) return true;
  return /^[!?]$/u.test(mark) && /^[a-z0-9]/iu.test(after);
}

/** Dots end a sentence only where they end the line or visibly stand for a full stop. */
function endsAtDots(folded: string, at: number, mark: string, after: string): boolean {
  return mark === ".." || after.trim() === "" || /^\s/u.test(after) || STOPS.includes(folded[at - 1] ?? " ");
}

/** A quotation is speech where a colon or comma leads into it or it begins the sentence; else it is a name or a saying. */
function holdsSpeech(folded: string, quotation: Span): boolean {
  const before = folded.slice(Math.max(0, quotation.start - LOOK_AHEAD), quotation.start).trimEnd();
  return before === "" || /(?:[：，。！？…”:,]|说|道|称|表示|指出|问|写)$/u.test(before);
}

const LOOK_BACK = 200;

/** Where brackets and title marks stand open: asked in text order. */
class Brackets {
  private at = 0;
  private open = -1;
  constructor(private readonly folded: string) {}

  /** Whether one is open at `at` that opened behind `from`, and not too far back to be a mistake. */
  openAt(at: number, from: number): boolean {
    for (; this.at < at; this.at++) {
      const code = this.folded.charCodeAt(this.at);
      if ((code > 0x3015 && code < 0xff08) || (code > 0x5d && code < 0x3000)) continue;
      if (OPENING.has(code)) this.open = this.at;
      else if (CLOSING.has(code)) this.open = -1;
    }
    return this.open >= from && this.open >= at - LOOK_BACK;
  }
}

const codes = (marks: string) => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const OPENING = codes("（【《〈([");
const CLOSING = codes("）】》〉)]\n");

/** Whether the bracket that ends here holds a sentence of its own rather than a remark within one. */
function closesOwnSentence(folded: string, end: number): boolean {
  if (!"）)".includes(folded[end - 1] ?? " ")) return false;
  for (let i = end - 2; i >= Math.max(0, end - LOOK_BACK); i--) {
    if (!"（(".includes(folded[i] ?? " ")) continue;
    const before = folded.slice(Math.max(0, i - LOOK_AHEAD), i).trimEnd();
    return before === "" || STOPS.includes(before.at(-1) ?? " ");
  }
  return false;
}

function trimmed(folded: string, start: number, end: number): Span | null {
  while (start < end && isSpace(folded, start)) start++;
  while (end > start && isSpace(folded, end - 1)) end--;
  return start < end ? { start, end } : null;
}

const isSpace = (text: string, at: number) => /\s/u.test(text[at] ?? "");
