import type { Block, Sentence, Span } from "./document";
import { latinSentences } from "./en/sentences";
import { fold } from "./zh/fold";
import { foldedSentences } from "./zh/sentences";

type Segmenter = {
  /** The text as the rules read it, unit by unit of the same length. */
  read: (text: string) => string;
  /** The sentences of one paragraph of it, without the spaces between them. */
  segment: (paragraph: string, language: string) => Span[];
};

/** The sentences of all blocks; they tile the text, none reaches over the end of its block. UTF-16. */
export function findSentences(text: string, blocks: readonly Block[], language: string): Sentence[] {
  const { read, segment } = segmenterFor(language);
  const readable = read(text);
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    let start = block.start;
    const ends = segment(readable.slice(block.start, block.end), language)
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
  const primary = language.split("-")[0] ?? "";
  if (primary === "zh") return CHINESE;
  return LATIN.has(primary) ? LATIN_RULES : OTHER;
}

const CHINESE: Segmenter = { read: fold, segment: foldedSentences };
const LATIN_RULES: Segmenter = { read: (text) => text, segment: latinSentences };
const OTHER: Segmenter = { read: (text) => text, segment: otherSentences };

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
