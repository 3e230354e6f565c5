import type { Block, Sentence, Span } from "@/lib/claims/document";
import { type Cue, cueOf } from "./attribution";
import { type Chunk, chunksOf, has, type Words } from "./chunks";
import { type Clause, clausesOf, type Lead } from "./clauses";
import type { Hit } from "./lexicon";
import { type Stretch, weigh } from "./stance";
import { tagged } from "./tags";

const SAYING = tagged("say", "find");

/** A sentence with its parts. */
export type Part = Sentence & {
  block: Block;
  chunks: Chunk[];
  /** Of each chunk, whether it says that somebody says something. */
  cues: (Cue | null)[];
  /** Those that reach into the sentence. */
  quotations: Span[];
  clauses: Clause[];
  stretch: Stretch;
  /** How much it argues. */
  weight: number;
  question: boolean;
};

/** Headlines repeat what the text says; a dateline says nothing that is disputed; boilerplate is not the article's. */
const SILENT = new Set(["boilerplate", "title", "heading", "dateline"]);

type Article = { folded: string; text: string; blocks: readonly Block[]; sentences: readonly Sentence[] };

/** The sentences that may hold claims, taken apart. */
export function partsOf(
  { folded, text, blocks, sentences }: Article,
  quotations: readonly Span[],
  words: Words,
): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let quote = 0;
  for (const sentence of sentences) {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at++;
    const block = blocks[at];
    if (!block || SILENT.has(block.kind)) continue;
    while (quote < quotations.length && (quotations[quote]?.end ?? 0) <= sentence.start) quote++;
    let last = quote;
    while (last < quotations.length && (quotations[last]?.start ?? 0) < sentence.end) last++;
    const own = quotations.slice(quote, last);
    const chunks = chunksOf(folded, sentence, own, words);
    if (chunks.length === 0) continue;
    const cues = chunks.map((chunk) => cueOf(folded, text, chunk, own));
    const leads = chunks.map((chunk, i) => leadOf(chunk, cues[i] ?? null));
    const stretch = {
      text: folded.slice(sentence.start, sentence.end),
      hits: words.between(sentence.start, sentence.end),
    };
    parts.push({
      start: sentence.start,
      end: sentence.end,
      block,
      chunks,
      cues,
      quotations: own,
      clauses: clausesOf(folded, chunks, leads),
      stretch,
      weight: weigh(stretch),
      question: /[？?][”’）)\s]*$/u.test(
        folded.slice(Math.max(sentence.start, sentence.end - 8), sentence.end),
      ),
    });
  }
  return parts;
}

export function hitsOf(chunks: readonly Chunk[]): readonly Hit[] {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first.hits;
  const hits: Hit[] = [];
  for (const chunk of chunks) for (const hit of chunk.hits) hits.push(hit);
  return hits;
}

const NO_LEAD: Lead = { leads: false, demands: false, speaks: false, says: false };

/** What the attribution of a chunk means for its clause. */
function leadOf(chunk: Chunk, cue: Cue | null): Lead {
  const leads = leadsOn(chunk, cue);
  if (!cue) return leads ? { ...NO_LEAD, leads } : NO_LEAD;
  return { leads, demands: cue.sort === "act", speaks: cue.agent !== null, says: cue.sort !== "hearsay" };
}

/** A verb of saying or showing at the end: even where nobody is named, what is said stands in the next chunk. */
function leadsOn(chunk: Chunk, cue: Cue | null): boolean {
  if (cue) return cue.sort === "hearsay" || cue.content >= chunk.end;
  const last = chunk.hits.at(-1);
  return chunk.mark !== "" && last?.end === chunk.end && has(last, SAYING);
}
