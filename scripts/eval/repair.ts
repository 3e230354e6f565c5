import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { repair } from "@/lib/text/repair";

export type RepairFigure = { dataSet: string; metric: string; value: number; of: number };

type Damaged = { damaged: string; clean: string; kind: string };
type Outcome = Damaged & { text: string; right: boolean; certain: boolean; changed: boolean };

/** How the damage of `damage-zh.jsonl` went on: what else was done to the text before it came to us. */
const VARIANTS: { name: string; worsen: (text: string) => string; compare: (text: string) => string }[] = [
  { name: "as it is", worsen: (text) => text, compare: (text) => text },
  { name: "full-width punctuation folded", worsen: fold, compare: fold },
  { name: "private-use characters dropped", worsen: dropPrivate, compare: (text) => text },
];

/**
 * Scores `repair` on the data sets it finds in `directory`.
 * @returns shares in 0..1 of `of` texts; for "changed", the number of texts
 */
export function evaluateRepair(directory: string): RepairFigure[] {
  return [...damage(directory), ...mojibake(directory), ...cleanTexts(directory)];
}

/** What `repair` makes of each damaged sentence, for a closer look. */
export function damageOutcomes(directory: string, variant: number): Outcome[] {
  const path = join(directory, "damage-zh.jsonl");
  if (!existsSync(path)) return [];
  const { worsen, compare } = VARIANTS[variant] ?? { worsen: (text) => text, compare: (text) => text };
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const row: Damaged = JSON.parse(line);
      const { text, edits } = repair(worsen(row.damaged));
      const right = compare(text) === compare(row.clean);
      const certain = edits.every((edit) => edit.certain);
      return { ...row, damaged: worsen(row.damaged), text, right, certain, changed: edits.length > 0 };
    });
}

function damage(directory: string): RepairFigure[] {
  const figures: RepairFigure[] = [];
  const everything: Outcome[] = [];
  VARIANTS.forEach(({ name }, variant) => {
    const all = damageOutcomes(directory, variant);
    if (all.length === 0) return;
    everything.push(...all);
    const misaligned = all.filter((outcome) => outcome.kind === "misaligned");
    for (const [which, some] of [
      ["all", all],
      ["misaligned", misaligned],
    ] as const) {
      figures.push(share(`damage-zh, ${name}`, `exact, ${which}`, some, (outcome) => outcome.right));
      figures.push(
        share(
          `damage-zh, ${name}`,
          `wrong but certain, ${which}`,
          some,
          (outcome) => !outcome.right && outcome.certain,
        ),
      );
      figures.push(
        share(
          `damage-zh, ${name}`,
          `right and certain, ${which}`,
          some,
          (outcome) => outcome.right && outcome.certain,
        ),
      );
    }
  });
  if (everything.length > 0) {
    const right = everything.filter((outcome) => outcome.right);
    figures.push(
      share(
        "damage-zh, all three",
        "wrong but certain",
        everything,
        (outcome) => !outcome.right && outcome.certain,
      ),
      share(
        "damage-zh, all three",
        "right and certain",
        everything,
        (outcome) => outcome.right && outcome.certain,
      ),
      share("damage-zh, all three", "certain where right", right, (outcome) => outcome.certain),
    );
  }
  return figures;
}

function mojibake(directory: string): RepairFigure[] {
  const path = join(directory, "mojibake-in-the-wild.json");
  if (!existsSync(path)) return [];
  const cases: MojibakeCase[] = JSON.parse(readFileSync(path, "utf8"));
  return [share("mojibake-in-the-wild", "fixed", cases, (one) => mojibakeRight(one))];
}

type MojibakeCase = { label: string; original: string; fixed: string; "fixed-encoding"?: string };

/** ftfy also straightens quotes and takes ligatures apart; encoding is what counts here. */
export function mojibakeRight(one: MojibakeCase): boolean {
  const { text } = repair(one.original);
  return text === (one["fixed-encoding"] ?? one.fixed) || text === one.fixed;
}

/** Texts that nothing happened to: how many of them `repair` changes. */
function cleanTexts(directory: string): RepairFigure[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
    .flatMap((file) => {
      const texts = cleanTextsOf(directory, file);
      if (texts.length === 0) return [];
      const changed = texts.filter((text) =>
        repair(text).edits.some(({ kind }) => kind !== "newline"),
      ).length;
      return [{ dataSet: file, metric: "clean texts changed", value: changed, of: texts.length }];
    });
}

/** The clean texts in one file of the evaluation data; each also with its exclamation and question marks doubled. */
export function cleanTextsOf(directory: string, file: string): string[] {
  const read = () => readFileSync(join(directory, file), "utf8");
  const lines = () => read().split("\n").filter(Boolean);
  if (file === "damage-zh.jsonl") return doubled(lines().map((line) => JSON.parse(line).clean));
  if (file === "mojibake-negative.json") {
    const cases: MojibakeCase[] = JSON.parse(read());
    // One of the negative cases holds a control character that is to be put right.
    return cases
      .filter((one) => (one["fixed-encoding"] ?? one.fixed) === one.original)
      .map((one) => one.original);
  }
  if (file.startsWith("zh-claims")) return doubled([JSON.parse(read()).text]);
  if (/^(golden-)?sentences-.*\.json$|^factcheck-bench/u.test(file)) {
    return doubled(JSON.parse(read()).map((row: { text: string }) => row.text));
  }
  if (file === "parallel-pud.json") {
    return doubled(JSON.parse(read()).flatMap((row: { zh: string; en: string }) => [row.zh, row.en]));
  }
  if (file.startsWith("claimbuster")) {
    // Some of its sentences are mojibake: these are not clean.
    const texts = lines().map((line) => line.split("\t")[2] ?? "");
    return doubled(texts.filter((text) => !/[ÃÂ]/u.test(text)));
  }
  return [];
}

function doubled(texts: string[]): string[] {
  return texts.flatMap((text) => {
    const twice = text.replace(/[!?！？]/gu, "$&$&");
    return twice === text ? [text] : [text, twice];
  });
}

function share<T>(
  dataSet: string,
  metric: string,
  all: readonly T[],
  hit: (one: T) => boolean,
): RepairFigure {
  return { dataSet, metric, value: all.filter(hit).length / all.length, of: all.length };
}

function fold(text: string): string {
  return text.replace(/[！-～]/gu, (mark) =>
    /[\p{P}\p{S}]/u.test(mark) ? String.fromCharCode(mark.charCodeAt(0) - 0xfee0) : mark,
  );
}

function dropPrivate(text: string): string {
  return text.replace(/\p{Co}/gu, "");
}
