import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const runner = fileURLToPath(new URL("./run.mjs", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-eval-"));
  const rules = [
    { text: "It rained. We stayed.", sentences: ["It rained.", "We stayed."] },
    { text: "It rained. We stayed.", sentences: ["It rained. We stayed."] },
  ];
  writeFileSync(join(folder, "golden-sentences-en.json"), JSON.stringify(rules));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, "scripts/eval.ts", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("scores what it finds, ours and others' side by side", () => {
  const { status, stdout } = run(".");
  expect(status).toBe(0);
  const rows = stdout.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const [header] = rows;
  const row = rows.find((cells) => cells[1] === "sentences");
  expect(header?.slice(1, 7)).toEqual(["stage", "data set", "metric", "of", "Assay", "Intl.Segmenter"]);
  expect(row?.slice(1, 7)).toEqual(["sentences", "golden-sentences-en", "rules kept", "2", "1", "1"]);
});

test.each([
  ["no folder", [], /^Usage/u],
  ["a missing folder", ["missing"], /There is no folder missing/u],
  ["an unknown stage", [".", "--only", "magic"], /There is no stage magic/u],
  ["a stage without data", [".", "--only", "claims-en"], /No data set was found/u],
])("refuses %s", (_, args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.replace(/^[\w-]+ \.\.\.\n/gu, "")).toMatch(message);
});
