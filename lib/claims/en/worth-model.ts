import { type Counts, wordsIn } from "./features";
import { hashText, joinHashes } from "./hash";
import { skipAdverbs } from "./phrases";
import type { Tag, Token } from "./token";
import { GROUPS } from "./word-groups";

/** Columns of hashed features; with eight bits each, the model stays below 32 KB in base64. */
export const BUCKETS = 22_528;

/** Lengths of a claim in words, up to which it falls in a class. */
const LENGTHS = [6, 10, 16, 25, 40];
/** More of one group says nothing more. */
const MOST = 3;

/** Named columns behind the hashed ones: of each group how much and whether at all, then length. */
export const NAMED = 2 * GROUPS.length + 3;

/** What was read: `length` columns, each with its value; good until the next reading. */
export type Features = { columns: Int32Array; values: Float64Array; length: number };

// Thousands of claims are read one after the other: the same memory serves them all.
const features: Features = {
  columns: new Int32Array(4 * BUCKETS + NAMED),
  values: new Float64Array(4 * BUCKETS + NAMED),
  length: 0,
};
/** How often each column occurs in what is being read; zero between two readings. */
const occurs = new Uint16Array(BUCKETS);
let begun = 0;

/** All features of the tokens from `from` up to `to`; columns below `BUCKETS` are hashed and may come more than once. */
export function readFeatures(tokens: readonly Token[], from: number, to: number, counts: Counts): Features {
  features.length = 0;
  for (const read of [readWords, readPieces, readTags]) {
    begun = features.length;
    read(tokens, from, to);
    endKind();
  }
  begun = features.length;
  readPairs(counts);
  endKind();
  for (let group = 0; group < GROUPS.length; group++) {
    const count = counts[group] ?? 0;
    if (count === 0) continue;
    put(BUCKETS + 2 * group, Math.min(MOST, count) / MOST);
    put(BUCKETS + 2 * group + 1, 1 / MOST);
  }
  const length = wordsIn(counts);
  put(BUCKETS + NAMED - 3, Math.log1p(length) / MOST);
  put(BUCKETS + NAMED - 2, Math.min(3, length / 30));
  if (length < 8) put(BUCKETS + NAMED - 1, 1 / MOST);
  return features;
}

function put(column: number, value: number): void {
  features.columns[features.length] = column;
  features.values[features.length] = value;
  features.length++;
}

function putHash(hash: number): void {
  const column = hash % BUCKETS;
  const times = occurs[column] ?? 0;
  if (times === 0) features.columns[features.length++] = column;
  if (times < 65_535) occurs[column] = times + 1;
}

/** Ends one kind of hashed features: scaled to length one whatever their number; what occurs again adds ever less. */
function endKind(): void {
  const { columns, values, length } = features;
  let square = 0;
  for (let i = begun; i < length; i++) {
    const column = columns[i] ?? 0;
    const times = occurs[column] ?? 1;
    occurs[column] = 0;
    const value = times === 1 ? 1 : 1 + Math.log(times);
    values[i] = value;
    square += value * value;
  }
  const scale = 1 / Math.sqrt(square);
  for (let i = begun; i < length; i++) values[i] = (values[i] ?? 0) * scale;
}

const EDGE = hashText("^");
const NOBODY = hashText("-");

/** Of words and pairs of neighbours. */
function readWords(tokens: readonly Token[], from: number, to: number): void {
  let before = EDGE;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || token.tag === "comma" || (token.tag === "mark" && token.text !== "?" && token.text !== "!"))
      continue;
    const { hash } = token.entry;
    putHash(hash);
    putHash(joinHashes(before, hash));
    before = hash;
  }
  putHash(joinHashes(before, EDGE));
}

function readPieces(tokens: readonly Token[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const pieces = tokens[i]?.entry.pieces;
    if (pieces) for (let k = 0; k < pieces.length; k++) putHash(pieces[k] ?? 0);
  }
}

const tagHash = new Map<Tag, number>();

function hashOfTag(tag: Tag): number {
  let hash = tagHash.get(tag);
  if (hash === undefined) {
    hash = hashText(`t${tag}`);
    tagHash.set(tag, hash);
  }
  return hash;
}

