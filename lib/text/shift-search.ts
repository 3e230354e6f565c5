import { type CharacterModel, characterModel } from "./character-model";
import { fromGbk, toGbk } from "./gbk";
import { isReading } from "./readings";
import type { Token } from "./shift-tokens";
import { isTraditional } from "./traditional";

/** A stretch of the damaged text and what it says. UTF-16 positions. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly certain: boolean;
};

/** One way to read the damaged text up to some token. */
type Reading = {
  /** Lead byte that waits for its trail byte, or NONE. */
  pending: number;
  /** The last two bytes before the damage, which a gloss speaks about. */
  last: [number, number];
  /** The last character, for the model. */
  previous: string;
  bits: number;
  pieces: Chain | undefined;
  /** The text before the damage. */
  readonly context: string;
  /** Where the piece begins that is not finished yet. */
  open: number;
};

type Chain = { piece: Piece; before: Chain | undefined };

const NONE = -1;

// What each assumption costs, in bits; the model's bits for the characters come on top. The scale: a common character
// costs 5 to 10 bits, a rare one 15 to 24, so a shifted run of five characters is some 50 bits worse than the true one.
const COST = {
  /** A question mark that the author wrote. */
  genuine: 3,
  /** A question mark where a byte was lost together with the bracket of a gloss. */
  lostByte: 1,
  /** The same with no gloss to show for it. */
  lostByteAlone: 11,
  /** The trail byte that a shifted run ends with. */
  lostTrail: 1,
  /** An ASCII character inside a run that was full-width before. */
  folded: 4,
  /** A character in the private use area that somebody dropped, and with it two bytes. */
  dropped: 5,
  /** A comma or the like at the end of a line. */
  markAtLineEnd: 8,
  /** A full stop there. */
  stopAtLineEnd: -4,
  /** A closing mark that nothing opened, or the same mark twice. */
  strayMark: 8,
  /** A gloss that is no reading of the two bytes before it. */
  strangeGloss: 16,
  /** One that reads them, but they are no traditional character. */
  unlistedGloss: 8,
  /** One behind a letter that was taken for the second byte of a character. */
  straddlingGloss: 6,
  /** A full stop or comma behind a question mark. */
  markAfterGenuine: 6,
};

/** Ways to read that are this much worse than the best are given up. */
const BEAM_BITS = 34;
const BEAM_SIZE = 240;
/** Dropped characters are looked for only in readings this near to the best: the search is wide. */
const HOPEFUL_BITS = 14;
/** A piece is certain if the readings that have it hold this share of the probability. */
const CERTAIN = 0.93;

export type Found = { end: number; pieces: Piece[] };

/**
 * Reads the tokens from the first one on in every way that damage allows, until all likely ways agree again about what
 * comes next. `context` is the text before, without glosses. Gives the pieces of the best way up to there, and where that is.
 */
export function readShifted(tokens: Iterable<Token>, start: number, context: string): Found {
  const model = characterModel();
  const before = [...context].at(-1) ?? "\n";
  const pair = toGbk(before);
  let beam: Reading[] = [
    {
      pending: NONE,
      last: pair === undefined ? [NONE, before.charCodeAt(0)] : [pair >> 8, pair & 0xff],
      previous: before,
      context,
      bits: 0,
      pieces: undefined,
      open: start,
    },
  ];
  let end = start;
  for (const token of tokens) {
    const next: Reading[] = [];
    const hopeful = (beam[0]?.bits ?? 0) + HOPEFUL_BITS;
    for (const reading of beam) {
      for (const grown of grow(reading, token, model, reading.bits < hopeful)) next.push(grown);
    }
    if (next.length === 0) break;
    beam = prune(next);
    end = token.to;
    if (settled(beam, token)) break;
  }
  return { end, pieces: judge(beam.filter((reading) => reading.pending === NONE)) };
}

function prune(readings: Reading[]): Reading[] {
  readings.sort((a, b) => a.bits - b.bits);
  const limit = (readings[0]?.bits ?? 0) + BEAM_BITS;
  return readings.slice(0, BEAM_SIZE).filter((reading) => reading.bits <= limit);
}

