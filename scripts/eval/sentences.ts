import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { split } from "@/lib/claims/split";
import { sliceCodePoints } from "@/lib/text/positions";
import type { Figure } from "./figure";
import { SENTENCE_PEERS } from "./peers";
import { countShared, f1Of, sentenceEnds } from "./scoring";

type Sample = { text: string; sentences: string[] };
type Splitter = (text: string, language: string) => string[];

const ours: Splitter = (text, language) => {
  const result = split(text, { language });
  return result.sentences.map(({ start, end }) => sliceCodePoints(result.text, start, end));
};

const PYSBD =
  "Sadvilkar & Neumann 2020, PySBD: Pragmatic Sentence Boundary Disambiguation (NLP-OSS): 97.92 %";

/** Scores the sentences of `split`, and those of its peers, on the paragraphs and golden rules in `directory`. */
export function evaluateSentences(directory: string): Figure[] {
  return readdirSync(directory)
    .filter((file) => /^(golden-)?sentences-.*\.json$/u.test(file))
    .sort()
    .map((file) => {
      const samples: Sample[] = JSON.parse(readFileSync(join(directory, file), "utf8"));
      const dataSet = file.replace(/\.json$/u, "");
      const golden = file.startsWith("golden-");
      const language = dataSet.replace(/^(golden-)?sentences-/u, "").slice(0, 2);
      const score = golden ? goldenRules : boundaryF1;
      const figure: Figure = {
        stage: "sentences",
        dataSet,
        metric: golden ? "rules kept" : "F1 of ends",
        counts: golden,
        ours: score(samples, language, ours),
        of: samples.length,
        peers: Object.fromEntries(
          Object.entries(SENTENCE_PEERS).map(([name, peer]) => [name, score(samples, language, peer)]),
        ),
      };
      if (dataSet === "golden-sentences-en") figure.published = { value: 47, source: PYSBD };
      return figure;
    });
}

/** F1 of where sentences end, over all samples together. */
function boundaryF1(samples: readonly Sample[], language: string, splitter: Splitter): number {
  let right = 0;
  let predicted = 0;
  let gold = 0;
  for (const { text, sentences } of samples) {
    const found = sentenceEnds(splitter(text, language));
    const asked = sentenceEnds(sentences);
    right += countShared(found, asked);
    predicted += found.size;
    gold += asked.size;
  }
  return f1Of(right, predicted, gold).f1;
}

/** How many texts are cut exactly as they should be. */
function goldenRules(samples: readonly Sample[], language: string, splitter: Splitter): number {
  return samples.filter(({ text, sentences }) => {
    const found = sentenceEnds(splitter(text, language));
    const asked = sentenceEnds(sentences);
    return found.size === asked.size && countShared(found, asked) === asked.size;
  }).length;
}
