/** A row of a sparse matrix: `indexes` of columns, each with its value. */
export type Row = { indexes: Int32Array; values: Float64Array };

export type Fit = { weights: Float64Array; bias: number };

/**
 * Logistic regression with an L2 penalty, by L-BFGS: the same rows give the same weights.
 * @param targets in 0..1, as sure as the label is
 * @param importance of each row; all weigh one when left out
 * @param penalty of each column: weights with a higher one stay smaller; the bias has none
 */
export function fitLogistic(
  rows: readonly Row[],
  targets: ArrayLike<number>,
  columns: number,
  penalty: (column: number) => number,
  iterations = 200,
  importance?: ArrayLike<number>,
): Fit {
  const size = columns + 1;
  const penalties = Float64Array.from({ length: size }, (_, column) =>
    column < columns ? penalty(column) : 0,
  );
  const evaluate = (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < size; i++) {
      const [weight, strength] = [x[i] ?? 0, penalties[i] ?? 0];
      loss += 0.5 * strength * weight * weight;
      gradient[i] = strength * weight;
    }
    rows.forEach((row, r) => {
      const margin = dot(row, x) + (x[columns] ?? 0);
      const target = targets[r] ?? 0;
      const weight = importance?.[r] ?? 1;
      // log(1 + e^m) - t m, without overflow.
      loss += weight * (Math.max(margin, 0) + Math.log1p(Math.exp(-Math.abs(margin))) - target * margin);
      const error = weight * (1 / (1 + Math.exp(-margin)) - target);
      for (let k = 0; k < row.indexes.length; k++) {
        const column = row.indexes[k] ?? 0;
        gradient[column] = (gradient[column] ?? 0) + error * (row.values[k] ?? 0);
      }
      gradient[columns] = (gradient[columns] ?? 0) + error;
    });
    return loss;
  };
  const x = minimise(evaluate, size, iterations);
  return { weights: x.slice(0, columns), bias: x[columns] ?? 0 };
}

/** The log-odds of a row. */
export function marginOf(row: Row, { weights, bias }: Fit): number {
  return dot(row, weights) + bias;
}

function dot({ indexes, values }: Row, x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < indexes.length; k++) sum += (values[k] ?? 0) * (x[indexes[k] ?? 0] ?? 0);
  return sum;
}

type Objective = (x: Float64Array, gradient: Float64Array) => number;

/** L-BFGS with ten pairs and a halving line search, from zero. Nocedal & Wright, Numerical Optimization, algorithm 7.4. */
function minimise(evaluate: Objective, size: number, iterations: number): Float64Array {
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = evaluate(x, gradient);
  const pairs: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < iterations; round++) {
    const direction = descent(gradient, pairs);
    const slope = inner(direction, gradient);
    if (slope > -1e-9) break;
    let step = round === 0 ? 1 / Math.max(1, Math.sqrt(inner(gradient, gradient))) : 1;
    let next = x;
    let nextGradient = gradient;
    let nextLoss = Number.POSITIVE_INFINITY;
    while (step > 1e-10) {
      next = x.map((value, i) => value + step * (direction[i] ?? 0));
      nextGradient = new Float64Array(size);
      nextLoss = evaluate(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * step * slope) break;
      step /= 2;
    }
    const gain = loss - nextLoss;
    if (!(gain > 1e-7 * Math.abs(loss))) break;
    const s = next.map((value, i) => value - (x[i] ?? 0));
    const y = nextGradient.map((value, i) => value - (gradient[i] ?? 0));
    const curvature = inner(s, y);
    if (curvature > 1e-12) pairs.push({ s, y, rho: 1 / curvature });
    if (pairs.length > 10) pairs.shift();
    [x, gradient, loss] = [next, nextGradient, nextLoss];
  }
  return x;
}

function descent(
  gradient: Float64Array,
  pairs: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * inner(s, q);
    alphas.push(alpha);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) - alpha * (y[i] ?? 0);
  }
  const last = pairs.at(-1);
  const scale = last ? inner(last.s, last.y) / inner(last.y, last.y) : 1;
  for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) * scale;
  for (const { s, y, rho } of pairs) {
    const beta = rho * inner(y, q);
    const alpha = alphas.pop() ?? 0;
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) + (alpha - beta) * (s[i] ?? 0);
  }
  return q.map((value) => -value);
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
