import type { Analyser, Utterance } from "@/lib/claims/document";
import { type Attribution, findAttribution } from "./attribution";
import { type Clause, splitClauses } from "./clauses";
import { isExhortation } from "./exhortation";
import { countGroups, isOpinion, kindOf, signalsOf } from "./features";
import { type Heading, headingOf, isItem, splitItem } from "./items";
import { emptyMemory, endSentence, type Memory, remember } from "./memory";
import { isCopular, isPlural, mainVerb, skipAdverbs, subjectOf, textOf } from "./phrases";
import { assertsNothing } from "./questions";
import { headOf, itemStatement, type Statement, statementOf } from "./statement";
import { type Token, tagWords } from "./tag";
import { worthOf } from "./worth";

/** Blocks whose words name what follows and assert nothing that the text does not. */
const NAMING = new Set(["title", "heading", "dateline"]);

/** No sentence is so long; what is has lost its full stops, and is not taken apart. UTF-16 units. */
const LONGEST = 3_000;

/** The utterances of an English text. */
export const englishUtterances: Analyser = ({ text, title, blocks, sentences }) => {
  const utterances: Utterance[] = [];
  const memory = emptyMemory();
  if (title) rememberName(title, memory);
  let heading: Heading | undefined;
  let block = 0;
  for (const { start, end } of sentences) {
    while ((blocks[block]?.end ?? end) <= start) block++;
    const kind = blocks[block]?.kind ?? "paragraph";
    const written = text.slice(start, end);
    const sentence = written.trim();
    if (kind === "boilerplate" || sentence === "") continue;
    if (NAMING.has(kind)) {
      rememberName(sentence, memory);
      continue;
    }
    const offset = start + written.length - written.trimStart().length;
    if (sentence.length > LONGEST) {
      utterances.push({ ...unread(sentence), start: offset, end: offset + sentence.length });
      continue;
    }
    const tokens = tagWords(sentence);
    const next = headingOf(sentence, tokens, memory);
    if (next || !isItem(sentence, kind)) heading = next;
    const found = next ? [] : utterancesIn(sentence, tokens, memory, heading);
    endSentence(memory);
    for (const one of found) {
      one.start += offset;
      one.end += offset;
      utterances.push(one);
    }
  }
  return utterances;
};

/** One claim of what was not read closely. */
function unread(sentence: string): Omit<Utterance, "start" | "end"> {
  return {
    statement: sentence.replace(/\s+/gu, " "),
    kind: "status",
    speaker: null,
    cue: null,
    ambiguous: true,
    signals: {},
  };
}

function utterancesIn(
  sentence: string,
  tokens: readonly Token[],
  memory: Memory,
  heading?: Heading,
): Utterance[] {
  if (assertsNothing(sentence) || isExhortation(tokens)) return [];
  const item = splitItem(sentence, tokens, heading);
  if (item) {
    return item.map(({ start, end, lead }) => {
      const statement = itemStatement(sentence.slice(start, end), lead);
      const part = tokens.filter((token) => token.start >= start && token.end <= end);
      return utteranceOf(part, { ...whole(part), start, end }, statement, undefined, memory);
    });
  }
  if (isVerbless(sentence, tokens)) {
    rememberName(sentence, memory);
    return [];
  }
  const said = findAttribution(sentence, tokens);
  const clauses = said?.call
    ? [whole(tokens)]
    : splitClauses(sentence, tokens, said?.from ?? 0, said?.to ?? tokens.length);
  let speech = said;
  return clauses.map((clause) => {
    const statement = statementOf(sentence, clause, memory);
    rememberSubject(sentence, tokens, clause, memory);
    // ", but others doubt it": not what was said any more.
    if (TURN.test(sentence.slice(clause.start, clause.end))) speech = undefined;
    return utteranceOf(tokens, clause, statement, speech, memory);
  });
}

/** Turns from what somebody said to what the article says. */
const TURN = /^(?:but|while|whereas|although|though|yet|;)(?=\s)/iu;

/** Over an article on one thing stands its name, and "it" is that; "Bridge to close" is no name. */
function rememberName(heading: string, memory: Memory): void {
  const name = heading.replace(/\s*\([^)]*\)/gu, "").replace(/[\s.]+$/u, "");
  const tokens = tagWords(name);
  const capitalised = tokens.every(({ tag, lower }) => /^(?:name|det|number)$/u.test(tag) || lower === "of");
  const common = tokens.length <= 3 && tokens.every(({ tag }) => tag === "word" || tag === "name");
  if (!capitalised && !common) return;
  remember(memory, name, false);
  endSentence(memory);
}

/** A name or heading: asserts nothing, but says what is spoken of next. */
function isVerbless(sentence: string, tokens: readonly Token[]): boolean {
  if (mainVerb(tokens, 0, tokens.length) >= 0 || tokens.length > 12) return false;
  return !/[:–—]|\s-\s|\d/u.test(sentence) && !tokens.some(({ tag }) => /^(?:part|finite|aux)$/u.test(tag));
}

function whole(tokens: readonly Token[]): Clause {
  const start = tokens[0]?.start ?? 0;
  const range = { from: 0, to: tokens.length };
  return { start, end: tokens.at(-1)?.end ?? start, from: start, subject: "", linking: "", tokens: range };
}

function utteranceOf(
  tokens: readonly Token[],
  clause: Clause,
  statement: Statement,
  said: Attribution | undefined,
  memory: Memory,
): Utterance {
  const { from, to } = clause.tokens;
  const counts = countGroups(tokens, from, to);
  const signals = signalsOf(counts);
  if (said) signals.attribution = (signals.attribution ?? 0) + 1;
  const opinion = isOpinion(tokens, from, to, signals);
  const quote = said !== undefined && (said.call || opinion);
  return {
    start: clause.start,
    end: clause.end,
    statement: statement.text,
    ambiguous: statement.ambiguous,
    kind: quote ? "quote" : opinion ? "opinion" : kindOf(tokens, from, to, counts),
    speaker: said ? headOf(said.speaker, memory).text : null,
    cue: said?.cue ?? null,
    signals,
    worth: worthOf(tokens, from, to, counts),
  };
}

/** What a clause is about, and what it says that is: what the next sentence may begin with "it" for. */
function rememberSubject(sentence: string, tokens: readonly Token[], clause: Clause, memory: Memory): void {
  if (clause.subject) return;
  const { to } = clause.tokens;
  let { from } = clause.tokens;
  while (from < to && (tokens[from]?.start ?? 0) < clause.from) from++;
  const verb = mainVerb(tokens, from, to);
  const subject = verb < 0 ? undefined : subjectOf(tokens, from, verb);
  if (!subject) return;
  const plural = isPlural(tokens, verb, textOf(sentence, tokens, subject));
  remember(memory, headOf(textOf(sentence, tokens, subject), memory).text, plural);
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
