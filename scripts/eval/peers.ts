import nlp from "compromise";
import { split as splitBySplitter } from "sentence-splitter";
import segment from "sentencex";

type SentencePeer = (text: string, language: string) => string[];

/** Cuts a text into sentences with the platform's own rules, paragraph by paragraph: over a whole text it is quadratic. */
export const segmenter: SentencePeer = (text, language) => {
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" });
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((paragraph) => [...sentences.segment(paragraph)].map(({ segment }) => segment));
};

/** Tools that cut a text into sentences: each returns them in order, without what stands between them. */
export const SENTENCE_PEERS: Record<string, SentencePeer> = {
  "Intl.Segmenter": segmenter,
  "sentence-splitter": (text) =>
    splitBySplitter(text).flatMap((node) => (node.type === "Sentence" ? [node.raw] : [])),
  sentencex: (text, language) => segment(language.slice(0, 2), text),
  compromise: (text) => nlp(text).sentences().out("array"),
};
