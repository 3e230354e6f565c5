import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NEXT } from "./build.mjs";
import { ROOT } from "./config.mjs";
import { runNode } from "./processes.mjs";

/** How many tests went how. A stage in which nothing ran has failed: it proves nothing. */
const tally = ({ passed = 0, failed = 0, skipped = 0 }) =>
  passed + failed > 0 ? { passed, failed, skipped } : { passed, failed: 1, skipped };

const one = (code) => tally(code === 0 ? { passed: 1 } : { failed: 1 });

/** The types of everything, the generated ones of the routes included. Counts as one test. */
export async function checkTypes(options) {
  const generated = await runNode([NEXT, "typegen"], { cwd: ROOT, ...options, capture: true });
  if (generated.code !== 0) {
    console.error(generated.output);
    return one(generated.code);
  }
  return one((await runNode([program("typescript", "tsc"), "--noEmit"], { cwd: ROOT, ...options })).code);
}

/** Lint and format. Counts as one test. */
export async function checkLint(options) {
  return one(
    (await runNode([program("@biomejs/biome", "biome"), "check", "."], { cwd: ROOT, ...options })).code,
  );
}

/** Vitest with `args`; a file that does not even load counts as one failed test. */
export async function runVitest(args, options) {
  return withReport(async (report) => {
    const { code } = await runNode(
      [
        program("vitest"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...args,
      ],
      { cwd: ROOT, ...options },
    );
    return code;
  }, countVitest);
}

/** @param {object} report Vitest's JSON report */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright with `args`, against the site in `options.env`. */
export async function runPlaywright(args, options) {
  return withReport(async (report) => {
    const env = { ...options.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const command = [program("@playwright/test", "playwright"), "test", "--reporter=list,json", ...args];
    return (await runNode(command, { cwd: ROOT, ...options, env })).code;
  }, countPlaywright);
}

/** @param {object} report Playwright's JSON report; its `errors` are those outside of any test */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Counts from the runner's own report; a run that fails without naming a failed test still counts as a failure. */
async function withReport(work, count) {
  const folder = await mkdtemp(join(tmpdir(), "assay-report-"));
  try {
    const path = join(folder, "report.json");
    const code = await work(path);
    const counted = count(await readReport(path));
    return tally(code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Error(`The test runner left no report: ${error.message}`, { cause: error });
  }
}

/** The program `name` of a package, as a file that Node runs: a path in `.bin` is not one on Windows. */
function program(packageName, name = packageName) {
  const require = createRequire(import.meta.url);
  const home = join(ROOT, "node_modules", packageName, "package.json");
  const { bin } = require(home);
  return join(dirname(home), typeof bin === "string" ? bin : bin[name]);
}
