import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/text/positions";

const runner = fileURLToPath(new URL("./run.mjs", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-split-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input?: string | Uint8Array) {
  const { NO_COLOR: _, ...env } = process.env;
  const options = { cwd: folder, input, env, maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [runner, "scripts/split.ts", ...args],
    options,
  );
  return { status, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
}

function article(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const STORY = [
  "The bridge opened in 1932 and carries 160,000 cars a day, the city council said on Monday.",
  "It was closed for repairs in 1998.",
].join("\n\n");

describe("npm run split", () => {
  it("prints the contract as JSON", () => {
    const { status, stdout, stderr } = run([article("story.txt", STORY), "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(Object.keys(result).sort()).toEqual([
      "blocks",
      "claims",
      "edits",
      "language",
      "sentences",
      "text",
    ]);
    expect(result).toMatchObject({ language: "en", text: STORY });
    for (const claim of result.claims) {
      expect(claim.quote).toBe(sliceCodePoints(result.text, claim.start, claim.end));
    }
  });

  it("prints a table, without colours where nobody looks", () => {
    const { status, stdout } = run([article("story.txt", STORY)]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^score +kind +speaker +statement\n/u);
    expect(stdout).toContain("2 sentences in 2 blocks");
    expect(stdout).not.toContain("\u001b");
  });

  it("reads standard input, lines of single sentences, in their order", () => {
    const { status, stdout } = run(
      ["-", "--lines"],
      "The rate fell to 4.1% in May 2003.\r\nHow are you?\r\n",
    );
    expect(status).toBe(0);
    const [claim, question, ...rest] = JSON.parse(stdout);
    expect(rest).toEqual([]);
    expect(claim.score).toBeGreaterThanOrEqual(question.score);
    expect(question.kind).toBeNull();
  });

  it("reads other encodings, found out or named", () => {
    const big5 = new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5, 0xa1, 0x43]);
    const { stdout } = run([article("big5.txt", big5), "--json", "--encoding", "big5"]);
    expect(JSON.parse(stdout).text).toBe("中文。");
  });

  it("hands over a large result whole", () => {
    const { status, stdout } = run([article("long.txt", `${STORY}\n\n`.repeat(2000)), "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).sentences).toHaveLength(4000);
  });

  it("splits nothing into nothing", () => {
    const { status, stdout } = run(["-", "--json"], "");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ text: "", edits: [], blocks: [], sentences: [], claims: [] });
    expect(JSON.parse(run(["-", "--lines"], "").stdout)).toEqual([]);
  });

  it.each([
    ["no file", [], 2, /Which file\?/u],
    ["two files", ["a", "b"], 2, /One file at a time/u],
    ["an unknown option", ["a", "--colour"], 2, /--colour/u],
    ["two forms at once", ["a", "--json", "--lines"], 2, /exclude/u],
    ["an unknown encoding", ["a", "--encoding", "ebcdic"], 2, /Unknown encoding ebcdic/u],
    ["no day", ["a", "--published", "2024-02-30"], 2, /2024-02-30 is not a day/u],
    ["no language", ["a", "--language", "e n"], 2, /not a language tag/u],
    ["a missing file", ["missing.txt"], 1, /no such file.*missing\.txt/iu],
    ["a folder", ["."], 1, /folder/u],
  ])("says what is wrong with %s", (_, args, code, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });

  it("refuses an image", () => {
    const { status, stderr } = run([
      article(
        "a.png",
        Buffer.from(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
          "base64",
        ),
      ),
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain("image");
    expect(stderr).not.toContain("    at ");
  });
});

it("counts positions in code points", () => {
  const text = "🙂 The bridge opened in 1932.";
  const { sentences } = JSON.parse(run(["-", "--json"], text).stdout);
  expect(sentences.at(-1).end).toBe(codePointLength(text));
});
