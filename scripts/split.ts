/**
 * The splitter on a file or on standard input.
 *
 * Usage: npm run --silent split -- FILE [--json | --lines] [--explain] [--encoding ENCODING] [--language TAG]
 *        [--title TITLE] [--published YYYY-MM-DD]
 */
import { readFileSync } from "node:fs";
import { assessLines } from "@/lib/claims/lines";
import { split } from "@/lib/claims/split";
import { looksBinary } from "@/lib/text/binary";
import { decode, detectEncoding } from "@/lib/text/encoding";
import { detectLanguage } from "@/lib/text/script";
import { type Arguments, parseArguments, USAGE, UsageError } from "./split/arguments";
import { renderClaims } from "./split/table";

/** The file cannot be split; `message` says why. */
class Refused extends Error {}

const FILE_ERRORS: Record<string, string> = {
  ENOENT: "There is no such file",
  EISDIR: "This is a folder, not a file",
  EACCES: "This file may not be read",
};

/** A reader that closes early (`| head`) has seen enough. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2));
  if (args.help) return print(`${USAGE}\n`);
  const text = await readText(args);
  if (args.lines) {
    const lines = text.replace(/\r?\n$/u, "").split(/\r?\n/u);
    const language = args.language ?? detectLanguage(text);
    return print(`${JSON.stringify(text === "" ? [] : assessLines(lines, language))}\n`);
  }
  const result = split(text, { language: args.language, title: args.title, publishedOn: args.published });
  if (args.json) return print(`${JSON.stringify(result)}\n`);
  await print(
    renderClaims(result, {
      width: process.stdout.columns ?? 100,
      colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
      explain: args.explain,
    }),
  );
}

async function readText({ file, encoding }: Arguments): Promise<string> {
  const bytes = file === "-" ? await readStandardInput() : readFileSync(file);
  if (looksBinary(bytes)) throw new Refused(`${file} is not a text but an image, archive or program.`);
  const detected = detectEncoding(bytes);
  if (encoding === undefined && !detected.confident) {
    console.error(`Read as ${detected.encoding}, which is not certain; --encoding names another.`);
  }
  return decode(bytes, encoding ?? detected.encoding);
}

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

/** Resolves when all of `output` is handed over: a large one must not be cut off by the end of the process. */
function print(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(output, (error) => (error ? reject(error) : resolve()));
  });
}

main().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const reason = error.code && FILE_ERRORS[error.code];
  if (reason) console.error(`${reason}: ${error.path ?? process.argv[2]}`);
  else console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
});
