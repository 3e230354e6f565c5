import type { Block, Sentence, Span } from "./document";
import { latinSentences } from "./en/sentences";

/** The sentences of one paragraph, without the spaces between them; positions in `paragraph`. */
type Segmenter = (paragraph: string, language: string) => Span[];

/** The sentences of all blocks; they tile the text, none reaches over the end of its block. UTF-16. */
export function findSentences(text: string, blocks: readonly Block[], language: string): Sentence[] {
  const segment = segmenterFor(language);
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    let start = block.start;
    const ends = segment(text.slice(block.start, block.end), language)
      .slice(1)
      .map((next) => block.start + next.start);
    for (const end of [...ends, block.end]) {
      if (end > start) sentences.push({ start, end });
      start = end;
    }
  }
  return sentences;
}

/** Languages whose abbreviations are known, and their near relations. */
const LATIN = new Set(["en", "de", "es", "fr", "it", "nl", "pt"]);

function segmenterFor(language: string): Segmenter {
  return LATIN.has(language.split("-")[0] ?? "") ? latinSentences : otherSentences;
}

const known = new Map<string, Intl.Segmenter>();

/** By the rules of Unicode. Line by line: over a long string `Intl.Segmenter` takes time that grows with its square. */
function otherSentences(paragraph: string, language: string): Span[] {
  let segmenter = known.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    known.set(language, segmenter);
  }
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(paragraph)) {
    spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}