/** All ways stand at the same place with the same character behind them: what follows cannot tell them apart. */
function settled(beam: readonly Reading[], token: Token): boolean {
  if (token.lost || token.gloss !== undefined) return false;
  return beam.every((reading) => reading.pending === NONE && reading.pieces?.piece.text === token.text);
}

function* grow(reading: Reading, token: Token, model: CharacterModel, hopeful: boolean): Generator<Reading> {
  if (token.gloss !== undefined) yield* growGloss(reading, token, token.gloss);
  else if (token.lost) yield* growLost(reading, token, model, hopeful);
  else if (reading.pending === NONE) {
    const pair = token.pair;
    const last: [number, number] =
      pair === undefined ? [reading.last[1], token.text.charCodeAt(0)] : [pair >> 8, pair & 0xff];
    yield emit({ ...reading, last }, token, token.text, model);
  } else yield* growPending(reading, token, model, hopeful);
}

function* growGloss(reading: Reading, token: Token, syllable: string): Generator<Reading> {
  const [lead, trail] = reading.last;
  const straddles = token.opened && reading.pending === NONE && trail < 0x80 ? COST.straddlingGloss : 0;
  const bits = reading.bits + glossBits(lead, trail, syllable) + straddles;
  if (reading.pending !== NONE) {
    // Inside a run a gloss is damage, whatever it says; it belongs to the unfinished piece.
    yield { ...reading, bits };
  } else if (token.opened) {
    // Behind a whole character it is left to those who look for glosses.
    yield { ...finish(reading, token.to, token.text, true), bits };
  } else if (reading.open === token.from && reading.pieces) {
    // The bracket went with the lost byte; the rest of the gloss goes with the character.
    const { piece, before } = reading.pieces;
    yield { ...reading, bits, open: token.to, pieces: { piece: { ...piece, to: token.to }, before } };
  }
}

/**
 * What it costs to believe that the gloss was put behind these two bytes: nothing if they spell a traditional character
 * that it reads, for such were listed.
 */
function glossBits(lead: number, trail: number, syllable: string): number {
  // An ASCII mark in the place of a lead byte was full-width when the gloss was put there.
  const character = fromGbk(lead > 0x20 && lead < 0x7f ? lead + 0x80 : lead, trail);
  if (character === undefined || !isReading(character, syllable)) return COST.strangeGloss;
  return isTraditional(character) ? 0 : COST.unlistedGloss;
}

function* growLost(
  reading: Reading,
  token: Token,
  model: CharacterModel,
  hopeful: boolean,
): Generator<Reading> {
  const gloss = token.glossAhead;
  if (reading.pending === NONE) {
    if (token.text === "?" && gloss === undefined) {
      yield {
        ...finish(reading, token.to, token.text, true),
        bits: reading.bits + COST.genuine,
        previous: "?",
        last: [NONE, 0x3f],
      };
    }
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      if (gloss !== undefined && glossBits(reading.last[1], lead, gloss) === COST.strangeGloss) continue;
      yield {
        ...reading,
        bits: reading.bits + (gloss === undefined ? COST.lostByteAlone : COST.lostByte),
        pending: lead,
        last: [reading.last[1], lead],
      };
    }
    return;
  }
  const lead = reading.pending;
  const swallowed = gloss === undefined ? token.swallowed : "";
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (gloss !== undefined) {
      for (const grown of complete(reading, token, trail, model, hopeful)) {
        if (glossBits(...grown.last, gloss) < COST.strangeGloss)
          yield { ...grown, bits: grown.bits + COST.lostTrail };
      }
      continue;
    }
    const character = fromGbk(lead, trail);
    if (!character) continue;
    if (token.lineEnd && hopeful) yield* stopDropped(reading, token, trail, character, model);
    const grown = emit({ ...reading, last: [lead, trail] }, token, character, model, swallowed);
    yield { ...grown, bits: grown.bits + COST.lostTrail + (token.lineEnd ? lineEndBits(character) : 0) };
  }
}

