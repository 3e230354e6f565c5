import type { Edit } from "@/lib/text/edits";
import { positionMap } from "@/lib/text/positions";
import { repair } from "@/lib/text/repair";
import { detectLanguage } from "@/lib/text/script";
import type { BlockKind, ClaimKind, ScoreReason } from "./kinds";

/** Changes whenever the same text would be split otherwise: kept with each article version. */
export const SPLITTER_VERSION = "1";

export type SplitOptions = {
  /** BCP 47; detected when left out. */
  language?: string;
  /** The title as known beside the text: a first line that repeats it is a title block. */
  title?: string;
  /** YYYY-MM-DD: relative dates in statements are resolved against it. */
  publishedOn?: string;
};

export type Block = { start: number; end: number; kind: BlockKind };
export type Sentence = { start: number; end: number };

/** One utterance that asserts something. */
export type ProposedClaim = {
  start: number;
  end: number;
  /** `text` from `start` to `end`, to the letter. */
  quote: string;
  /** What is asserted, so that it stands alone; what was put in stands in square brackets. */
  statement: string;
  kind: ClaimKind;
  /** Check-worthiness in 0..1. */
  score: number;
  /** What the score rests on, the weightiest first. */
  reasons: ScoreReason[];
  /** Who says so, when it is not the article itself. */
  speaker: string | null;
  /** The words that say that somebody says so. */
  cue: string | null;
  /** The statement may stand for more than one thing: a person has to decide. */
  ambiguous: boolean;
};

/** Positions of `edits` are in the decoded string, all others in `text`; all count code points. */
export type SplitResult = {
  language: string;
  text: string;
  edits: Edit[];
  blocks: Block[];
  sentences: Sentence[];
  claims: ProposedClaim[];
};

/** Takes an article apart: repairs the text, then finds its blocks, sentences and claims, in text order. */
export function split(decoded: string, options: SplitOptions = {}): SplitResult {
  const { text, edits } = repair(decoded);
  const language = options.language ?? detectLanguage(text);
  const map = positionMap(text);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const span = { start: map.toCodePoint(line.index), end: map.toCodePoint(line.index + line[0].length) };
    blocks.push({ ...span, kind: "paragraph" });
    for (const { segment, index } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(
      line[0],
    )) {
      const from = line.index + index;
      sentences.push({ start: map.toCodePoint(from), end: map.toCodePoint(from + segment.trimEnd().length) });
    }
  }
  return { language, text, edits, blocks, sentences, claims: [] };
}
