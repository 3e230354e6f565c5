/**
 * Times the whole splitter against Intl.Segmenter, which only finds sentences, on the same text; and how time and memory
 * grow with the text. One thread, warm, processor time.
 *
 * Usage: npm run --silent bench
 */
import { split } from "@/lib/claims/split";
import { chineseText, englishText } from "./bench/text";
import { segmenter } from "./eval/peers";

const MEGABYTE = 1_000_000;
const WARM_UPS = 3;
const RUNS = 7;

/** Median time that `runs` runs keep the processor busy, in milliseconds: what else the machine does counts little. */
function time(run: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function warmTime(run: () => unknown): number {
  for (let i = 0; i < WARM_UPS; i++) run();
  return time(run, RUNS);
}

const rows: string[][] = [];
for (const [language, make] of [
  ["en", englishText],
  ["zh-Hant", chineseText],
] as const) {
  const text = make(MEGABYTE);
  const peer = warmTime(() => segmenter(text, language));
  const ours = warmTime(() => split(text, { language }));
  const long = make(10 * MEGABYTE);
  const grown = time(() => split(long, { language }), 3) / 10;
  rows.push([
    language,
    peer.toFixed(0),
    ours.toFixed(0),
    (ours / peer).toFixed(1),
    grown.toFixed(0),
    (grown / ours).toFixed(2),
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
  ]);
}
const header = [
  "text",
  "Intl.Segmenter, ms/MB",
  "split, ms/MB",
  "times",
  "split of 10 MB, ms/MB",
  "growth",
  "peak, MiB",
];
const line = (cells: readonly string[]) =>
  `| ${cells.map((cell, i) => cell.padStart(header[i]?.length ?? 0)).join(" | ")} |`;
console.log(
  [
    line(header),
    `|${header.map((title) => `${"-".repeat(title.length + 1)}:`).join("|")}|`,
    ...rows.map(line),
  ].join("\n"),
);
