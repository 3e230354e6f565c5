import { type Counts, wordsIn } from "./features";
import { hashText, joinHashes } from "./hash";
import { skipAdverbs } from "./phrases";
import type { Tag, Token } from "./tag";
import { GROUPS } from "./word-groups";

/** Columns of hashed features; with eight bits each, the model stays below 32 KB in base64. */
export const BUCKETS = 22_528;

/** Lengths of a claim in words, up to which it falls in a class. */
const LENGTHS = [6, 10, 16, 25, 40];
/** More of one group says nothing more. */
const MOST = 3;

/** Named columns behind the hashed ones: of each group how much and whether at all, then length. */
export const NAMED = 2 * GROUPS.length + 3;

/** Adds `value` to the weight of column `index`. */
type Visit = (index: number, value: number) => void;

/** All features of the tokens from `from` up to `to`; columns below `BUCKETS` are hashed. */
export function visitFeatures(
  tokens: readonly Token[],
  from: number,
  to: number,
  counts: Counts,
  visit: Visit,
): void {
  for (const hashes of [
    wordHashes(tokens, from, to),
    pieceHashes(tokens, from, to),
    tagHashes(tokens, from, to),
    pairHashes(counts),
  ]) {
    visitHashed(hashes, visit);
  }
  for (let group = 0; group < GROUPS.length; group++) {
    const count = counts[group] ?? 0;
    if (count === 0) continue;
    visit(BUCKETS + 2 * group, Math.min(MOST, count) / MOST);
    visit(BUCKETS + 2 * group + 1, 1 / MOST);
  }
  const length = wordsIn(counts);
  visit(BUCKETS + NAMED - 3, Math.log1p(length) / MOST);
  visit(BUCKETS + NAMED - 2, Math.min(3, length / 30));
  if (length < 8) visit(BUCKETS + NAMED - 1, 1 / MOST);
}

/** How often each column occurs in what is being read; zero between two readings. */
const occurs = new Uint16Array(BUCKETS);

/** One kind of hashed features, scaled to length one whatever their number; what occurs again adds ever less. */
function visitHashed(hashes: readonly number[], visit: Visit): void {
  const columns: number[] = [];
  for (const hash of hashes) {
    const column = hash % BUCKETS;
    if (occurs[column] === 0) columns.push(column);
    occurs[column] = Math.min(65_535, (occurs[column] ?? 0) + 1);
  }
  const values = columns.map((column) => {
    const times = occurs[column] ?? 1;
    occurs[column] = 0;
    return times === 1 ? 1 : 1 + Math.log(times);
  });
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  columns.forEach((column, i) => {
    visit(column, (values[i] ?? 0) / length);
  });
}

const EDGE = hashText("^");
const NOBODY = hashText("-");

/** Of words and pairs of neighbours. */
function wordHashes(tokens: readonly Token[], from: number, to: number): number[] {
  const hashes: number[] = [];
  let before = EDGE;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || (token.tag === "mark" && token.text !== "?" && token.text !== "!") || token.tag === "comma")
      continue;
    const { hash } = token.entry;
    hashes.push(hash, joinHashes(before, hash));
    before = hash;
  }
  hashes.push(joinHashes(before, EDGE));
  return hashes;
}

function pieceHashes(tokens: readonly Token[], from: number, to: number): number[] {
  const hashes: number[] = [];
  for (let i = from; i < to; i++) for (const piece of tokens[i]?.entry.pieces ?? []) hashes.push(piece);
  return hashes;
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
function tagHashes(tokens: readonly Token[], from: number, to: number): number[] {
  const hashes: number[] = [];
  let before = EDGE;
  let first = true;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    const hash = hashOfTag(token.tag);
    hashes.push(joinHashes(before, hash));
    before = hash;
    if (token.tag === "subject" || token.tag === "name") {
      const next = skipAdverbs(tokens, i + 1);
      if (next < to && isPredicate(tokens[next])) hashes.push(...deed(tokens, token, next));
    }
    if (first && isPredicate(token)) {
      first = false;
      hashes.push(...firstDeed(tokens, from, i));
    }
  }
  hashes.push(joinHashes(before, EDGE));
  return hashes;
}

const isPredicate = (token: Token | undefined) => token?.tag === "aux" || token?.tag === "finite";

/** A pronoun by its word, any other subject by its tag alone: names must not be learnt. */
const who = (token: Token) => (token.tag === "subject" ? token.entry.hash : hashOfTag(token.tag));

function deed(tokens: readonly Token[], subject: Token, at: number): number[] {
  const verb = tokens[at];
  if (!verb) return [];
  const aux = verb.tag === "aux";
  const does = aux ? verb.entry.hash : hashOfTag(verb.tag);
  const what = aux ? hashOfTag(tokens[at + 1]?.tag ?? "mark") : 0;
  return [joinHashes(who(subject), verb.entry.hash), joinHashes(joinHashes(who(subject), does), what)];
}

function firstDeed(tokens: readonly Token[], from: number, at: number): number[] {
  const verb = tokens[at];
  if (!verb) return [];
  let k = at - 1;
  while (k >= from && !/^(?:subject|name|word|pronoun|relative)$/u.test(tokens[k]?.tag ?? "")) k--;
  const subject = k >= from ? tokens[k] : undefined;
  const key = subject ? who(subject) : NOBODY;
  const does = verb.tag === "aux" ? verb.entry.hash : hashOfTag("finite");
  const what = verb.tag === "aux" ? hashOfTag(tokens[skipAdverbs(tokens, at + 1)]?.tag ?? "mark") : 13;
  return [
    joinHashes(key, 11),
    joinHashes(does, 12),
    joinHashes(joinHashes(key, does), what),
    joinHashes(verb.entry.hash, 14),
    joinHashes(joinHashes(key, verb.entry.hash), 15),
  ];
}

const PAIRS = GROUPS.length + LENGTHS.length + 1;
const pairHash = new Uint32Array(PAIRS * PAIRS);
for (let a = 0; a < PAIRS; a++)
  for (let b = 0; b < PAIRS; b++) pairHash[a * PAIRS + b] = hashText(`p${a} ${b}`);

/** Of any two groups that both occur, and of each with how long the claim is. */
function pairHashes(counts: Counts): number[] {
  const present: number[] = [];
  for (let group = 0; group < GROUPS.length; group++) if (counts[group]) present.push(group);
  const length = LENGTHS.findIndex((most) => wordsIn(counts) < most);
  present.push(GROUPS.length + (length < 0 ? LENGTHS.length : length));
  const hashes: number[] = [];
  for (let i = 0; i < present.length; i++) {
    for (let k = i + 1; k < present.length; k++)
      hashes.push(pairHash[(present[i] ?? 0) * PAIRS + (present[k] ?? 0)] ?? 0);
  }
  return hashes;
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
  let hashed = 0;
  let named = model.bias;
  visitFeatures(tokens, from, to, counts, (index, value) => {
    if (index < BUCKETS) hashed += value * (model.buckets[index] ?? 0);
    else named += value * (model.named[index - BUCKETS] ?? 0);
  });
  return named + hashed * model.scale;
}
