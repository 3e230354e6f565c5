import { fitLogistic, marginOf, type Row } from "../train/logistic";

/** Scores texts: the higher, the more like the positive ones it was trained on. */
export type Ranker = (text: string) => number;

/**
 * The baseline everybody knows: words and pairs of words, sublinear term frequency times inverse document frequency, rows
 * scaled to length one, logistic regression with an L2 penalty of 1 / c.
 */
export function trainTfidf(texts: readonly string[], labels: readonly number[], c: number): Ranker {
  const documents = new Map<string, number>();
  for (const text of texts) {
    for (const gram of new Set(grams(text))) documents.set(gram, (documents.get(gram) ?? 0) + 1);
  }
  const columns = new Map([...documents.keys()].map((gram, i) => [gram, i]));
  const idf = (gram: string) => Math.log((1 + texts.length) / (1 + (documents.get(gram) ?? 0))) + 1;
  const rowOf = (text: string): Row => {
    const counts = new Map<string, number>();
    for (const gram of grams(text)) if (columns.has(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    const entries = [...counts].map(
      ([gram, count]) => [columns.get(gram) ?? 0, (1 + Math.log(count)) * idf(gram)] as const,
    );
    const norm = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return {
      indexes: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value / norm),
    };
  };
  const fit = fitLogistic(texts.map(rowOf), labels, columns.size, () => 1 / c);
  return (text) => marginOf(rowOf(text), fit);
}

/** Words of two letters and more, and pairs of them that stand side by side. */
function grams(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
}
