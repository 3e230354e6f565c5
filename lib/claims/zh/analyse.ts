import type { Block, Document, Sentence, Span, Utterance } from "@/lib/claims/document";
import { has, type Words, wordsOf } from "./chunks";
import type { Clause } from "./clauses";
import { fold } from "./fold";
import { interviewOf, Turns } from "./interview";
import { factKind, signalsOf } from "./kind";
import { scan } from "./lexicon";
import { hitsOf, type Part, partsOf } from "./parts";
import { People } from "./people";
import { hasPredicate } from "./phrases";
import { findQuotations } from "./quotes";
import { type Said, Speech } from "./speech";
import { opinionOf, type Stretch, type Tone, toneOf } from "./stance";
import { Statements } from "./statement";
import { tagged } from "./tags";

/** Finds the utterances of a Chinese document. */
export function analyseChinese(document: Document): Utterance[] {
  const folded = fold(document.text);
  const utterances: Utterance[] = [];
  let reader: Reader | undefined;
  for (const section of sectionsOf(document)) {
    const words = wordsOf(scan(folded, section.start, section.end));
    const quotations = findQuotations(folded, section.start, section.end);
    const parts = partsOf({ folded, text: document.text, ...section }, quotations, words);
    reader ??= readerOf(folded, document, parts, words);
    reader.people.read(section.start, section.end, namesIn(parts, document.text, folded));
    for (const part of parts) readPart(reader, part, utterances);
  }
  return utterances;
}

const TITLE = tagged("title");

/** So many sentences are taken apart at a time: what is no longer needed goes while it is young, whatever the length of the text. */
const SECTION = 200;

type Section = Span & { blocks: readonly Block[]; sentences: readonly Sentence[] };

/** Cuts a document behind blocks. */
function* sectionsOf({ blocks, sentences }: Document): Generator<Section> {
  let block = 0;
  for (let from = 0; from < sentences.length; ) {
    const firstBlock = block;
    let to = from;
    while (block < blocks.length && to - from < SECTION) {
      const end = blocks[block]?.end ?? 0;
      while (to < sentences.length && (sentences[to]?.start ?? 0) < end) to++;
      block++;
    }
    const start = sentences[from]?.start ?? 0;
    const end = sentences[to - 1]?.end ?? start;
    yield { start, end, blocks: blocks.slice(firstBlock, block), sentences: sentences.slice(from, to) };
    if (to === from) return;
    from = to;
  }
}

/** What is remembered from one sentence to the next. */
type Reader = {
  folded: string;
  text: string;
  tone: Tone;
  turns: Turns | null;
  people: People;
  speech: Speech;
  statements: Statements;
};

/** The first section tells how the text argues, and whether it is an interview. */
function readerOf(
  folded: string,
  { text, blocks, publishedOn }: Document,
  parts: readonly Part[],
  words: Words,
): Reader {
  const title = blocks.find(({ kind }) => kind === "title");
  const heading = title ? folded.slice(title.start, title.end).trim() : "";
  const tone = toneOf(parts, heading);
  const interview = interviewOf(folded, text, { title: heading, parts, words });
  const people = new People(folded);
  return {
    folded,
    text,
    tone,
    turns: interview ? new Turns(folded, interview, fold(interview.guest)) : null,
    people,
    speech: new Speech(folded, text, people, tone, isOneByOne(parts)),
    statements: new Statements(folded, text, people, publishedOn),
  };
}

function readPart(
  { folded, tone, turns, speech, statements }: Reader,
  part: Part,
  utterances: Utterance[],
): void {
  const guest = turns?.read(part) ?? null;
  for (const clause of part.clauses) {
    const said = speech.read(part, clause);
    const speaker = said.speaker ?? guest;
    if (said.backTo !== null) attribute(utterances, said.backTo, speaker);
    const { statement, ambiguous } = statements.read(part, clause, { leads: said.cue !== null });
    if (!asserts(folded, part, clause)) continue;
    const stretch = stretchOf(folded, clause);
    const opinion = opinionOf(stretch, part.weight, tone);
    utterances.push({
      start: clause.start,
      end: clause.end,
      statement,
      kind: kindOf(stretch, opinion, said, guest),
      speaker,
      cue: said.cue,
      ambiguous,
      signals: signalsOf(stretch, { attributed: speaker !== null, opinion }),
    });
  }
}

function kindOf(
  stretch: Stretch,
  opinion: number,
  { cue, speaker, stand, quoted }: Said,
  guest: string | null,
) {
  const opines = quoted && /我们?(?:觉得|认为|相信|希望)/u.test(stretch.text);
  const allowance = opines ? 0 : cue && speaker ? 9 : speaker ? (quoted ? 1.5 : 3) : guest ? 0.5 : 0;
  if (opinion > allowance) return "opinion";
  if (stand || (speaker && opinion > 0.5)) return "quote";
  return factKind(stretch);
}

function stretchOf(folded: string, clause: Clause): Stretch {
  return {
    text: folded.slice(clause.start, clause.end),
    hits: hitsOf(clause.chunks),
  };
}

/** Those who speak by name, and names behind a title: 总干事阿泽维多和… */
function* namesIn(parts: readonly Part[], text: string, folded: string) {
  for (const { cues, stretch } of parts) {
    for (const cue of cues) {
      const agent = cue?.agent;
      if (agent?.sort === "name") yield { name: agent.name, folded: folded.slice(agent.start, agent.end) };
    }
    for (let i = 0; i < stretch.hits.length; i++) {
      const hit = stretch.hits[i];
      if (!hit || !has(hit, TITLE)) continue;
      const next = stretch.hits[i + 1];
      if (next?.start === hit.end && next.end > next.start + 1) continue;
      const name = NAME_BEFORE_VERB.exec(folded.slice(hit.end, hit.end + 8))?.[0];
      if (name) yield { name: text.slice(hit.end, hit.end + name.length), folded: name };
    }
  }
}

const NAME_BEFORE_VERB =
  /^[\u3400-\u9fff]{2,5}?(?=[和与及在对向就则也还曾将于，。、（：“]|表示|认为|指出|说|称|强调|发|出|访|宣|担任)/u;

/** Whether line breaks stand behind each sentence rather than between paragraphs. */
function isOneByOne(parts: readonly Part[]): boolean {
  const blocks = new Set(parts.map(({ block }) => block));
  return parts.length > 5 && blocks.size > 0.8 * parts.length;
}

/** A cue behind a quotation of several sentences counts for all of them. */
function attribute(utterances: Utterance[], from: number, speaker: string | null): void {
  for (let i = utterances.length - 1; i >= 0; i--) {
    const utterance = utterances[i];
    if (!utterance || utterance.end <= from) break;
    utterance.speaker ??= speaker;
  }
}

const LEAST = 4;

/** Questions, exhortations, greetings and bare phrases assert nothing. */
function asserts(folded: string, part: Part, clause: Clause): boolean {
  if (part.question && clause === part.clauses.at(-1)) return false;
  if (clause.end - clause.start < LEAST) return false;
  if (EXHORTS.test(folded.slice(clause.start, clause.end))) return false;
  return clause.chunks.some((chunk) => hasPredicate(folded, chunk));
}

const EXHORTS =
  /^[“]?(?:请(?!求|愿|示|教|来)|敬请|让我们|欢迎|感谢|多谢|谢谢|祝(?!贺)|你好|您好|大家好|再见|愿(?!意|望))|(?:吧|请坐|谢谢)[”]?$/u;
