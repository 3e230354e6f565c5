import { type Abbreviations, abbreviationsOf } from "./abbreviations";
import { listMarkers } from "./list-markers";

export type Span = { start: number; end: number };

/** Marks that may end a sentence, and the quotation marks and brackets that close with it. */
const TERMINATOR = /(?:\.(?:\s\.)+|[.!?…]+)(["'“”’»›\])]*)/gu;

/** Capitalised, these begin a sentence, whatever stands before. */
const STARTERS = new Set(
  `The A An He She It They We You I This That These Those There Their His Her Its Our Your My In On At As By For From With
  After Before When While If But And Or So Yet However Although Though Then Now Here What Who How Why Where Which Did Do
  Does Is Are Was Were Will Would Can Could Should Have Has Had Let Please Thanks Some Many Most All Both Each Every Not
  Once Since Until Also Another Other Others Such Only Even Still Just Despite During Under Over Between Among Meanwhile
  Instead Moreover Furthermore Nevertheless Therefore Thus Hence Today Yesterday Tomorrow Yes No Nor Because Unless Whether
  Whose Whatever Whenever To Of About Around Several Few More Much Any One Two Three Later Earlier Finally First Second
  Additionally Consequently According Besides Indeed Perhaps Maybe Like Never Nobody Nothing Everyone Everything Someone
  Something Er Sie Es Wir Ihr Ich Der Die Das Ein Eine El La Los Las Un Una Il Elle Ils Elles Le Les Une Nous Vous`.split(
    /\s+/u,
  ),
);

/** Words of up to three letters that are no abbreviations: a stop after them ends the sentence even before a small letter. */
const SHORT_WORDS = new Set(
  `one two six ten it is was so do go up off out now too you me he she her him his us we our my all any but not yes low high
  way day old new big bad car see say get got set put let run end use far job own pay buy air man men boy dog cat eat fun
  try why who how had has did are am be can may ago few yet bit lot hot top war law tax age arm bar bed bus cup cut die
  eye fit fly god guy hit ice key kid leg lie map mix net oil pet red sad sea sit sky son sun tea tie tip toe toy via web
  win zoo ok in at on to of by as an or if no up`.split(/\s+/u),
);

const REPORTING =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|added|told|wrote|replied|explained|noted|argued|insisted|concluded)\b/u;

/** Written with an exclamation mark of their own. */
const BRANDS = /(?:Yahoo|Jeopardy|Yum|Oklahoma|Joomla)!$/u;

/** The mark of a smile ends what somebody writes as well as a full stop does. */
const EMOTICON = /[:;]-?[)(DP](?=\s+\p{Lu})/gu;

/** A capitalised word that begins a sentence amid small letters: a line break was lost before it. */
const LOST_BREAK =
  /\s(?:They|We|He|She|There|This|These|Thanks|Please|However|What|How|If|When|My|It|You)\s+(?=\p{Ll})/gu;

/**
 * The sentences of one paragraph in a language with Latin letters.
 * @returns UTF-16 positions in `paragraph`, without the spaces between sentences
 */
export function latinSentences(paragraph: string, language: string): Span[] {
  const abbreviations = abbreviationsOf(language);
  const markers = listMarkers(paragraph);
  const afterMarkers = new Set(markers.map((marker) => marker.end));
  const ends = new Set(markers.map((marker) => marker.start));
  for (const match of paragraph.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    if (afterMarkers.has(end)) continue;
    const closers = match[1] ?? "";
    const mark = match[0].slice(0, match[0].length - closers.length);
    if (endsSentence(paragraph, { start: match.index, end, mark, closers }, abbreviations)) ends.add(end);
  }
  for (const match of paragraph.matchAll(EMOTICON)) ends.add(match.index + match[0].length);
  if (language.startsWith("en")) addLostBreaks(paragraph, ends);
  return cutAt(paragraph, ends);
}

function addLostBreaks(paragraph: string, ends: Set<number>): void {
  for (const { index } of paragraph.matchAll(LOST_BREAK)) {
    if (/[\p{Ll}\d]$/u.test(paragraph.slice(Math.max(0, index - 1), index))) ends.add(index);
  }
}

function cutAt(text: string, ends: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const end of [...ends, text.length].sort((a, b) => a - b)) {
    const piece = text.slice(from, end);
    const start = from + piece.length - piece.trimStart().length;
    const stop = from + piece.trimEnd().length;
    if (start < stop) spans.push({ start, end: stop });
    from = end;
  }
  return spans;
}

