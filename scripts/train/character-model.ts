/**
 * Makes lib/text/character-model.json: how likely a Chinese character is, and how likely after another, in
 * traditional script. From two word lists with counts:
 *
 * - dict.txt of jieba (https://github.com/fxsjy/jieba, MIT), simplified; converted here with OpenCC, once word by word
 *   (as an editor would) and once character by character (as a web server's replace table does);
 * - phrase.occ of McBopomofo (https://github.com/openvanilla/McBopomofo, Source/Data, MIT), Taiwanese usage.
 *
 * Usage: node scripts/run.mjs scripts/train/character-model.ts dict.txt phrase.occ
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Converter } from "opencc-js";

/** Pairs kept: more of them make the model slightly better and the file larger. */
const PAIRS = 70_000;
/** Bits are kept in eighths, one byte each. */
const STEPS_PER_BIT = 8;

/** Word lists have no punctuation. Shares of running text, roughly, from newspaper prose. */
const PUNCTUATION: Record<string, number> = {
  "，": 0.055,
  "。": 0.028,
  "、": 0.012,
  "“": 0.004,
  "”": 0.004,
  "「": 0.004,
  "」": 0.004,
  "《": 0.002,
  "》": 0.002,
  "（": 0.003,
  "）": 0.003,
  "：": 0.003,
  "；": 0.002,
  "？": 0.001,
  "！": 0.001,
  "…": 0.0005,
  "—": 0.001,
  "·": 0.001,
  "『": 0.0002,
  "』": 0.0002,
  "〈": 0.0002,
  "〉": 0.0002,
};

type Counts = {
  words: number;
  single: Map<string, number>;
  first: Map<string, number>;
  last: Map<string, number>;
  pair: Map<string, number>;
};

const bump = (map: Map<string, number>, key: string, by: number) => map.set(key, (map.get(key) ?? 0) + by);

function readWords(path: string): [string, number][] {
  const words: [string, number][] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word, count] = line.split(/\s+/);
    if (word && Number(count) > 0 && /^\p{Script=Han}+$/u.test(word)) words.push([word, Number(count)]);
  }
  return words;
}

/** Adds a word list, scaled so that it weighs `weight` words. */
function add(counts: Counts, words: readonly [string, number][], weight: number) {
  const scale = weight / words.reduce((sum, [, count]) => sum + count, 0);
  for (const [word, count] of words) {
    const characters = [...word];
    counts.words += count * scale;
    characters.forEach((character, i) => {
      bump(counts.single, character, count * scale);
      const next = characters[i + 1];
      if (next) bump(counts.pair, character + next, count * scale);
    });
    bump(counts.first, characters[0] ?? "", count * scale);
    bump(counts.last, characters.at(-1) ?? "", count * scale);
  }
}

const [dictionary, phrases] = process.argv.slice(2);
if (!dictionary || !phrases) throw new Error("usage: character-model.ts dict.txt phrase.occ");

const simplified = readWords(dictionary);
const toTraditional = Converter({ from: "cn", to: "t" });
const single = new Map<string, string>();
const characterwise = (word: string) =>
  [...word]
    .map((character) => {
      const seen = single.get(character) ?? toTraditional(character);
      single.set(character, seen);
      return seen;
    })
    .join("");

const counts: Counts = { words: 0, single: new Map(), first: new Map(), last: new Map(), pair: new Map() };
add(
  counts,
  simplified.map(([word, count]) => [toTraditional(word), count]),
  0.35e6,
);
add(
  counts,
  simplified.map(([word, count]) => [characterwise(word), count]),
  0.2e6,
);
add(counts, readWords(phrases), 0.45e6);

// Simplified forms, for telling encodings apart; too light to disturb the traditional ones.
add(counts, simplified, 0.01e6);
for (const [mark, share] of Object.entries(PUNCTUATION)) {
  bump(counts.single, mark, share * 1.6e6);
  bump(counts.first, mark, share * 1.6e6);
  bump(counts.last, mark, share * 1.6e6);
  counts.words += share * 1.6e6;
}

const characters = [...counts.single]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([character]) => character);
const index = new Map(characters.map((character, i) => [character, i]));
const total = [...counts.single.values()].reduce((sum, count) => sum + count, 0);
const bits = (probability: number) =>
  Math.max(0, Math.min(255, Math.round(-Math.log2(Math.max(probability, 1e-12)) * STEPS_PER_BIT)));

const alone = characters.map((character) => bits((counts.single.get(character) ?? 0) / total));
const begins = characters.map((character) =>
  bits(((counts.first.get(character) ?? 0) + 0.02) / counts.words),
);
const ends = characters.map((character) =>
  bits(((counts.last.get(character) ?? 0) + 0.02) / ((counts.single.get(character) ?? 0) + 0.02)),
);

// What a pair is worth: how often it is seen times how much better it is foretold than from single characters.
const pairs = [...counts.pair]
  .map(([pair, count]) => {
    const [a = "", b = ""] = [...pair];
    const inside = count / (counts.single.get(a) ?? 1);
    const across =
      ((counts.last.get(a) ?? 0) / (counts.single.get(a) ?? 1)) * ((counts.first.get(b) ?? 0) / counts.words);
    const gain = Math.log2((inside + across) / Math.max(across, (counts.single.get(b) ?? 0) / total / 64));
    return {
      a: index.get(a) ?? 0,
      b: index.get(b) ?? 0,
      cost: bits(inside + across),
      worth: count ** 0.5 * gain,
    };
  })
  .filter((pair) => pair.worth > 0)
  .sort((x, y) => y.worth - x.worth)
  .slice(0, PAIRS)
  .sort((x, y) => x.a - y.a || x.b - y.b);

const varint = (bytes: number[], value: number) => {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>= 7;
  }
  bytes.push(rest);
};
const packed: number[] = [];
let at = 0;
for (let a = 0; a < characters.length; a++) {
  const from = at;
  while (pairs[at]?.a === a) at++;
  varint(packed, at - from);
  let previous = -1;
  for (const pair of pairs.slice(from, at)) {
    varint(packed, pair.b - previous - 1);
    packed.push(pair.cost);
    previous = pair.b;
  }
}
const base64 = (bytes: number[]) => Buffer.from(bytes).toString("base64");
const model = {
  source:
    "Counts from dict.txt of fxsjy/jieba (MIT) and phrase.occ of openvanilla/McBopomofo (MIT); made by scripts/train/character-model.ts",
  stepsPerBit: STEPS_PER_BIT,
  characters: characters.join(""),
  alone: base64(alone),
  begins: base64(begins),
  ends: base64(ends),
  pairs: base64(packed),
};
writeFileSync(
  new URL("../../lib/text/character-model.json", import.meta.url),
  `${JSON.stringify(model, null, 1)}\n`,
);
console.log(`${characters.length} characters, ${pairs.length} pairs, ${JSON.stringify(model).length} bytes`);