/** A line that ends with a lost byte ends with a full stop, mostly: its lead byte may have been dropped before. */
function* stopDropped(
  reading: Reading,
  token: Token,
  inner: number,
  first: string,
  model: CharacterModel,
): Generator<Reading> {
  if (!model.knows(first) || !USER_DEFINED.some(({ lead, from }) => lead === inner && from === 0xa1)) return;
  const bits =
    model.cost(reading.previous, first) + model.cost(first, "。") + COST.dropped + COST.stopAtLineEnd;
  yield {
    ...finish({ ...reading, last: [0xa1, 0xa3] }, token.to, `${first}。`, false),
    bits: reading.bits + bits,
    previous: "。",
  };
}

function lineEndBits(mark: string): number {
  if (mark === "。") return COST.stopAtLineEnd;
  return /^[，、；：·—“「『《〈（]$/u.test(mark) ? COST.markAtLineEnd : 0;
}

function* growPending(
  reading: Reading,
  token: Token,
  model: CharacterModel,
  hopeful: boolean,
): Generator<Reading> {
  const code = token.text.charCodeAt(0);
  if (token.pair === undefined) {
    // The trail byte of a character may look like ASCII; 80 is shown as a euro sign.
    yield* complete(reading, token, token.text === "€" ? 0x80 : code, model, hopeful);
    for (const pair of foldedFrom(code)) {
      for (const grown of complete(reading, token, pair >> 8, model, hopeful)) {
        yield* carry({ ...grown, bits: grown.bits + COST.folded }, pair & 0xff);
      }
    }
  } else {
    for (const grown of complete(reading, token, token.pair >> 8, model, hopeful))
      yield* carry(grown, token.pair & 0xff);
  }
}

/** The unfinished character gets its trail byte; or two bytes were dropped between, and it is two characters. */
function* complete(
  reading: Reading,
  token: Token,
  trail: number,
  model: CharacterModel,
  hopeful: boolean,
): Generator<Reading> {
  const character = trail <= 0xfe ? fromGbk(reading.pending, trail) : undefined;
  let plain = Number.POSITIVE_INFINITY;
  if (character) {
    const grown = emit({ ...reading, last: [reading.pending, trail] }, token, character, model);
    plain = grown.bits - reading.bits;
    yield grown;
  }
  if (!hopeful || plain <= COST.dropped) return;
  for (const { text, lead, bits } of guessDropped(reading.previous, reading.pending, trail, model)) {
    const grown = finish({ ...reading, last: [lead, trail] }, token.to, text, false);
    yield { ...grown, bits: reading.bits + COST.dropped + bits, previous: text.charAt(1) };
  }
}

/** The second byte of what a run took for one character begins the next one, or was ASCII and stood by itself. */
function* carry(reading: Reading, byte: number): Generator<Reading> {
  const last: [number, number] = [reading.last[1], byte];
  if (byte > 0x80) yield { ...reading, last, pending: byte };
  else if (byte < 0x80) yield append({ ...reading, last }, String.fromCharCode(byte));
}

/** What full-width character stood where ASCII stands now. */
function foldedFrom(code: number): number[] {
  if (code === 0x20) return [0xa1a1];
  return code > 0x20 && code < 0x7f ? [0xa380 + code] : [];
}

type Guess = { text: string; lead: number; bits: number };

const guesses = new Map<string, Guess[]>();

/**
 * Two characters whose inner bytes together spelled a user-defined one, which was dropped: the lead byte of the first
 * and the trail byte of the second are left. The likeliest few.
 */
function guessDropped(previous: string, pending: number, trail: number, model: CharacterModel): Guess[] {
  const name = `${previous}${pending} ${trail}`;
  const seen = guesses.get(name);
  if (seen) return seen;
  const found: Guess[] = [];
  const firsts = USER_DEFINED.flatMap(({ lead: inner, from, to }) => {
    const first = fromGbk(pending, inner);
    return first && model.knows(first) ? [{ first, from, to, bits: model.cost(previous, first) }] : [];
  });
  for (const { first, from, to, bits } of firsts.sort((a, b) => a.bits - b.bits).slice(0, 6)) {
    for (const { lead, character } of likelyBefore(trail, model)) {
      if (lead < from || lead > to) continue;
      found.push({ text: first + character, lead, bits: bits + model.cost(first, character) });
    }
  }
  const best = found.sort((a, b) => a.bits - b.bits).slice(0, 8);
  if (guesses.size >= GUESSES_KEPT) guesses.clear();
  guesses.set(name, best);
  return best;
}

