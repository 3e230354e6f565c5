import { characterModel } from "./character-model";
import { grow } from "./shift-growth";
import { firstReading, NONE, type Piece, type Reading, unchain } from "./shift-reading";
import type { Token } from "./shift-tokens";

/** Ways to read that are this much worse than the best are given up. */
const BEAM_BITS = 34;
const BEAM_SIZE = 120;
/** Dropped characters are looked for only in readings this near to the best: the search is wide. */
const HOPEFUL_BITS = 10;
/** A piece is certain if the readings that have it hold this share of the probability. */
const CERTAIN = 0.8;

export type Found = { end: number; pieces: Piece[] };

/**
 * Reads the tokens from the first one on in every way that damage allows, until all likely ways agree again about what
 * comes next. `context` is the text before, without glosses;
 * `dropped` what it costs to believe in a dropped character. Gives the pieces of the best way up to there, and where that is.
 */
export function readShifted(tokens: Iterable<Token>, start: number, context: string, dropped: number): Found {
  const setting = { model: characterModel(), context, dropped };
  let beam = [firstReading(context, start)];
  let end = start;
  for (const token of tokens) {
    const next: Reading[] = [];
    const hopeful = (beam[0]?.bits ?? 0) + HOPEFUL_BITS;
    for (const reading of beam) grow(reading, token, setting, reading.bits < hopeful, next);
    if (next.length === 0) break;
    beam = prune(next);
    end = token.to;
    if (settled(beam, token)) break;
  }
  return { end, pieces: judge(beam.filter((reading) => reading.pending === NONE)) };
}

function prune(readings: Reading[]): Reading[] {
  let limit = Number.POSITIVE_INFINITY;
  for (const { bits } of readings) limit = Math.min(limit, bits + BEAM_BITS);
  return readings
    .filter(({ bits }) => bits <= limit)
    .sort((a, b) => a.bits - b.bits)
    .slice(0, BEAM_SIZE);
}

/** All ways stand at the same place with the same character behind them: what follows cannot tell them apart. */
function settled(beam: readonly Reading[], token: Token): boolean {
  if (token.lost || token.gloss !== undefined) return false;
  return beam.every((reading) => reading.pending === NONE && reading.pieces?.piece.text === token.text);
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
    for (let link = reading.pieces; link; link = link.before) {
      const name = nameOf(link.piece);
      agreed.set(name, (agreed.get(name) ?? 0) + weight);
    }
  }
  return unchain(best.pieces).map((piece) => ({
    ...piece,
    certain: piece.certain && (agreed.get(nameOf(piece)) ?? 0) >= CERTAIN * all,
  }));
}

function nameOf(piece: Piece): string {
  return `${piece.from} ${piece.to} ${piece.text}`;
}
