import type { Words } from "./chunks";
import { count } from "./chunks";
import type { Part } from "./parts";
import { agentOf } from "./speaker";
import { tagged } from "./tags";

const SECOND = tagged("second");
const FIRST = tagged("first");

/** A conversation whose turns nothing but their wording tells apart. */
export type Interview = { guest: string };

const ANNOUNCED = /专访|访谈|采访|访问|对话|问答|对谈/u;
const LEAST_QUESTIONS = 2;

/**
 * The guest of an interview, or null where the text is none. It announces itself in its title or beginning, and holds
 * questions and somebody who speaks of themselves.
 */
export function interviewOf(
  folded: string,
  text: string,
  { title, parts, words }: { title: string; parts: readonly Part[]; words: Words },
): Interview | null {
  const questions = parts.filter(({ question }) => question).length;
  if (questions < LEAST_QUESTIONS || questions < parts.length / 20) return null;
  const start = parts[0]?.start ?? 0;
  const head = folded.slice(0, start + 400);
  if (!ANNOUNCED.test(head)) return null;
  const guest = guestOf(folded, text, title, words);
  return guest ? { guest } : null;
}

/** 专访X, X：…, 与X对话. */
function guestOf(folded: string, text: string, title: string, words: Words): string | null {
  const at = folded.indexOf(title);
  const named =
    /(?:专访|访谈|采访|对话|访问)[:：]?\s*([^，。：:！？\s]{2,24})/u.exec(title) ??
    /^([^，。：:！？\s]{2,12})[：:]/u.exec(title);
  const phrase = named?.[1];
  if (!named || !phrase || at < 0) return null;
  const start = at + named.index + named[0].lastIndexOf(phrase);
  const span = { start, end: start + phrase.length };
  return (
    agentOf(folded, text, span, words.between(span.start, span.end))?.name ?? text.slice(span.start, span.end)
  );
}

/** Whose turn it is, sentence by sentence: after a question the guest's, where "you" is said the host's. */
export class Turns {
  private answering = false;
  constructor(
    private readonly folded: string,
    private readonly interview: Interview,
    private readonly guestFolded: string,
  ) {}

  /** The guest where the sentence is theirs, else null. */
  read(part: Part): string | null {
    const text = this.folded.slice(part.start, part.end);
    if (part.question) {
      this.answering = true;
      return null;
    }
    if (count(part.stretch, SECOND) > 0 && count(part.stretch, FIRST) === 0) {
      this.answering = false;
      return null;
    }
    if (text.includes(this.guestFolded) && count(part.stretch, FIRST) === 0) {
      this.answering = false;
      return null;
    }
    if (count(part.stretch, FIRST) > 0) this.answering = true;
    return this.answering ? this.interview.guest : null;
  }
}
