/**
 * Scores every data set that is found in a folder and prints one table in Markdown, ours and others' side by side.
 *
 * Usage: npm run --silent eval -- DIR [--only STAGE]
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Figure, renderFigures } from "./eval/figure";
import { evaluateEnglishRanking } from "./eval/ranking";
import { evaluateRepair } from "./eval/repair";
import { evaluateSentences } from "./eval/sentences";
import { evaluateStatements } from "./eval/statements";
import { evaluateChineseClaims } from "./eval/zh-claims";

const STAGES: Record<string, (directory: string) => Figure[]> = {
  repair: (directory) =>
    evaluateRepair(directory).map(({ value, ...figure }) => ({
      ...figure,
      stage: "repair",
      ours: value,
      counts: figure.metric.endsWith("changed"),
    })),
  sentences: evaluateSentences,
  "claims-en": evaluateStatements,
  "claims-zh": evaluateChineseClaims,
  "ranking-en": evaluateEnglishRanking,
};

const USAGE = `Usage: npm run --silent eval -- DIR [--only STAGE]   (${Object.keys(STAGES).join(", ")})`;

/** What was asked for cannot be done; `message` says why. */
class Refused extends Error {}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string" } },
  });
  const [directory] = positionals;
  const { only } = values;
  if (!directory || positionals.length > 1) throw new Refused(USAGE);
  if (!existsSync(directory)) throw new Refused(`There is no folder ${directory}.`);
  if (only !== undefined && !(only in STAGES)) throw new Refused(`There is no stage ${only}.\n${USAGE}`);
  const figures = Object.entries(STAGES)
    .filter(([stage]) => only === undefined || stage === only)
    .flatMap(([stage, evaluate]) => {
      console.error(`${stage} ...`);
      return evaluate(directory);
    });
  if (figures.length === 0) throw new Refused(`No data set was found in ${directory}.`);
  process.stdout.write(renderFigures(figures));
}

try {
  main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
