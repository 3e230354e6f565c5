export type Span = { start: number; end: number };

export type Score = { precision: number; recall: number; f1: number };

/** Of `predicted` answers and `gold` ones, `right` are the same. Nothing asked and nothing answered is all right. */
export function f1Of(right: number, predicted: number, gold: number): Score {
  if (predicted === 0 && gold === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Intersection over union of two spans. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return 0;
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/**
 * Pairs of `left` and `right`, each used once, the most alike first, as far as they are alike by `least` or more.
 * @returns indexes into both
 */
export function matchGreedily<L, R>(
  left: readonly L[],
  right: readonly R[],
  alike: (left: L, right: R) => number,
  least: number,
): [number, number][] {
  const pairs: { l: number; r: number; value: number }[] = [];
  left.forEach((one, l) => {
    right.forEach((other, r) => {
      const value = alike(one, other);
      if (value >= least) pairs.push({ l, r, value });
    });
  });
  pairs.sort((a, b) => b.value - a.value || a.l - b.l || a.r - b.r);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const matches: [number, number][] = [];
  for (const { l, r } of pairs) {
    if (usedLeft.has(l) || usedRight.has(r)) continue;
    usedLeft.add(l);
    usedRight.add(r);
    matches.push([l, r]);
  }
  return matches;
}

/**
 * Average precision of a ranking: the precision at each hit, summed, over all that could be hit.
 * @param hits whether each item is a hit, the best ranked first
 * @param total how many hits there could be; those never ranked count against it
 */
export function averagePrecision(hits: readonly boolean[], total: number): number {
  let found = 0;
  let sum = 0;
  hits.forEach((hit, i) => {
    if (!hit) return;
    found++;
    sum += found / (i + 1);
  });
  return total === 0 ? 0 : sum / total;
}

/** Average precision of scored items, where equal scores share a place, so that their order cannot matter. */
export function averagePrecisionOfScores(items: readonly { score: number; hit: boolean }[]): number {
  const sorted = [...items].sort((a, b) => b.score - a.score);
  const total = sorted.filter(({ hit }) => hit).length;
  let found = 0;
  let seen = 0;
  let sum = 0;
  for (let i = 0; i < sorted.length; ) {
    let hits = 0;
    const { score = 0 } = sorted[i] ?? {};
    for (; sorted[i]?.score === score; i++) if (sorted[i]?.hit) hits++;
    seen = i;
    found += hits;
    sum += (hits * found) / seen;
  }
  return total === 0 ? 0 : sum / total;
}

const LEFT_OUT = new Set(
  "the a an of in to and is was were are it its by for on at with as that this".split(" "),
);

/** The words that count when statements are compared. */
export function contentTokens(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((token) => !LEFT_OUT.has(token));
}

/** F1 of two bags of tokens. */
export function tokenF1(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of b) {
    const left = counts.get(token) ?? 0;
    if (left === 0) continue;
    counts.set(token, left - 1);
    shared++;
  }
  return f1Of(shared, a.length, b.length).f1;
}

/** Where each sentence but the last ends, counted in characters that are not spaces: the end of the text is no finding. */
export function sentenceEnds(sentences: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const sentence of sentences) {
    at += sentence.replace(/\s/gu, "").length;
    ends.add(at);
  }
  ends.delete(0);
  ends.delete(at);
  return ends;
}

export function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared;
}