/** Of neighbouring tags, and of who does what: subject and predicate side by side, and those of the first predicate. */
function readTags(tokens: readonly Token[], from: number, to: number): void {
  let before = EDGE;
  let first = true;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    const hash = hashOfTag(token.tag);
    putHash(joinHashes(before, hash));
    before = hash;
    if (token.tag === "subject" || token.tag === "name") {
      const next = skipAdverbs(tokens, i + 1);
      if (next < to && isPredicate(tokens[next])) readDeed(tokens, token, next);
    }
    if (first && isPredicate(token)) {
      first = false;
      readFirstDeed(tokens, from, i);
    }
  }
  putHash(joinHashes(before, EDGE));
}

const isPredicate = (token: Token | undefined) => token?.tag === "aux" || token?.tag === "finite";

/** A pronoun by its word, any other subject by its tag alone: names must not be learnt. */
const who = (token: Token) => (token.tag === "subject" ? token.entry.hash : hashOfTag(token.tag));

function readDeed(tokens: readonly Token[], subject: Token, at: number): void {
  const verb = tokens[at];
  if (!verb) return;
  const aux = verb.tag === "aux";
  const does = aux ? verb.entry.hash : hashOfTag(verb.tag);
  const what = aux ? hashOfTag(tokens[at + 1]?.tag ?? "mark") : 0;
  putHash(joinHashes(who(subject), verb.entry.hash));
  putHash(joinHashes(joinHashes(who(subject), does), what));
}

const BEFORE_VERBS: ReadonlySet<Tag> = new Set(["subject", "name", "word", "pronoun", "relative"]);

function readFirstDeed(tokens: readonly Token[], from: number, at: number): void {
  const verb = tokens[at];
  if (!verb) return;
  let k = at - 1;
  while (k >= from && !BEFORE_VERBS.has(tokens[k]?.tag ?? "mark")) k--;
  const subject = k >= from ? tokens[k] : undefined;
  const key = subject ? who(subject) : NOBODY;
  const does = verb.tag === "aux" ? verb.entry.hash : hashOfTag("finite");
  const what = verb.tag === "aux" ? hashOfTag(tokens[skipAdverbs(tokens, at + 1)]?.tag ?? "mark") : 13;
  putHash(joinHashes(key, 11));
  putHash(joinHashes(does, 12));
  putHash(joinHashes(joinHashes(key, does), what));
  putHash(joinHashes(verb.entry.hash, 14));
  putHash(joinHashes(joinHashes(key, verb.entry.hash), 15));
}

const PAIRS = GROUPS.length + LENGTHS.length + 1;
const pairHash = new Uint32Array(PAIRS * PAIRS);
for (let a = 0; a < PAIRS; a++)
  for (let b = 0; b < PAIRS; b++) pairHash[a * PAIRS + b] = hashText(`p${a} ${b}`);

/** Of any two groups that both occur, and of each with how long the claim is. */
function readPairs(counts: Counts): void {
  const present: number[] = [];
  for (let group = 0; group < GROUPS.length; group++) if (counts[group]) present.push(group);
  const length = LENGTHS.findIndex((most) => wordsIn(counts) < most);
  present.push(GROUPS.length + (length < 0 ? LENGTHS.length : length));
  for (let i = 0; i < present.length; i++) {
    for (let k = i + 1; k < present.length; k++)
      putHash(pairHash[(present[i] ?? 0) * PAIRS + (present[k] ?? 0)] ?? 0);
  }
}

/** A trained model: hashed weights take a byte each; `scale` makes them log-odds again. */
export type WorthModel = { bias: number; scale: number; buckets: Int8Array; named: Float64Array };

/** How much the tokens from `from` up to `to` are worth a check; log-odds. */
export function logOddsOf(
  model: WorthModel,
  tokens: readonly Token[],
  from: number,
  to: number,
  counts: Counts,
): number {
  const { columns, values, length } = readFeatures(tokens, from, to, counts);
  let hashed = 0;
  let named = model.bias;
  for (let i = 0; i < length; i++) {
    const column = columns[i] ?? 0;
    const value = values[i] ?? 0;
    if (column < BUCKETS) hashed += value * (model.buckets[column] ?? 0);
    else named += value * (model.named[column - BUCKETS] ?? 0);
  }
  return named + hashed * model.scale;
}
