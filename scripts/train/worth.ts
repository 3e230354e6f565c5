import { countGroups } from "@/lib/claims/en/features";
import { tagWords } from "@/lib/claims/en/tag";
import { BUCKETS, logOddsOf, NAMED, readFeatures, type WorthModel } from "@/lib/claims/en/worth-model";
import { fitLogistic, type Row } from "./logistic";

export type Labelled = { text: string; worthy: boolean };

/** Chosen on the elections of 2000 and 2004, each with the ones before it for training. */
const PENALTY = 1;
const NAMED_PENALTY = 0.1;
const ITERATIONS = 60;

/** Trains a model of check-worthiness: logistic regression over named and hashed features, the hashed rounded to a byte. */
export function trainWorth(samples: readonly Labelled[]): WorthModel {
  const rows = samples.map(({ text }) => rowOf(text));
  const documents = new Float64Array(BUCKETS);
  for (const { indexes } of rows)
    for (const index of indexes) if (index < BUCKETS) documents[index] = (documents[index] ?? 0) + 1;
  // What is rare may weigh more: the penalty falls with the inverse document frequency.
  const penalty = (column: number) => {
    if (column >= BUCKETS) return NAMED_PENALTY;
    return PENALTY / ((Math.log((1 + rows.length) / (1 + (documents[column] ?? 0))) + 1) / 6);
  };
  const targets = samples.map(({ worthy }) => (worthy ? 1 : 0));
  const { weights, bias } = fitLogistic(rows, targets, BUCKETS + NAMED, penalty, ITERATIONS);
  const hashed = weights.subarray(0, BUCKETS);
  const scale = hashed.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  return {
    bias,
    scale,
    buckets: Int8Array.from(hashed, (weight) => Math.round(weight / scale)),
    named: weights.slice(BUCKETS),
  };
}

/** How much `model` holds a sentence to be worth a check; log-odds. */
export function scoreWith(model: WorthModel, text: string): number {
  const tokens = tagWords(text);
  return logOddsOf(model, tokens, 0, tokens.length, countGroups(tokens, 0, tokens.length));
}

function rowOf(text: string): Row {
  const tokens = tagWords(text);
  const { columns, values, length } = readFeatures(
    tokens,
    0,
    tokens.length,
    countGroups(tokens, 0, tokens.length),
  );
  return { indexes: columns.slice(0, length), values: values.slice(0, length) };
}
