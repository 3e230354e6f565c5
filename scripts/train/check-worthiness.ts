/**
 * Makes lib/claims/en/worth.json: how much an English sentence is worth a check.
 *
 * From ClaimBuster (Arslan, Hassan, Li, Tremayne 2020, "A Benchmark Dataset of Check-Worthy Factual Claims", CC BY 4.0), its sentences of
 * presidential debates as one file of `file, label, text` with tabs between and a line of titles.
 *
 * Usage: node scripts/run.mjs scripts/train/check-worthiness.ts claimbuster.tsv
 */
import { writeFileSync } from "node:fs";
import { readClaimBuster } from "./claimbuster";
import { trainWorth } from "./worth";

const [path] = process.argv.slice(2);
if (!path) throw new Error("usage: check-worthiness.ts claimbuster.tsv");

const sentences = readClaimBuster(path);
const { bias, scale, buckets, named } = trainWorth(
  sentences.map(({ text, label }) => ({ text, worthy: label === 1 })),
);
const rounded = (number: number) => Number(number.toPrecision(4));
const model = {
  source:
    "Trained by scripts/train/check-worthiness.ts on the debates of 1960-2008 in ClaimBuster (Arslan et al. 2020)",
  licence: "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
  bias: rounded(bias),
  scale: rounded(scale),
  named: [...named].map(rounded),
  buckets: Buffer.from(buckets.buffer, buckets.byteOffset, buckets.byteLength).toString("base64"),
};
const json = `${JSON.stringify(model)}\n`;
writeFileSync(new URL("../../lib/claims/en/worth.json", import.meta.url), json);
console.log(`${sentences.length} sentences, ${json.length} bytes`);
