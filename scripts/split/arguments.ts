import { parseArgs } from "node:util";
import { ENCODINGS, type Encoding } from "@/lib/text/encoding";

export const USAGE = `Usage: npm run --silent split -- FILE [options]        (FILE "-" is standard input)

  --json               everything as JSON: language, text, edits, blocks, sentences, claims
  --lines              each line is one sentence: prints a JSON array of {kind, score}, in the same order
  --explain            under each claim: its reasons, cue and place
  --encoding NAME      ${ENCODINGS.join(", ")} (found out when left out)
  --language TAG       such as en, zh-Hant, zh-Hans (found out when left out)
  --title TITLE        the title as known beside the text
  --published DATE     YYYY-MM-DD: "yesterday" and the like are resolved against it`;

/** The command line asks for something that cannot be: `message` says what. */
export class UsageError extends Error {}

export type Arguments = {
  file: string;
  json: boolean;
  lines: boolean;
  explain: boolean;
  help: boolean;
  encoding?: Encoding;
  language?: string;
  title?: string;
  published?: string;
};

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const { json = false, lines = false, explain = false, help = false, title } = values;
  if (!help && positionals.length !== 1) {
    throw new UsageError(positionals.length === 0 ? "Which file?" : "One file at a time.");
  }
  if (json && lines) throw new UsageError("--json and --lines exclude each other.");
  return {
    file: positionals[0] ?? "-",
    json,
    lines,
    explain,
    help,
    title,
    encoding: encodingOf(values.encoding),
    language: languageOf(values.language),
    published: dateOf(values.published),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        lines: { type: "boolean" },
        explain: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        encoding: { type: "string" },
        language: { type: "string" },
        title: { type: "string" },
        published: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function encodingOf(name: string | undefined): Encoding | undefined {
  if (name === undefined) return undefined;
  const wanted = name.toLowerCase();
  const known = ENCODINGS.find((encoding) => encoding === wanted);
  if (!known) throw new UsageError(`Unknown encoding ${name}. Known: ${ENCODINGS.join(", ")}.`);
  return known;
}

function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    throw new UsageError(`${tag} is not a language tag such as en or zh-Hant.`);
  }
}

function dateOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/u.test(date) ||
    Number.isNaN(day.getTime()) ||
    !day.toISOString().startsWith(date)
  ) {
    throw new UsageError(`${date} is not a day; write it as YYYY-MM-DD.`);
  }
  return date;
}
