import type { Signals } from "@/lib/claims/document";
import type { ScoreReason } from "@/lib/claims/kinds";
import type { Token } from "./token";
import { GROUP, GROUPS } from "./word-groups";

/** How often each group of words occurs, by `GROUP`; last, how many words there are. */
export type Counts = Int32Array;

const WORDS = GROUPS.length;

/** Reads the tokens from `from` up to `to`. */
export function countGroups(tokens: readonly Token[], from: number, to: number): Counts {
  const counts = new Int32Array(WORDS + 1);
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    const { entry, tag } = token;
    for (let k = 0; k < entry.groups.length; k++) add(counts, entry.groups[k] ?? 0);
    if (entry.capital) add(counts, GROUP.capital);
    switch (tag) {
      case "comma":
        add(counts, GROUP.comma);
        continue;
      case "open":
      case "close":
        if (token.text !== "(" && token.text !== ")") add(counts, GROUP.quotation);
        continue;
      case "mark":
        if (token.text === "?") add(counts, GROUP.question);
        else if (token.text === "-" || token.text === "–" || token.text === "—") add(counts, GROUP.dash);
        continue;
      case "number":
        add(counts, entry.year ? GROUP.year : GROUP.number);
        if (entry.currency) add(counts, GROUP.currency);
        break;
      case "name":
        if (i > 0) addName(tokens, i, token, counts);
        break;
      case "part":
        add(counts, GROUP.participle);
        break;
      case "finite":
        if (entry.forms.has("past")) add(counts, GROUP.participle);
        addPredicate(tokens, i, token, counts);
        break;
      case "aux":
        addPredicate(tokens, i, token, counts);
        break;
      case "det":
        if (isDeixis(token, tokens[i + 1])) add(counts, GROUP.deixis);
        break;
    }
    add(counts, WORDS);
  }
  return counts;
}

function add(counts: Counts, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

const PLACED = new Set("in at from near across throughout to".split(" "));
const isTitle = (token: Token | undefined) => token?.entry.groups.includes(GROUP["title-word"]) === true;

function addName(tokens: readonly Token[], i: number, { entry }: Token, counts: Counts): void {
  add(counts, GROUP.name);
  if (entry.acronym) add(counts, GROUP.acronym);
  const before = tokens[i - 1];
  if (before && PLACED.has(before.lower) && entry.groups.length === 0) add(counts, GROUP.place);
  const paired =
    before?.tag === "name" &&
    before.entry.groups.length === 0 &&
    entry.groups.length === 0 &&
    tokens[i + 1]?.tag !== "name";
  if (paired || isTitle(before) || isTitle(tokens[i - 2])) add(counts, GROUP.person);
}

const BEEN = new Set(["was", "were", "had", "did"]);
const HAVE = new Set(["has", "have", "had", "'ve"]);

function addPredicate(
  tokens: readonly Token[],
  i: number,
  { tag, lower, entry }: Token,
  counts: Counts,
): void {
  let next = i + 1;
  while (tokens[next]?.tag === "adverb") next++;
  const participle = tokens[next]?.tag === "part";
  const past = tag === "finite" ? entry.forms.has("past") : BEEN.has(lower);
  if (past) add(counts, GROUP.past);
  if (participle && HAVE.has(lower)) add(counts, GROUP.perfect);
  const subject = tokens[i - 1]?.tag === "adverb" ? tokens[i - 2] : tokens[i - 1];
  if (!subject) return;
  if (subject.lower === "i" && (past || participle)) add(counts, GROUP["i-did"]);
  else if (subject.lower === "we") add(counts, past || participle ? GROUP["we-did"] : GROUP["we-are"]);
  else if (OTHERS.has(subject.lower) || subject.tag === "name") {
    add(counts, past || participle ? GROUP["they-did"] : GROUP["they-do"]);
  }
}

const OTHERS = new Set("he she they opponent president senator governor".split(" "));

/** "last year", "this month": a date by the day of writing. */
function isDeixis(token: Token, next: Token | undefined): boolean {
  return (
    token.lower === "this" &&
    next !== undefined &&
    /^(?:year|month|week|decade|century|summer|winter|spring|fall)$/u.test(next.lower)
  );
}

/** Which groups of words stand behind a reason that readers are told. */
export const REASONS: readonly (readonly [ScoreReason, readonly number[]])[] = [
  ["figure", [GROUP.number, GROUP["number-word"], GROUP.million]],
  ["date", [GROUP.date, GROUP.year, GROUP.deixis]],
  ["place", [GROUP.place]],
  ["person", [GROUP.person]],
  ["organization", [GROUP.organization, GROUP.acronym]],
  ["event", [GROUP.event]],
  ["comparison", [GROUP.comparison]],
  ["cause", [GROUP.cause]],
  ["attribution", [GROUP.attribution]],
  ["opinion-word", [GROUP["opinion-word"]]],
  ["hedge", [GROUP.hedge]],
  ["future", [GROUP.future]],
  ["first-person", [GROUP["first-person"]]],
  ["question", [GROUP.question]],
  ["vague", [GROUP.vague]],
];

/** Fewer words than these say little that could be checked. */
const SHORT = 6;

/** The part of the counts that a reader of the score is told of. */
export function signalsOf(counts: Counts): Signals {
  const signals: Signals = {};
  for (const [reason, groups] of REASONS) {
    let sum = 0;
    for (const group of groups) sum += counts[group] ?? 0;
    if (sum > 0) signals[reason] = sum;
  }
  const short = SHORT - wordsIn(counts);
  if (short > 0) signals.short = short;
  return signals;
}

/** How many words were counted. */
export function wordsIn(counts: Counts): number {
  return counts[WORDS] ?? 0;
}