const GUESSES_KEPT = 5_000;

const likely = new Map<number, { lead: number; character: string }[]>();

/** The commonest characters with this trail byte. */
function likelyBefore(trail: number, model: CharacterModel): { lead: number; character: string }[] {
  let found = likely.get(trail);
  if (!found) {
    found = range(0x81, 0xfe)
      .map((lead) => ({ lead, character: fromGbk(lead, trail) ?? "" }))
      .filter(({ character }) => model.knows(character))
      .sort((a, b) => model.alone(a.character) - model.alone(b.character))
      .slice(0, 48);
    likely.set(trail, found);
  }
  return found;
}

/** User-defined characters of GBK: the lead byte, and which of the trail bytes may begin a character in their turn. */
const USER_DEFINED = [
  ...range(0xa1, 0xa7).map((lead) => ({ lead, from: 0x81, to: 0xa0 })),
  ...range(0xaa, 0xaf).map((lead) => ({ lead, from: 0xa1, to: 0xfe })),
  ...range(0xf8, 0xfe).map((lead) => ({ lead, from: 0xa1, to: 0xfe })),
];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The reading with one character more. `lost`: what went with it, undefined if nothing can be said about that. */
function emit(
  reading: Reading,
  token: Token,
  text: string,
  model: CharacterModel,
  lost: string | undefined = "",
  certain = true,
): Reading {
  const stray = isStray(reading, text)
    ? COST.strayMark
    : reading.previous === "?" && /^[，。、；：]$/u.test(text)
      ? COST.markAfterGenuine
      : 0;
  const bits = reading.bits + model.cost(reading.previous, text) + stray;
  const grown = finish(reading, token.to, text + (lost ?? ""), certain && lost !== undefined);
  return { ...grown, bits, previous: [...text].at(-1) ?? "" };
}

const OPENS = new Map([
  ["」", "「"],
  ["』", "『"],
  ["”", "“"],
  ["’", "‘"],
  ["）", "（"],
  ["》", "《"],
  ["〉", "〈"],
  ["】", "【"],
]);

function isStray(reading: Reading, mark: string): boolean {
  if (mark === "…" || mark === "—") return false;
  if (/^\p{P}$/u.test(mark) && mark === reading.previous) return true;
  const opening = OPENS.get(mark);
  if (!opening) return false;
  for (let link = reading.pieces; link; link = link.before) {
    if (link.piece.text === mark) return true;
    if (link.piece.text === opening) return false;
  }
  return reading.context.lastIndexOf(opening) <= reading.context.lastIndexOf(mark);
}

/** The reading with plain ASCII added to its last piece. */
function append(reading: Reading, ascii: string): Reading {
  if (!reading.pieces) return reading;
  const { piece, before } = reading.pieces;
  return { ...reading, previous: ascii, pieces: { piece: { ...piece, text: piece.text + ascii }, before } };
}

function finish(reading: Reading, to: number, text: string, certain: boolean): Reading {
  const piece = { from: reading.open, to, text, certain };
  return { ...reading, pending: NONE, open: to, pieces: { piece, before: reading.pieces } };
}

/** The pieces of the best reading; certain are those that all but very unlikely readings share. */
function judge(beam: readonly Reading[]): Piece[] {
  const best = beam[0];
  if (!best) return [];
  let all = 0;
  const agreed = new Map<string, number>();
  for (const reading of beam) {
    const weight = 2 ** (best.bits - reading.bits);
    all += weight;
    for (const piece of unchain(reading.pieces))
      agreed.set(key(piece), (agreed.get(key(piece)) ?? 0) + weight);
  }
  return unchain(best.pieces).map((piece) => ({
    ...piece,
    certain: piece.certain && (agreed.get(key(piece)) ?? 0) >= CERTAIN * all,
  }));
}

function key(piece: Piece): string {
  return `${piece.from} ${piece.to} ${piece.text}`;
}

function unchain(chain: Chain | undefined): Piece[] {
  const pieces: Piece[] = [];
  for (let link = chain; link; link = link.before) pieces.push(link.piece);
  return pieces.reverse();
}
