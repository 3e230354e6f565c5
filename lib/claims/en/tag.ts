import type { Tag, Token } from "./token";
import { tokenize } from "./tokenize";
import { verbForms } from "./verbs";

const NOUN_BEFORE: ReadonlySet<Tag> = new Set(["det", "prep", "number", "to", "sub"]);

/** The words and marks of a sentence, tagged; UTF-16 positions in `sentence`. */
export function tagWords(sentence: string): Token[] {
  const tokens = tokenize(sentence);
  markInner(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.entry.forms.size > 0) token.tag = contextTag(tokens, i, token);
    else if (token.lower === "that") token.tag = tagOfThat(tokens, i);
  }
  settleVerbs(tokens);
  return tokens;
}

/** Straight and curled quotation marks close each other: writers mix them. */
const PAIRS: Record<string, string> = { "(": ")", "[": "]", "“": '”"', "«": "»", '"': '"”' };

function markInner(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.tag !== "open") continue;
    const closing = PAIRS[tokens[i]?.text ?? ""];
    if (!closing) continue;
    const end = tokens.findIndex((token, k) => k > i && closing.includes(token.text));
    if (end < 0) continue;
    for (let k = i; k <= end; k++) {
      const token = tokens[k];
      if (!token) continue;
      token.inner = true;
      if (k === i) token.tag = "open";
      if (k === end) token.tag = "close";
    }
    i = end;
  }
}

/** Where a new predicate may follow. */
const RESET: ReadonlySet<Tag> = new Set(["comma", "and", "relative", "sub", "mark", "subject"]);

/** Another clause may follow these without "that". */
const SAYING =
  /^(?:said|says|say|thinks?|thought|believes?|believed|claims?|claimed|hopes?|hoped|insists?|insisted)$/u;

/** Between two boundaries there is one predicate: an auxiliary before all, else the first that can be one. */
function settleVerbs(tokens: readonly Token[]): void {
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token && !RESET.has(token.tag) && !SAYING.test(tokens[i - 1]?.lower ?? "")) continue;
    const verbs = tokens
      .slice(from, i)
      .filter(({ tag, inner }) => !inner && (tag === "finite" || tag === "aux"));
    // "that we see in the sky are": the verb of a pronoun comes right behind it.
    const pronoun = tokens[from - 1]?.tag === "subject";
    const main = pronoun ? verbs[0] : (verbs.find(({ tag }) => tag === "aux") ?? verbs[0]);
    for (const verb of verbs) {
      if (verb === main || verb.tag === "aux") continue;
      verb.tag = verb.entry.forms.has("participle") ? "part" : "word";
    }
    from = i + 1;
  }
}

function contextTag(tokens: readonly Token[], i: number, token: Token): Tag {
  if (token.tag === "name" && i > 0) return "name";
  const { forms } = token.entry;
  const otherwise = token.tag;
  const before = previous(tokens, i);
  const after = tokens[i + 1];
  if (
    before?.tag === "aux" ||
    before?.lower === "be" ||
    before?.lower === "been" ||
    before?.lower === "being"
  ) {
    if (forms.has("participle")) return "part";
    if (forms.has("ing")) return "ing";
    return forms.has("base") && before?.tag === "aux" ? "inf" : otherwise;
  }
  if (before?.tag === "to" && forms.has("base")) return "inf";
  if (forms.has("ing")) return "ing";
  if (before === undefined && !forms.has("past")) return otherwise;
  if (before && NOUN_BEFORE.has(before.tag)) {
    return forms.has("participle") && !forms.has("base") ? "word" : otherwise;
  }
  if (forms.has("past")) {
    if (forms.has("participle") && isReduced(token, before, after)) return "part";
    return before === undefined ? "part" : "finite";
  }
  if (forms.has("participle")) return "part";
  if (forms.has("s")) return isFollowedLikeVerb(tokens, i) && isNominal(before) ? "finite" : otherwise;
  if (forms.has("base"))
    return isPluralSubject(before) && isFollowedLikeVerb(tokens, i) ? "finite" : otherwise;
  return otherwise;
}

/** Behind a noun these are participles far more often than predicates. */
const AFTER_NOUNS = new Set(
  "named called titled entitled known based located related associated dubbed".split(" "),
);

/** "a song written by", "a figure named": a participle right behind its noun. */
function isReduced(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!before || /^(?:subject|relative|and|comma)$/u.test(before.tag)) return false;
  return after?.lower === "by" || after?.lower === "as" || AFTER_NOUNS.has(token.lower);
}

/** The word before `i`, adverbs skipped. */
function previous(tokens: readonly Token[], i: number): Token | undefined {
  for (let k = i - 1; k >= 0; k--) {
    const token = tokens[k];
    if (token && token.tag !== "adverb") return token;
  }
  return undefined;
}

function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined && /^(?:word|name|subject|pronoun|relative|and|close|number|comma)$/u.test(token.tag)
  );
}

function isPluralSubject(token: Token | undefined): boolean {
  if (!token) return false;
  if (/^(?:they|we|you|i|who|which|that|people|men|women|children|and)$/u.test(token.lower)) return true;
  return /^(?:word|name|close)$/u.test(token.tag) && /(?:[^s]s|\))$/u.test(token.lower);
}

function isFollowedLikeVerb(tokens: readonly Token[], i: number): boolean {
  let k = i + 1;
  while (tokens[k]?.tag === "adverb") k++;
  const next = tokens[k];
  if (!next) return true;
  if (k > i + 1 && next.entry.forms.has("base")) return false;
  return (
    next.tag !== "aux" &&
    next.tag !== "finite" &&
    next.tag !== "comma" &&
    next.tag !== "and" &&
    next.lower !== "of"
  );
}

const TIME = /^(?:year|month|week|day|time|night|season|summer|winter|spring|century|decade|period)$/u;

/** "a company that sells", "thought that the", "that time". */
function tagOfThat(tokens: readonly Token[], i: number): Tag {
  const before = tokens[i - 1];
  let k = i + 1;
  while (tokens[k]?.tag === "adverb") k++;
  const next = tokens[k];
  if (!before || !next) return "det";
  const verbal =
    next.tag === "aux" || verbForms(next.lower).some(({ form }) => form !== "ing" && form !== "participle");
  if (/^(?:word|name|close|number|pronoun)$/u.test(before.tag) && verbal && next.tag !== "name")
    return "relative";
  if (/^(?:prep|to|and|comma)$/u.test(before.tag) || TIME.test(next.lower)) return "det";
  // "the way that it is": what the noun is, not what is said.
  if (before.tag === "word" && tokens[i - 2]?.tag === "det") return "relative";
  return "sub";
}
