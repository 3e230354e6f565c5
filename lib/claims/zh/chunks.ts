import type { Span } from "@/lib/claims/document";
import type { Hit } from "./lexicon";
import { meet, type Tags } from "./tags";

/** A stretch of text between commas, with the listed words in it. */
export type Chunk = Span & {
  readonly hits: readonly Hit[];
  /** The mark behind it, or "" at the end of the sentence. */
  readonly mark: string;
  /** What was found out about it, kept because it is asked again and again. */
  predicate: boolean | undefined;
  frame: boolean | undefined;
};

/** How many words there are with one of these tags. */
export function count({ hits }: { hits: readonly Hit[] }, tags: Tags): number {
  let sum = 0;
  for (const hit of hits) if (meet(hit.tags, tags)) sum++;
  return sum;
}

export function has(hit: Hit | undefined, tags: Tags): boolean {
  return hit !== undefined && meet(hit.tags, tags);
}

/** The word that begins the chunk, if it is a listed one. */
export function firstWord(chunk: Chunk): Hit | undefined {
  const first = chunk.hits[0];
  return first?.start === chunk.start ? first : undefined;
}

/** Reads listed words in text order, each once. */
export type Words = { between(start: number, end: number): Hit[] };

export function wordsOf(hits: readonly Hit[]): Words {
  let at = 0;
  return {
    between(start, end) {
      // Asked in text order; a question about earlier text goes back.
      while (at > 0 && (hits[at - 1]?.start ?? 0) >= start) at--;
      while (at < hits.length && (hits[at]?.start ?? 0) < start) at++;
      const from = at;
      while (at < hits.length && (hits[at]?.start ?? 0) < end) at++;
      return hits.slice(from, at);
    },
  };
}

const SEPARATORS = "，；：。！？…\n";
const OPENERS = "（【《〈([";
const CLOSERS = "）】》〉)]";
const EDGE = /[\s，；：。！？…、,;:!?—－•·\-－]/u;

/**
 * The parts of a sentence between commas, semicolons and colons, quotations and brackets whole.
 * @param quotations those of the whole text, in order, from the first that ends behind the start of the sentence
 */
export function chunksOf(folded: string, sentence: Span, quotations: readonly Span[], words: Words): Chunk[] {
  const chunks: Chunk[] = [];
  let next = 0;
  let depth = 0;
  let start = sentence.start;
  const add = (end: number, mark: string) => {
    const span = trimEdges(folded, start, end);
    start = end + 1;
    if (span.start >= span.end) return;
    chunks.push({
      start: span.start,
      end: span.end,
      hits: words.between(span.start, span.end),
      mark,
      predicate: undefined,
      frame: undefined,
    });
  };
  for (let i = sentence.start; i < sentence.end; i++) {
    const quotation = quotations[next];
    if (quotation && quotation.start <= i) {
      // A quotation that leads on to its own colon or comma is over where it closes.
      i = Math.max(i, Math.min(quotation.end, sentence.end) - 1);
      next++;
      continue;
    }
    const code = folded.charCodeAt(i);
    if ((code > 0x3015 && code < 0xff01) || (code > 0x5d && code < 0x2026)) continue;
    const character = folded[i] ?? "";
    if (OPENERS.includes(character)) depth++;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.includes(character)) add(i, character);
  }
  add(sentence.end, "");
  return chunks;
}

/** Without spaces and marks at the edges; quotation marks and brackets stay. */
export function trimEdges(folded: string, start: number, end: number): Span {
  while (start < end && EDGE.test(folded[start] ?? "")) start++;
  while (end > start && EDGE.test(folded[end - 1] ?? "")) end--;
  return { start, end };
}
