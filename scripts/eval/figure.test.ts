import { expect, test } from "vitest";
import { renderFigures } from "./figure";

test("one table of ours, theirs and the published", () => {
  const table = renderFigures([
    {
      stage: "sentences",
      dataSet: "golden",
      metric: "right",
      counts: true,
      ours: 42,
      of: 48,
      peers: { other: 34 },
    },
    {
      stage: "claims",
      dataSet: "x",
      metric: "F1",
      ours: 0.63,
      of: 9,
      published: { value: 0.5, source: "Who, 2020" },
    },
  ]);
  expect(table.split("\n")).toEqual([
    "| stage     | data set | metric | of | Assay | other | published |",
    "|-----------|----------|--------|---:|------:|------:|----------:|",
    "| sentences | golden   | right  | 48 |    42 |    34 |         - |",
    "| claims    | x        | F1     |  9 | 0.630 |     - | 0.500 [1] |",
    "",
    "[1] Who, 2020",
    "",
  ]);
});
