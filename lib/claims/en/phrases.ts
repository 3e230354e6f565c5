import type { Tag, Token } from "./token";
import { verbForms } from "./verbs";

export type Range = { from: number; to: number };

/** The words of `sentence` from token `from` up to, not including, token `to`. */
export function textOf(sentence: string, tokens: readonly Token[], { from, to }: Range): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? sentence.slice(first.start, last.end) : "";
}

export function skipAdverbs(tokens: readonly Token[], i: number): number {
  let at = i;
  while (tokens[at]?.tag === "adverb") at++;
  if (at > i && tokens[at]?.tag === "comma") at++;
  return at;
}

const isVerb = (token: Token | undefined) => token?.tag === "aux" || token?.tag === "finite";

/**
 * The verb that carries the clause from token `from` on: past relative and subordinate clauses before it.
 * @returns -1 when there is none
 */
export function mainVerb(tokens: readonly Token[], from: number, to: number): number {
  let skip = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || token.inner) continue;
    if (token.tag === "relative" || (token.tag === "sub" && token.lower !== "so")) skip = 1;
    else if (token.tag === "comma") skip = 0;
    else if (token.text === ";") return -1;
    else if (isVerb(token)) {
      if (skip === 0) return i;
      skip = 0;
    }
  }
  return -1;
}

const NOMINAL: ReadonlySet<Tag> = new Set([
  "det",
  "name",
  "word",
  "number",
  "open",
  "close",
  "pronoun",
  "subject",
  "adverb",
  "part",
  "ing",
]);

/** Whether a noun phrase can begin with this token. */
function beginsNoun(token: Token | undefined): boolean {
  return token !== undefined && /^(?:det|name|word|number|open|pronoun|subject|part|ing)$/u.test(token.tag);
}

/** The subject of the verb at `verb`: behind adverbials that stand first, without relative clauses. */
export function subjectOf(tokens: readonly Token[], from: number, verb: number): Range | undefined {
  let at = skipAdverbs(tokens, from);
  if (
    !beginsNoun(tokens[at]) ||
    /^(?:according|regarding|following|given|based|compared)$/u.test(tokens[at]?.lower ?? "")
  ) {
    const comma = tokens.findIndex((token, i) => i > at && i < verb && token.tag === "comma" && !token.inner);
    if (comma < 0) return undefined;
    at = skipAdverbs(tokens, comma + 1);
  }
  if (at >= verb || !beginsNoun(tokens[at])) return undefined;
  let to = at;
  while (to < verb) {
    const token = tokens[to];
    if (!token || (!token.inner && /^(?:relative|mark|sub)$/u.test(token.tag) && token.text !== ".")) break;
    to++;
  }
  while (to > at && /^(?:adverb|comma)$/u.test(tokens[to - 1]?.tag ?? "")) to--;
  return to > at ? { from: at, to } : undefined;
}

/** The adverbial that stands first ("In 1980,"), which holds for all predicates behind it. */
export function adverbialBefore(tokens: readonly Token[], from: number, subject: Range): Range | undefined {
  const first = skipAdverbs(tokens, from);
  if (tokens[first]?.tag !== "prep" || tokens[subject.from - 1]?.tag !== "comma") return undefined;
  return subject.from - first <= 9 ? { from: first, to: subject.from } : undefined;
}

/**
 * The noun phrase that ends right before token `end`: back to its article, over "of", over other prepositions between names,
 * and over "and" when what follows is `plural`.
 */
export function antecedentBefore(
  tokens: readonly Token[],
  end: number,
  least: number,
  plural: boolean,
): Range | undefined {
  let from = end;
  while (from > least) {
    const token = tokens[from - 1];
    if (!token || !(token.inner || isPartOfNoun(tokens, from - 1, plural))) break;
    from--;
    const before = tokens[from - 1]?.lower;
    if (token.tag === "det" && before !== "of" && !(plural && before === "and")) break;
  }
  while (from < end && !beginsNoun(tokens[from])) from++;
  return from < end ? { from, to: end } : undefined;
}

function isPartOfNoun(tokens: readonly Token[], i: number, plural: boolean): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.lower === "of" || token.text === "." || (plural && token.lower === "and")) return true;
  // "an increased demand for materials", but of "a house in Paris" the name alone.
  if (token.tag === "prep")
    return (
      (tokens[i + 1]?.tag === "name") === (tokens[i - 1]?.tag === "name") &&
      NOMINAL.has(tokens[i - 1]?.tag ?? "mark")
    );
  return NOMINAL.has(token.tag);
}

/** Whether the clause says what its subject is: "is a", "was the first", "are". Up to token `end`. */
export function isCopular(tokens: readonly Token[], verb: number, end: number): boolean {
  const token = tokens[verb];
  if (!token || !/^(?:is|are|was|were)$/u.test(token.lower)) return false;
  const next = tokens[skipAdverbs(tokens, verb + 1)];
  if (!next || next.tag === "part" || next.tag === "ing" || next.lower === "that") return false;
  // A comma may stand between adjectives: "a modern, fast language".
  return tokens
    .slice(verb + 1, end)
    .every(
      ({ tag, inner }, k, between) =>
        inner ||
        !(
          /^(?:relative|sub|to)$/u.test(tag) ||
          (tag === "comma" && (k > 3 || between[k + 1]?.tag !== "word"))
        ),
    );
}

export function tenseOf(tokens: readonly Token[], verb: number): "present" | "past" {
  const token = tokens[verb];
  if (!token) return "present";
  if (/^(?:was|were|had|did)$/u.test(token.lower)) return "past";
  return token.tag === "finite" && verbForms(token.lower).some(({ form }) => form === "past")
    ? "past"
    : "present";
}

/** Whether the subject of the verb at `verb` is more than one: by the verb where it tells, else by the subject as written. */
export function isPlural(tokens: readonly Token[], verb: number, subject: string): boolean {
  const token = tokens[verb];
  if (token && /^(?:is|was|has|does)$/u.test(token.lower)) return false;
  if (token && /^(?:are|were|have|do)$/u.test(token.lower)) return true;
  const forms = token?.tag === "finite" ? verbForms(token.lower) : [];
  if (forms.some(({ form }) => form === "s")) return false;
  if (forms.some(({ form }) => form === "base") && !forms.some(({ form }) => form === "past")) return true;
  if (/^(?:they|we|you|these|those|many|several|both|some|all|few)\b/iu.test(subject)) return true;
  if (/^(?:he|she|it|this|that|a|an|each|every|one)\b/iu.test(subject)) return false;
  const head = subject.split(/\s+(?:of|in|for|from|with|at|on|by|to|developed|that)\s/u)[0] ?? subject;
  if (/\sand\s/u.test(head) && /^\p{Lu}/u.test(head.split(/\sand\s/u)[1] ?? "")) return true;
  return /\p{Ll}(?:[^su'’i]s|ies)$/u.test(head) && !/^(?:The\s+)?\p{Lu}\S*(?:\s\p{Lu}\S*)+$/u.test(head);
}

export function be(tense: "present" | "past", plural: boolean): string {
  if (tense === "past") return plural ? "were" : "was";
  return plural ? "are" : "is";
}
