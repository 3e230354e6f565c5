import type { Signals } from "../document";
import type { ClaimKind } from "../kinds";
import type { Token } from "./tag";
import { GROUP, GROUPS, type Group } from "./word-groups";

/** How often each group of words occurs, by `GROUP`; last, how many words there are. */
export type Counts = Int32Array;

const WORDS = GROUPS.length;

/** Reads the tokens from `from` up to `to`. */
export function countGroups(tokens: readonly Token[], from: number, to: number): Counts {
  const counts = new Int32Array(WORDS + 1);
  const add = (group: Group) => {
    counts[GROUP[group]] = (counts[GROUP[group]] ?? 0) + 1;
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    const { entry, tag, lower } = token;
    for (const group of entry.groups) counts[group] = (counts[group] ?? 0) + 1;
    if (tag === "comma") add("comma");
    else if (tag === "open" || tag === "close") {
      if (token.text !== "(" && token.text !== ")") add("quotation");
    } else if (tag === "mark") {
      if (lower === "?") add("question");
      else if (/^[-–—]$/u.test(lower)) add("dash");
    } else counts[WORDS] = (counts[WORDS] ?? 0) + 1;
    if (tag === "part" || (tag === "finite" && entry.forms.has("past"))) add("participle");
    if (/^\p{Lu}/u.test(token.text)) add("capital");
    if (tag === "number") addNumber(token, add);
    else if (tag === "name" && i > 0) addName(tokens, i, token, add);
    else if (tag === "finite" || tag === "aux") addPredicate(tokens, i, token, add);
    else if (tag === "det" && isDeixis(token, tokens[i + 1])) add("deixis");
  }
  return counts;
}

type Add = (group: Group) => void;

function addNumber({ text }: Token, add: Add): void {
  if (/^(?:1[5-9]|20)\d\ds?$/u.test(text)) {
    add("year");
    return;
  }
  add("number");
  if (/^[$€£¥]/u.test(text)) add("currency");
}

function addName(tokens: readonly Token[], i: number, token: Token, add: Add): void {
  add("name");
  if (/^\p{Lu}{2,5}$/u.test(token.text)) add("acronym");
  const before = tokens[i - 1];
  if (
    before &&
    /^(?:in|at|from|near|across|throughout|to)$/u.test(before.lower) &&
    token.entry.groups.length === 0
  )
    add("place");
  const titled =
    before?.entry.groups.includes(GROUP["title-word"]) ||
    tokens[i - 2]?.entry.groups.includes(GROUP["title-word"]);
  const paired =
    before?.tag === "name" &&
    before.entry.groups.length === 0 &&
    token.entry.groups.length === 0 &&
    tokens[i + 1]?.tag !== "name";
  if (titled || paired) add("person");
}

function addPredicate(tokens: readonly Token[], i: number, { tag, lower, entry }: Token, add: Add): void {
  let next = i + 1;
  while (tokens[next]?.tag === "adverb") next++;
  const participle = tokens[next]?.tag === "part";
  const past = tag === "finite" ? entry.forms.has("past") : /^(?:was|were|had|did)$/u.test(lower);
  if (past) add("past");
  if (participle && /^(?:has|have|had|'ve)$/u.test(lower)) add("perfect");
  const subject = tokens[i - 1]?.tag === "adverb" ? tokens[i - 2] : tokens[i - 1];
  if (!subject) return;
  if (subject.lower === "i" && (past || participle)) add("i-did");
  else if (subject.lower === "we") add(past || participle ? "we-did" : "we-are");
  else if (OTHERS.test(subject.lower) || subject.tag === "name")
    add(past || participle ? "they-did" : "they-do");
}

const OTHERS = /^(?:he|she|they|opponent|president|senator|governor)$/u;

/** "last year", "this month": a date by the day of writing. */
function isDeixis(token: Token, next: Token | undefined): boolean {
  return (
    token.lower === "this" &&
    next !== undefined &&
    /^(?:year|month|week|decade|century|summer|winter|spring|fall)$/u.test(next.lower)
  );
}

/** Fewer words than these say little that could be checked. */
const SHORT = 6;

/** The part of the counts that a reader of the score is told of. */
export function signalsOf(counts: Counts): Signals {
  const of = (...groups: Group[]) => groups.reduce((sum, group) => sum + (counts[GROUP[group]] ?? 0), 0);
  const all: Signals = {
    figure: of("number", "number-word", "million"),
    date: of("date", "year", "deixis"),
    place: of("place"),
    person: of("person"),
    organization: of("organization", "acronym"),
    event: of("event"),
    comparison: of("comparison"),
    cause: of("cause"),
    attribution: of("attribution"),
    "opinion-word": of("opinion-word"),
    hedge: of("hedge"),
    future: of("future"),
    "first-person": of("first-person"),
    question: of("question"),
    vague: of("vague"),
    short: Math.max(0, SHORT - (counts[WORDS] ?? 0)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, amount]) => amount > 0));
}

