import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { split } from "@/lib/claims/split";
import type { Figure } from "./figure";
import { segmenter } from "./peers";
import { contentTokens, f1Of, matchGreedily, type Score, tokenF1 } from "./scoring";

type Sample = { text: string; title?: string; claims: string[] };
type Extractor = (text: string, title?: string) => string[];

const ALIKE = 0.5;

const ours: Extractor = (text, title) =>
  split(text, { language: "en", title })
    .claims.filter(({ kind }) => kind !== "opinion")
    .map(({ statement }) => statement);

const sentenceIsClaim: Extractor = (text) => segmenter(text, "en");

/** Scores the statements of English claims against atomic claims that people wrote. */
export function evaluateStatements(directory: string): Figure[] {
  return [
    ...readdirSync(directory)
      .filter((file) => /^factcheck-bench.*\.json$/u.test(file))
      .map((file) => figures(file, JSON.parse(readFileSync(join(directory, file), "utf8")) as Sample[])),
    ...readdirSync(directory)
      .filter((file) => /^feverfact.*\.jsonl\.gz$/u.test(file))
      .map((file) => figures(file, feverfact(join(directory, file)))),
  ].flat();
}

function figures(file: string, samples: readonly Sample[]): Figure[] {
  const dataSet = file.replace(/\.jsonl?(\.gz)?$/u, "");
  const own = scoreStatements(samples, ours);
  const naive = scoreStatements(samples, sentenceIsClaim);
  return (["f1", "precision", "recall"] as const).map((part) => ({
    stage: "claims en",
    dataSet,
    metric: part === "f1" ? "F1 of statements" : part,
    ours: own[part],
    of: samples.length,
    peers: { "Intl.Segmenter": naive[part] },
  }));
}

/** Greedy one-to-one by token F1 within each sample; precision and recall over all samples together. */
export function scoreStatements(samples: readonly Sample[], extract: Extractor): Score {
  let right = 0;
  let predicted = 0;
  let gold = 0;
  for (const { text, title, claims } of samples) {
    const found = extract(text, title).map(contentTokens);
    const asked = claims.map(contentTokens);
    right += matchGreedily(found, asked, tokenF1, ALIKE).length;
    predicted += found.length;
    gold += asked.length;
  }
  return f1Of(right, predicted, gold);
}

/** Single sentences of encyclopedia articles, whose title names what they are about. */
function feverfact(path: string): Sample[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const row: { source: string; sentence: string; claims: string[] } = JSON.parse(line);
      return { text: row.sentence, title: row.source, claims: row.claims };
    });
}
