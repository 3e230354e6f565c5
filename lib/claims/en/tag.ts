import { verbForms } from "./verbs";

/**
 * What a word does in its sentence, as far as the splitting of clauses needs to know:
 * `finite` carries a predicate, `aux` too (with what follows), `part` is a participle without an auxiliary.
 */
export type Tag =
  | "finite"
  | "aux"
  | "part"
  | "ing"
  | "inf"
  | "det"
  | "prep"
  | "subject"
  | "pronoun"
  | "relative"
  | "and"
  | "sub"
  | "adverb"
  | "to"
  | "number"
  | "name"
  | "word"
  | "comma"
  | "open"
  | "close"
  | "mark";

export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  tag: Tag;
  /** Within brackets or quotation marks that open and close in this sentence: no boundary lies there. */
  inner: boolean;
};

const words = (list: string) => list.trim().split(/\s+/u);

const CLOSED = new Map<string, Tag>([
  ...words(
    "is are was were has have had does do did will would can could shall should may might must cannot 's 'd 'll 're 've 'm ’s ’d ’ll ’re ’ve ’m isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t",
  ).map((w) => [w, "aux"] as const),
  ...words(
    "the a an this that these those my your his her its our their some any no every each either neither another both all many few several most more other such much",
  ).map((w) => [w, "det"] as const),
  ...words(
    "of in on at by for from with into onto about against between through during within without under over above below among across behind beyond near toward towards upon per via despite throughout alongside amid beside besides around along off out up down like unlike except including concerning regarding following",
  ).map((w) => [w, "prep"] as const),
  ...words("he she it they we i you there").map((w) => [w, "subject"] as const),
  ...words(
    "him them us me himself herself itself themselves one someone everyone nobody nothing anything everything",
  ).map((w) => [w, "pronoun"] as const),
  ...words("which who whom whose where").map((w) => [w, "relative"] as const),
  ...words("and but or nor yet").map((w) => [w, "and"] as const),
  ...words(
    "because although though while whereas if unless until when whenever since as after before once than so whether how why what",
  ).map((w) => [w, "sub"] as const),
  ...words(
    "not never also then later still now already often always usually generally typically again soon even only just too very once twice thus therefore however instead eventually finally initially originally previously formerly currently recently subsequently primarily mainly mostly widely highly well further perhaps together ever almost nearly first",
  ).map((w) => [w, "adverb"] as const),
  ["to", "to"],
]);

const TOKEN =
  /(?:it|he|she|that|there|they|we|you|I|who|this|what)(?=['’](?:s|re|ve|ll|d|m)\b)|['’](?:s|re|ve|ll|d|m)\b|\p{L}[\p{L}\p{M}\p{N}]*(?:[-.&'’](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[$€£¥#]?\p{N}[\p{N}.,:/-]*(?<![.,:/-])(?:%|st|nd|rd|th|s|m|bn|k)?(?![\p{L}])|[$€£¥#]?\p{N}+|\S/giu;

const NOUN_BEFORE: ReadonlySet<Tag> = new Set(["det", "prep", "number", "to", "sub"]);

/** The words and marks of a sentence, tagged; UTF-16 positions in `sentence`. */
export function tagWords(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, index: start } of sentence.matchAll(TOKEN)) {
    const possessive = /^(\p{L}[^'’]+)(['’]s)$/u.exec(text);
    const end = start + text.length;
    const lower = text.toLowerCase();
    tokens.push({ start, end, text, lower, tag: possessive ? "word" : firstTag(text, lower), inner: false });
  }
  markInner(tokens);
  tokens.forEach((token, i) => {
    if (token.tag === "word" || token.tag === "name") token.tag = contextTag(tokens, i);
    if (token.lower === "that") token.tag = tagOfThat(tokens, i);
  });
  settleVerbs(tokens);
  return tokens;
}

/** Straight and curled quotation marks close each other: writers mix them. */
const PAIRS: Record<string, string> = { "(": ")", "[": "]", "“": '”"', "«": "»", '"': '"”' };

function markInner(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
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
      verb.tag = verbForms(verb.lower).some(({ form }) => form === "participle") ? "part" : "word";
    }
    from = i + 1;
  }
}

function firstTag(text: string, lower: string): Tag {
  const closed = CLOSED.get(lower);
  if (closed && !(text.length > 1 && text === text.toUpperCase() && /^(?:IT|US|WHO|WE)$/u.test(text)))
    return closed;
  if (/^[,]$/u.test(text)) return "comma";
  if (/^[([{“«‘"]$/u.test(text)) return "open";
  if (/^[)\]}”»]$/u.test(text)) return "close";
  if (/^[$€£¥#]?\p{N}/u.test(text)) return "number";
  if (/^\p{Lu}/u.test(text)) return "name";
  if (/^\p{L}/u.test(text))
    return /ly$/u.test(text) &&
      !/^(?:family|only|early|daily|ally|rally|reply|supply|apply|italy|july|assembly|monopoly|anomaly|fly|rely|belly|bully|ugly|friendly|likely|lovely|elderly|deadly|costly|weekly|monthly|yearly)$/u.test(
        text,
      )
      ? "adverb"
      : "word";
  return "mark";
}

function contextTag(tokens: readonly Token[], i: number): Tag {
  const token = tokens[i];
  if (!token) return "word";
  if (token.tag === "name" && i > 0) return "name";
  const forms = verbForms(token.lower);
  const otherwise = token.tag;
  if (forms.length === 0) return otherwise;
  const has = (form: string) => forms.some((one) => one.form === form);
  const before = previous(tokens, i);
  const after = tokens[i + 1];
  if (
    before?.tag === "aux" ||
    before?.lower === "be" ||
    before?.lower === "been" ||
    before?.lower === "being"
  ) {
    if (has("participle")) return "part";
    if (has("ing")) return "ing";
    return has("base") && before?.tag === "aux" ? "inf" : otherwise;
  }
  if (before?.tag === "to" && has("base")) return "inf";
  if (has("ing")) return "ing";
  if (before === undefined && !has("past")) return otherwise;
  if (before && NOUN_BEFORE.has(before.tag)) {
    return has("participle") && !has("base") ? "word" : otherwise;
  }
  if (has("past")) {
    if (has("participle") && isReduced(token, before, after)) return "part";
    return before === undefined ? "part" : "finite";
  }
  if (has("participle")) return "part";
  if (has("s")) return isFollowedLikeVerb(tokens, i) && isNominal(before) ? "finite" : otherwise;
  if (has("base")) return isPluralSubject(before) && isFollowedLikeVerb(tokens, i) ? "finite" : otherwise;
  return otherwise;
}

/** Behind a noun these are participles far more often than predicates. */
const AFTER_NOUNS = new Set(
  words("named called titled entitled known based located related associated dubbed"),
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
  if (k > i + 1 && verbForms(next.lower).some(({ form }) => form === "base")) return false;
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