/**
 * Whether the article itself takes a stand here, or tells what goes on within its writer: no source could bear it out.
 * Figures and dates speak against it.
 */
export function isOpinion(tokens: readonly Token[], from: number, to: number, signals: Signals): boolean {
  let first = from;
  while (first < to && /^(?:open|comma|mark|number)$/u.test(tokens[first]?.tag ?? "")) first++;
  if (tokens[first]?.entry.groups.includes(GROUP.comment)) return true;
  const hard = (signals.figure ?? 0) + (signals.date ?? 0) > 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.entry.groups.includes(GROUP.duty) && isDuty(tokens, i, token)) return true;
    if (/^(?:i|we)$/u.test(token.lower) && isStance(tokens, i, token)) return true;
    if (!hard && token.tag === "aux" && evaluates(tokens, i, to)) return true;
  }
  return (signals["opinion-word"] ?? 0) >= 3 && !hard;
}

/** "should", "ought to", "need to", "must" but not "must have been". */
function isDuty(tokens: readonly Token[], i: number, { lower, tag }: Token): boolean {
  const next = tokens[i + 1]?.lower;
  if (lower === "must") return next !== "have" && tag === "aux";
  if (lower === "ought" || lower === "need" || lower === "needs") return next === "to";
  return true;
}

/** "I think", and of oneself "I cannot". */
function isStance(tokens: readonly Token[], i: number, { lower }: Token): boolean {
  let next = i + 1;
  if (tokens[next]?.tag === "adverb") next++;
  const verb = tokens[next];
  if (!verb) return false;
  if (verb.entry.groups.includes(GROUP.stance)) return true;
  if (
    lower !== "i" ||
    !/^(?:do|don't|cannot|can't|can|am|would|could|know|understand|enjoy|wonder|apologize|apologise)$/u.test(
      verb.lower,
    )
  )
    return false;
  return i < 12;
}

const COPULA = /^(?:is|are|was|were|'s|'re)$/u;

/** "is a good idea", "was simply wrong"; "it is important to". */
function evaluates(tokens: readonly Token[], i: number, to: number): boolean {
  if (!COPULA.test(tokens[i]?.lower ?? "")) return false;
  for (let k = i + 1; k < Math.min(to, i + 5); k++) {
    const token = tokens[k];
    if (!token || !/^(?:adverb|det|word)$/u.test(token.tag)) return false;
    if (token.entry.groups.includes(GROUP.evaluation)) return true;
    const asked = /^(?:important|necessary|crucial|essential|vital|worth)$/u.test(token.lower);
    if (asked) return /^(?:to|that|noting)$/u.test(tokens[k + 1]?.lower ?? "");
    if (token.tag === "word") return false;
  }
  return false;
}

/** What a claim asserts; `opinion` and `quote` are found elsewhere. */
export function kindOf(tokens: readonly Token[], from: number, to: number, counts: Counts): ClaimKind {
  const has = (group: Group) => (counts[GROUP[group]] ?? 0) > 0;
  if (forecasts(tokens, from, to)) return "forecast";
  if (has("causal")) return "causal";
  if (has("than") || isSuperlative(tokens, from, to)) return "comparison";
  if (
    has("currency") ||
    ((has("number") || has("million") || has("number-word")) && measures(tokens, from, to))
  )
    return "quantity";
  return has("past") || has("event") ? "event" : "status";
}

function forecasts(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || token.inner) continue;
    if (/^(?:will|shall|won't|'ll)$/u.test(token.lower) && token.tag === "aux") return true;
    if (
      /^(?:going|expected|projected|forecast|set|due|likely|scheduled|plans?|intends?)$/u.test(token.lower) &&
      tokens[i + 1]?.lower === "to"
    ) {
      return true;
    }
  }
  return false;
}

function isSuperlative(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower, tag } = tokens[i] ?? { lower: "", tag: "mark" };
    if (tag === "word" && lower.length > 5 && lower.endsWith("est") && tokens[i - 1]?.tag === "det")
      return true;
  }
  return false;
}

/** A number and what is counted. */
function measures(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || (token.tag !== "number" && !token.entry.groups.includes(GROUP["number-word"]))) continue;
    if (token.text.endsWith("%") || token.lower === "percent") return true;
    for (const next of [tokens[i + 1], tokens[i + 2]])
      if (next?.entry.groups.includes(GROUP.unit)) return true;
  }
  return false;
}

/** How many words were counted. */
export function wordsIn(counts: Counts): number {
  return counts[WORDS] ?? 0;
}
