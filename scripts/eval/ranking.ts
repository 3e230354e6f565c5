import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type DebateSentence, readClaimBuster } from "../train/claimbuster";
import { scoreWith, trainWorth } from "../train/worth";
import type { Figure } from "./figure";
import { averagePrecisionOfScores } from "./scoring";
import { type Ranker, trainTfidf } from "./tfidf";

const TEST = 2008;
/** The last election before it, for choosing the baseline's penalty. */
const TUNE = 2004;
const PENALTIES = [1, 3, 10, 30];

/** Ranks debate sentences of 2008 by models trained on the debates before, ours and the baseline in the same run. */
export function evaluateEnglishRanking(directory: string): Figure[] {
  return readdirSync(directory)
    .filter((file) => /^claimbuster.*\.tsv$/u.test(file))
    .map((file) => {
      const sentences = readClaimBuster(join(directory, file));
      const test = sentences.filter(({ year }) => year === TEST);
      const train = sentences.filter(({ year }) => year < TEST);
      const model = trainWorth(train.map(({ text, label }) => ({ text, worthy: label === 1 })));
      return {
        stage: "ranking en",
        dataSet: `${file.replace(/\.tsv$/u, "")}, to ${TUNE} / ${TEST}`,
        metric: "average precision",
        ours: precision(test, (text) => scoreWith(model, text)),
        of: test.length,
        peers: { "TF-IDF": precision(test, baseline(train, bestPenalty(sentences))) },
      };
    });
}

function baseline(train: readonly DebateSentence[], c: number): Ranker {
  return trainTfidf(
    train.map(({ text }) => text),
    train.map(({ label }) => (label === 1 ? 1 : 0)),
    c,
  );
}

function bestPenalty(sentences: readonly DebateSentence[]): number {
  const before = sentences.filter(({ year }) => year < TUNE);
  const held = sentences.filter(({ year }) => year === TUNE);
  const scores = PENALTIES.map((c) => precision(held, baseline(before, c)));
  return PENALTIES[scores.indexOf(Math.max(...scores))] ?? 1;
}

function precision(test: readonly DebateSentence[], rank: Ranker): number {
  return averagePrecisionOfScores(test.map(({ text, label }) => ({ score: rank(text), hit: label === 1 })));
}
