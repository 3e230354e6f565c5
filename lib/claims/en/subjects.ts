import type { Clause } from "./clauses";
import { endSentence, type Memory, remember, resolve } from "./memory";
import { isCopular, isPlural, mainVerb, skipAdverbs, subjectOf, textOf } from "./phrases";
import { headOf } from "./statement";
import { tagWords } from "./tag";
import type { Token } from "./token";

/** Over an article on one thing stands its name, and "it" is that; "Bridge to close" is no name. */
export function rememberName(heading: string, memory: Memory): void {
  const name = heading.replace(/\s*\([^)]*\)/gu, "").replace(/[\s.]+$/u, "");
  const tokens = tagWords(name);
  const capitalised = tokens.every(({ tag, lower }) => /^(?:name|det|number)$/u.test(tag) || lower === "of");
  const common = tokens.length <= 3 && tokens.every(({ tag }) => tag === "word" || tag === "name");
  if (!capitalised && !common) return;
  remember(memory, name, false);
  endSentence(memory);
}

const POSSESSIVE = new Set(["his", "her", "its"]);

/** What a clause is about, and what it says that is: what the next sentence may begin with "it" for. */
export function rememberSubject(
  sentence: string,
  tokens: readonly Token[],
  clause: Clause,
  memory: Memory,
): void {
  if (clause.subject) return;
  const { to } = clause.tokens;
  let { from } = clause.tokens;
  while (from < to && (tokens[from]?.start ?? 0) < clause.from) from++;
  const verb = mainVerb(tokens, from, to);
  const subject = verb < 0 ? undefined : subjectOf(tokens, from, verb);
  if (!subject) return;
  const plural = isPlural(tokens, verb, textOf(sentence, tokens, subject));
  // "Its budget is small, and it": whose it is, not what.
  const owner = POSSESSIVE.has(tokens[subject.from]?.lower ?? "")
    ? resolve(memory, tokens[subject.from]?.lower ?? "").name
    : null;
  remember(memory, owner ?? headOf(textOf(sentence, tokens, subject), memory).text, owner ? false : plural);
  // "The oldest was William O. Douglas. He", "There are four judges. They".
  const existing = tokens[subject.from]?.lower === "there";
  let at = skipAdverbs(tokens, verb + 1);
  if (tokens[at]?.lower === "been") at = skipAdverbs(tokens, at + 1);
  const complement = { from: at, to: existing ? to - 1 : endOfNoun(tokens, at, to) };
  const named = tokens[at]?.tag === "name" && !plural && isCopular(tokens, verb, complement.to);
  if (named || existing) remember(memory, textOf(sentence, tokens, complement), plural);
}

function endOfNoun(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to && !/^(?:comma|mark|aux|finite)$/u.test(tokens[end]?.tag ?? "mark")) end++;
  while (tokens[end]?.text === "." && tokens[end + 1]?.tag === "name" && end < to) {
    end++;
    while (end < to && tokens[end]?.tag === "name") end++;
  }
  return end;
}
