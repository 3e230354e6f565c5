import type { CharacterModel } from "./character-model";
import { toGbk } from "./gbk";
import type { Token } from "./shift-tokens";

/** A stretch of the damaged text and what it says. UTF-16 positions. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly certain: boolean;
};

/** Pieces, the last one first. */
export type Chain = { readonly piece: Piece; readonly before: Chain | undefined };

/** One way to read the damaged text up to some token. */
export type Reading = {
  /** Lead byte that waits for its trail byte, or NONE. */
  readonly pending: number;
  /** The last two bytes before the damage, which a gloss speaks about. */
  readonly lead: number;
  readonly trail: number;
  /** The last character, for the model. */
  readonly previous: string;
  readonly bits: number;
  readonly pieces: Chain | undefined;
  /** Where the piece begins that is not finished yet. */
  readonly open: number;
};

export const NONE = -1;

/** What all readings of one damaged run share. */
export type Setting = {
  readonly model: CharacterModel;
  /** The text before, without glosses. */
  readonly context: string;
  /** Bits that it costs to believe that a private-use character was dropped, and with it two bytes. */
  readonly dropped: number;
};

/** Before the first token. */
export function firstReading(context: string, start: number): Reading {
  const previous = [...context].at(-1) ?? "\n";
  const pair = toGbk(previous);
  return {
    pending: NONE,
    lead: pair === undefined ? NONE : pair >> 8,
    trail: pair === undefined ? previous.charCodeAt(0) : pair & 0xff,
    previous,
    bits: 0,
    pieces: undefined,
    open: start,
  };
}

type Ending = {
  readonly to: number;
  readonly text: string;
  readonly certain: boolean;
  readonly lead: number;
  readonly trail: number;
  readonly previous: string;
  readonly bits: number;
};

/** The reading with its open piece finished: `bits` are added to its own. */
export function finish(reading: Reading, end: Ending): Reading {
  const piece = { from: reading.open, to: end.to, text: end.text, certain: end.certain };
  return {
    pending: NONE,
    lead: end.lead,
    trail: end.trail,
    previous: end.previous,
    bits: reading.bits + end.bits,
    pieces: { piece, before: reading.pieces },
    open: end.to,
  };
}

/** A reading with a lead byte that waits, and what that costs. */
export function wait(reading: Reading, pending: number, lead: number, bits: number): Reading {
  const { previous, pieces, open } = reading;
  return { pending, lead, trail: pending, previous, bits: reading.bits + bits, pieces, open };
}

export function dearer(reading: Reading, by: number): Reading {
  return by === 0 ? reading : { ...reading, bits: reading.bits + by };
}

// Bits on top of the model's, see shift-growth.ts for the scale.
/** A closing mark that nothing opened, or the same mark twice. */
const STRAY_MARK = 8;
/** A full stop or comma behind a question mark. */
const MARK_AFTER_QUESTION = 6;

/**
 * The reading with one character more, `lead` and `trail` its bytes. `lost`: what went with it, undefined if nothing can be
 * said about that.
 */
export function emit(
  reading: Reading,
  token: Token,
  text: string,
  lead: number,
  trail: number,
  { model, context }: Setting,
  lost: string | undefined = "",
): Reading {
  let bits = model.cost(reading.previous, text);
  if (isStray(reading, text, context)) bits += STRAY_MARK;
  else if (reading.previous === "?" && AFTER_NO_QUESTION.has(text)) bits += MARK_AFTER_QUESTION;
  const certain = lost !== undefined;
  return finish(reading, {
    to: token.to,
    text: text + (lost ?? ""),
    certain,
    lead,
    trail,
    previous: text,
    bits,
  });
}

const AFTER_NO_QUESTION = new Set("，。、；：");

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

const PUNCTUATION = /^\p{P}$/u;

function isStray(reading: Reading, mark: string, context: string): boolean {
  if (mark === "…" || mark === "—") return false;
  if (mark === reading.previous && PUNCTUATION.test(mark)) return true;
  const opening = OPENS.get(mark);
  if (!opening) return false;
  for (let link = reading.pieces; link; link = link.before) {
    if (link.piece.text === mark) return true;
    if (link.piece.text === opening) return false;
  }
  return context.lastIndexOf(opening) <= context.lastIndexOf(mark);
}

/** The reading with plain ASCII added to its last piece. */
export function append(reading: Reading, lead: number, ascii: string): Reading {
  if (!reading.pieces) return reading;
  const { piece, before } = reading.pieces;
  const longer = { from: piece.from, to: piece.to, text: piece.text + ascii, certain: piece.certain };
  return {
    ...reading,
    lead,
    trail: ascii.charCodeAt(0),
    previous: ascii,
    pieces: { piece: longer, before },
  };
}

/** The pieces of a chain, the first one first. */
export function unchain(chain: Chain | undefined): Piece[] {
  const pieces: Piece[] = [];
  for (let link = chain; link; link = link.before) pieces.push(link.piece);
  return pieces.reverse();
}
