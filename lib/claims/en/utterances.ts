import type { Analyser, Utterance } from "@/lib/claims/document";
import { type Attribution, findAttribution } from "./attribution";
import { type Clause, splitClauses } from "./clauses";
import { isExhortation } from "./exhortation";
import { type Counts, countGroups, signalsOf } from "./features";
import { acronymsIn, insertDates, insertNames } from "./insertions";
import { type Heading, headingOf, isItem, splitItem } from "./items";
import { kindOf } from "./kind";
import { emptyMemory, endSentence, type Memory, remember } from "./memory";
import { isOpinion } from "./opinion";
import { mainVerb } from "./phrases";
import { assertsNothing } from "./questions";
import { continues, listen } from "./speech";
import { headOf, itemStatement, type Statement, statementOf } from "./statement";
import { rememberName, rememberSubject } from "./subjects";
import { tagWords } from "./tag";
import type { Token } from "./token";
import { GROUP } from "./word-groups";
import { worthOf } from "./worth";

/** Blocks whose words name what follows and assert nothing that the text does not. */
const NAMING = new Set(["title", "heading", "dateline"]);

/** No sentence is so long; what is has lost its full stops, and is not taken apart. UTF-16 units. */
const LONGEST = 3_000;

/** The utterances of an English text. */
export const englishUtterances: Analyser = ({ text, title, publishedOn, blocks, sentences }) => {
  const utterances: Utterance[] = [];
  const memory = emptyMemory(publishedOn);
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
  for (const [acronym, name] of acronymsIn(sentence, tokens)) memory.acronyms.set(acronym, name);
  const said = findAttribution(sentence, tokens) ?? carriedOver(sentence, tokens, memory);
  const speaker = said ? headOf(said.speaker, memory).text : null;
  listen(memory.speech, sentence, said, speaker);
  const clauses = said?.call
    ? [whole(tokens)]
    : splitClauses(sentence, tokens, said?.from ?? 0, said?.to ?? tokens.length);
  let speech = said;
  const utterances = clauses.map((clause) => {
    const statement = statementOf(sentence, clause, memory);
    rememberSubject(sentence, tokens, clause, memory);
    // ", but others doubt it": not what was said any more.
    if (TURN.test(sentence.slice(clause.start, clause.end))) speech = undefined;
    return utteranceOf(tokens, clause, statement, speech, memory);
  });
  if (speaker) remember(memory, speaker, false, true);
  return utterances;
}

/** What was said before goes on in this sentence. */
function carriedOver(
  sentence: string,
  tokens: readonly Token[],
  { speech }: Memory,
): Attribution | undefined {
  if (!speech.last || !continues(speech, sentence)) return undefined;
  return { ...speech.last, from: 0, to: tokens.length, call: false };
}

/** Turns from what somebody said to what the article says. */
const TURN = /^(?:but|while|whereas|although|though|yet|;)(?=\s)/iu;

/** With the names behind acronyms, and the days behind "yesterday", where they are known. */
function standAlone(statement: string, counts: Counts, { acronyms, publishedOn }: Memory): string {
  const named = counts[GROUP.acronym] && acronyms.size > 0 ? insertNames(statement, acronyms) : statement;
  const dated = counts[GROUP.date] || counts[GROUP.time] || counts[GROUP.deixis];
  return dated && publishedOn ? insertDates(named, publishedOn) : named;
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
    statement: standAlone(statement.text, counts, memory),
    ambiguous: statement.ambiguous,
    kind: quote ? "quote" : opinion ? "opinion" : kindOf(tokens, from, to, counts),
    speaker: said ? headOf(said.speaker, memory).text : null,
    cue: said?.cue ?? null,
    signals,
    worth: worthOf(tokens, from, to, counts),
  };
}
