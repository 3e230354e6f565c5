import { type CharacterModel, characterModel } from "./character-model";
import { fromGbk, toGbk } from "./gbk";
import { isReading } from "./readings";
import type { Token } from "./shift-tokens";

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
  lostByteAlone: 14,
  /** The trail byte that a shifted run ends with. */
  lostTrail: 1,
  /** An ASCII character inside a run that was full-width before. */
  folded: 4,
  /** A character in the private use area that somebody dropped, and with it two bytes. */
  dropped: 16,
  /** A closing mark that nothing opened, or the same mark twice. */
  strayMark: 8,
  /** A gloss that is no reading of the two bytes before it. */
  strangeGloss: 16,
};

/** Ways to read that are this much worse than the best are given up. */
const BEAM_BITS = 34;
const BEAM_SIZE = 240;
/** A piece is certain if every way to read it otherwise is at least this much worse. */
const CERTAIN_BITS = 9;

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
    for (const reading of beam) for (const grown of grow(reading, token, model)) next.push(grown);
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

function* grow(reading: Reading, token: Token, model: CharacterModel): Generator<Reading> {
  if (token.gloss !== undefined) yield* growGloss(reading, token, token.gloss);
  else if (token.lost) yield* growLost(reading, token, model);
  else if (reading.pending === NONE) {
    const pair = token.pair;
    const last: [number, number] =
      pair === undefined ? [reading.last[1], token.text.charCodeAt(0)] : [pair >> 8, pair & 0xff];
    yield emit({ ...reading, last }, token, token.text, model);
  } else yield* growPending(reading, token, model);
}

function* growGloss(reading: Reading, token: Token, syllable: string): Generator<Reading> {
  const [lead, trail] = reading.last;
  const fits = fitsGloss(lead, trail, syllable);
  const bits = reading.bits + (fits ? 0 : COST.strangeGloss);
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

/** Whether the gloss reads the character that two bytes spell. */
function fitsGloss(lead: number, trail: number, syllable: string): boolean {
  const character = fromGbk(lead, trail);
  return character !== undefined && isReading(character, syllable);
}

function* growLost(reading: Reading, token: Token, model: CharacterModel): Generator<Reading> {
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
      if (gloss !== undefined && !fitsGloss(reading.last[1], lead, gloss)) continue;
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
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = fromGbk(lead, trail);
    if (!character) continue;
    if (gloss !== undefined && !fitsGloss(lead, trail, gloss)) continue;
    const lostToo = gloss === undefined ? token.swallowed : "";
    const grown = emit({ ...reading, last: [lead, trail] }, token, character, model, lostToo);
    yield { ...grown, bits: grown.bits + COST.lostTrail };
  }
}

function* growPending(reading: Reading, token: Token, model: CharacterModel): Generator<Reading> {
  const lead = reading.pending;
  const code = token.text.charCodeAt(0);
  if (token.pair === undefined) {
    // The trail byte of a character may look like ASCII; 80 is shown as a euro sign.
    const trail = token.text === "€" ? 0x80 : code;
    const character = trail <= 0x80 ? fromGbk(lead, trail) : undefined;
    if (character) yield emit({ ...reading, last: [lead, trail] }, token, character, model);
  }
  for (const pair of token.pair === undefined ? foldedFrom(token.text) : [token.pair]) {
    const bits = reading.bits + (token.pair === undefined ? COST.folded : 0);
    const first = pair >> 8;
    const second = pair & 0xff;
    const character = fromGbk(lead, first);
    let plain = Number.POSITIVE_INFINITY;
    if (character) {
      const grown = emit({ ...reading, bits, last: [first, second] }, token, character, model);
      plain = grown.bits - bits;
      if (second > 0x80) yield { ...grown, pending: second };
      // The trail byte that the run took for its last character was ASCII and stood by itself.
      else if (second < 0x80) yield append(grown, String.fromCharCode(second));
    }
    if (plain > COST.dropped) {
      for (const guess of guessDropped(reading, first, model)) {
        const grown = emit({ ...reading, last: [first, second] }, token, guess.text, model, undefined, false);
        yield { ...grown, bits: bits + COST.dropped + guess.bits, pending: second };
      }
    }
  }
}

/** What full-width character stood where ASCII stands now. */
function foldedFrom(text: string): number[] {
  const code = text.charCodeAt(0);
  if (text === " ") return [0xa1a1];
  return code > 0x20 && code < 0x7f ? [0xa380 + code] : [];
}

/**
 * Two characters whose inner bytes together spelled a user-defined one, which was dropped: the lead byte of the first
 * and the trail byte of the second are left.
 */
function guessDropped(
  reading: Reading,
  trail: number,
  model: CharacterModel,
): { text: string; bits: number }[] {
  const guesses: { text: string; bits: number }[] = [];
  for (let inner = 0xaa; inner <= 0xfe; inner++) {
    if (inner === 0xb0) inner = 0xf8;
    const first = fromGbk(reading.pending, inner);
    if (!first || !model.knows(first)) continue;
    const bits = model.cost(reading.previous, first);
    for (let lead = 0xa1; lead <= 0xfe; lead++) {
      const second = fromGbk(lead, trail);
      if (second && model.knows(second))
        guesses.push({ text: first + second, bits: bits + model.cost(first, second) });
    }
  }
  return guesses.sort((a, b) => a.bits - b.bits).slice(0, 4);
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
  const stray = isStray(reading, text) ? COST.strayMark : 0;
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

/** The pieces of the best reading; those that a nearly as good one has otherwise are not certain. */
function judge(beam: readonly Reading[]): Piece[] {
  const [best, ...others] = beam;
  if (!best) return [];
  const rivals = others
    .filter((reading) => reading.bits < best.bits + CERTAIN_BITS)
    .map((reading) => new Set(unchain(reading.pieces).map(key)));
  return unchain(best.pieces).map((piece) => ({
    ...piece,
    certain: piece.certain && rivals.every((rival) => rival.has(key(piece))),
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
