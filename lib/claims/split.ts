import type { Edit } from "@/lib/text/edits";
import { positionMap } from "@/lib/text/positions";
import { repair } from "@/lib/text/repair";
import { detectLanguage } from "@/lib/text/script";
import { analyserFor } from "./analysers";
import { findBlocks } from "./blocks";
import type { Block, Sentence, Span } from "./document";
import type { ClaimKind, ScoreReason } from "./kinds";
import { assess } from "./score";
import { findSentences } from "./sentences";

export type { Block, Sentence } from "./document";

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
  const blocks = findBlocks(text, options);
  const sentences = findSentences(text, blocks, language);
  const utterances = analyserFor(language)({
    text,
    language,
    title: options.title,
    blocks,
    sentences,
    publishedOn: options.publishedOn,
  });
  const inCodePoints = converter(text);
  return {
    language,
    text,
    edits,
    blocks: blocks.map(inCodePoints),
    sentences: sentences.map(inCodePoints),
    claims: utterances.map((utterance) => {
      const quote = text.slice(utterance.start, utterance.end);
      const { kind, statement, speaker, cue, ambiguous, signals, worth } = utterance;
      const { score, reasons } = assess({ quote, kind, signals, worth }, language);
      const { start, end } = inCodePoints({ start: utterance.start, end: utterance.end });
      return { start, end, quote, statement, kind, score, reasons, speaker, cue, ambiguous };
    }),
  };
}

/** From the UTF-16 positions of the rooms before to the code points of the result. */
function converter(text: string) {
  const map = positionMap(text);
  return <S extends Span>(span: S): S => ({
    ...span,
    start: map.toCodePoint(span.start),
    end: map.toCodePoint(span.end),
  });
}