type Terminator = { start: number; end: number; mark: string; closers: string };

function endsSentence(text: string, at: Terminator, abbreviations: Abbreviations): boolean {
  const { start, end, mark, closers } = at;
  const next = text.slice(end, end + 80);
  const gap = /^\s*/u.exec(next)?.[0].length ?? 0;
  const following = next.slice(gap);
  if (following === "") return true;
  const small = /^\p{Ll}/u.test(following);
  if (gap === 0) return isLostSpace(text, at, following);
  if (/^[,;:%]/u.test(following)) return false;
  if (/["“”’»›']/u.test(closers)) return !small && !REPORTING.test(following);
  if (closers !== "") return !small;
  if (/[!?]/u.test(mark)) return !(small && BRANDS.test(text.slice(Math.max(0, start - 12), end)));
  if (mark.length > 1 || mark === "…") return !small;
  return stopEndsSentence(text, start, following, abbreviations);
}

/** "was great.The" and the like: a space got lost between two sentences. */
function isLostSpace(text: string, { start, mark, closers }: Terminator, following: string): boolean {
  const word = /^\p{Lu}\p{Ll}*(?=\s)/u.exec(following)?.[0] ?? "";
  if (!STARTERS.has(word)) return false;
  return (
    closers !== "" ||
    mark !== "." ||
    /(?:^|\s|[("“'])\p{L}?\p{Ll}{2,}$/u.test(text.slice(Math.max(0, start - 30), start))
  );
}

/** Whether a single full stop at `start` ends a sentence that goes on with `following`. */
function stopEndsSentence(text: string, start: number, following: string, known: Abbreviations): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const word = before.slice(startOfWord(before));
  const small = /^\p{Ll}/u.test(following);
  const starter = STARTERS.has(/^\p{L}+/u.exec(following)?.[0] ?? "");
  const lower = word.toLowerCase().replace(/^['’.-]+/u, "");
  const nextIsNumber = /^[#\d]/u.test(following);
  if (nextIsNumber && known.beforeNumber.has(lower)) return false;
  if (/^\p{L}$/u.test(word)) return initialEndsSentence(word, before, starter);
  if (known.open.has(lower)) return false;
  if (known.ordinals && /^\d{1,2}$/u.test(word)) return starter;
  if (/\p{L}\.\p{L}/u.test(word) && !/\p{Ll}{3}/u.test(word)) return starter;
  if (known.closed.has(lower) && (small || !/^etc$/u.test(lower))) return starter && !small;
  if (!small) return true;
  // A small letter follows: an abbreviation that is not listed, or somebody who does not care for capitals.
  return word === "" || /\d$|\p{Ll}{4}$/u.test(word) || SHORT_WORDS.has(lower);
}

/** Where the run of letters, digits and what joins them begins that ends `text`. */
function startOfWord(text: string): number {
  let at = text.length;
  while (at > 0 && !/[\s()[\]{}"“”„«»,;:!?…—–]/u.test(text[at - 1] ?? "")) at--;
  return at;
}

/** After a single letter: "Jonas E. Smith", but "you and I. Did" and "vitamin C. The". */
function initialEndsSentence(letter: string, before: string, starter: boolean): boolean {
  const previous = /([\p{L}'’-]+)\s+\p{L}$/u.exec(before)?.[1] ?? "";
  if (letter === "I" && /^(?:and|than|as|or|do|am|so|but)$/u.test(previous)) return true;
  return starter && /^\p{Ll}/u.test(previous);
}
