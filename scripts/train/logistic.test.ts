import { expect, test } from "vitest";
import { fitLogistic, marginOf, type Row } from "./logistic";

const row = (...values: number[]): Row => ({
  indexes: Int32Array.from(values, (_, i) => i),
  values: Float64Array.from(values),
});

test("finds the odds of a lone column: one in four without it, three in four with it", () => {
  const rows = [row(0), row(0), row(0), row(0), row(1), row(1), row(1), row(1)];
  const fit = fitLogistic(rows, [0, 0, 0, 1, 0, 1, 1, 1], 1, () => 0);
  expect(fit.bias).toBeCloseTo(-Math.log(3), 3);
  expect(fit.weights[0]).toBeCloseTo(2 * Math.log(3), 3);
});

test("a penalty keeps weights small, and the bias tells the share", () => {
  const fit = fitLogistic([row(1), row(0), row(0), row(0)], [1, 0, 0, 0], 1, () => 1e6);
  expect(fit.weights[0]).toBeCloseTo(0, 3);
  expect(fit.bias).toBeCloseTo(-Math.log(3), 3);
});

test("rows weigh as much as they are important", () => {
  const rows = [row(0), row(0)];
  const fit = fitLogistic(rows, [0, 1], 1, () => 1, 200, [1, 3]);
  expect(marginOf(row(0), fit)).toBeCloseTo(Math.log(3), 3);
});
