import { fromGbk } from "./gbk";
import { isReading } from "./readings";
import { guessDropped, USER_DEFINED } from "./shift-dropped";
import { append, dearer, emit, finish, NONE, type Reading, type Setting, wait } from "./shift-reading";
import type { Token } from "./shift-tokens";
import { isTraditional } from "./traditional";

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
  /** A comma or the like at the end of a line. */
  markAtLineEnd: 8,
  /** A full stop there. */
  stopAtLineEnd: -4,
  /** A gloss that is no reading of the two bytes before it. */
  strangeGloss: 16,
  /** One that reads them, but they are no traditional character. */
  unlistedGloss: 8,
  /** One behind a letter that was taken for the second byte of a character. */
  straddlingGloss: 6,
};

/**
 * All ways in which a reading can take in the next token go into `into`. `hopeful`: whether it is near enough to the best
 * one for dropped characters to be looked for too; that search is wide.
 */
export function grow(
  reading: Reading,
  token: Token,
  setting: Setting,
  hopeful: boolean,
  into: Reading[],
): void {
  if (token.gloss !== undefined) growGloss(reading, token, token.gloss, into);
  else if (token.lost && reading.pending === NONE) growLostLead(reading, token, into);
  else if (token.lost) growLostTrail(reading, token, setting, hopeful, into);
  else if (reading.pending === NONE) {
    const { pair, text } = token;
    const lead = pair === undefined ? reading.trail : pair >> 8;
    const trail = pair === undefined ? text.charCodeAt(0) : pair & 0xff;
    into.push(emit(reading, token, text, lead, trail, setting));
  } else growPending(reading, token, setting, hopeful, into);
}

function growGloss(reading: Reading, token: Token, syllable: string, into: Reading[]): void {
  const { lead, trail } = reading;
  const straddles = token.opened && reading.pending === NONE && trail < 0x80;
  const bits = glossBits(lead, trail, syllable) + (straddles ? COST.straddlingGloss : 0);
  if (reading.pending !== NONE) {
    // Inside a run a gloss is damage, whatever it says; it belongs to the unfinished piece.
    into.push(dearer(reading, bits));
  } else if (token.opened) {
    // Behind a whole character it is left to those who look for glosses.
    const { previous } = reading;
    into.push(
      finish(reading, { to: token.to, text: token.text, certain: true, lead, trail, previous, bits }),
    );
  } else if (reading.open === token.from && reading.pieces) {
    // The bracket went with the lost byte; the rest of the gloss goes with the character.
    const { piece, before } = reading.pieces;
    const pieces = { piece: { ...piece, to: token.to }, before };
    into.push({ ...reading, bits: reading.bits + bits, open: token.to, pieces });
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

/** A byte was lost that began a character, or the question mark is genuine. */
function growLostLead(reading: Reading, token: Token, into: Reading[]): void {
  const gloss = token.glossAhead;
  if (token.text === "?" && gloss === undefined) {
    const end = { to: token.to, text: "?", certain: true, lead: NONE, trail: 0x3f, previous: "?" };
    into.push(finish(reading, { ...end, bits: COST.genuine }));
  }
  const bits = gloss === undefined ? COST.lostByteAlone : COST.lostByte;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    if (gloss !== undefined && glossBits(reading.trail, lead, gloss) === COST.strangeGloss) continue;
    into.push(wait(reading, lead, reading.trail, bits));
  }
}

/** A byte was lost that ended a character. */
function growLostTrail(
  reading: Reading,
  token: Token,
  setting: Setting,
  hopeful: boolean,
  into: Reading[],
): void {
  const lead = reading.pending;
  const gloss = token.glossAhead;
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (gloss !== undefined) {
      const grown: Reading[] = [];
      complete(reading, token, trail, setting, hopeful, grown);
      for (const one of grown) {
        if (glossBits(one.lead, one.trail, gloss) < COST.strangeGloss) into.push(dearer(one, COST.lostTrail));
      }
      continue;
    }
    const character = fromGbk(lead, trail);
    if (!character) continue;
    if (token.lineEnd && hopeful) stopDropped(reading, token, trail, character, setting, into);
    const grown = emit(reading, token, character, lead, trail, setting, token.swallowed);
    into.push(dearer(grown, COST.lostTrail + (token.lineEnd ? lineEndBits(character) : 0)));
  }
}

/** A line that ends with a lost byte ends with a full stop, mostly: its lead byte may have been dropped before. */
function stopDropped(
  reading: Reading,
  token: Token,
  inner: number,
  first: string,
  setting: Setting,
  into: Reading[],
): void {
  const { model } = setting;
  if (!model.knows(first) || !BEFORE_DROPPED_STOP.has(inner)) return;
  const bits =
    model.cost(reading.previous, first) + model.cost(first, "。") + setting.dropped + COST.stopAtLineEnd;
  const stop = { lead: 0xa1, trail: 0xa3, previous: "。" };
  into.push(finish(reading, { ...stop, to: token.to, text: `${first}。`, certain: false, bits }));
}

const BEFORE_DROPPED_STOP = new Set(USER_DEFINED.filter(({ from }) => from === 0xa1).map(({ lead }) => lead));

function lineEndBits(mark: string): number {
  if (mark === "。") return COST.stopAtLineEnd;
  return NOT_AT_LINE_END.has(mark) ? COST.markAtLineEnd : 0;
}

const NOT_AT_LINE_END = new Set("，、；：·—“「『《〈（");

/** The next byte ends the waiting character; the one behind it begins another. */
function growPending(
  reading: Reading,
  token: Token,
  setting: Setting,
  hopeful: boolean,
  into: Reading[],
): void {
  const from = into.length;
  if (token.pair !== undefined) {
    complete(reading, token, token.pair >> 8, setting, hopeful, into);
    for (let i = from; i < into.length; i++) into[i] = carry(into[i] as Reading, token.pair & 0xff, 0);
    return;
  }
  const code = token.text.charCodeAt(0);
  for (const pair of foldedFrom(code)) {
    complete(reading, token, pair >> 8, setting, hopeful, into);
    for (let i = from; i < into.length; i++) into[i] = carry(into[i] as Reading, pair & 0xff, COST.folded);
  }
  // The trail byte of a character may look like ASCII; 80 is shown as a euro sign.
  complete(reading, token, token.text === "€" ? 0x80 : code, setting, hopeful, into);
}

/** The waiting character gets its trail byte; or two bytes were dropped between, and it is two characters. */
function complete(
  reading: Reading,
  token: Token,
  trail: number,
  setting: Setting,
  hopeful: boolean,
  into: Reading[],
): void {
  const character = trail <= 0xfe ? fromGbk(reading.pending, trail) : undefined;
  let plain = Number.POSITIVE_INFINITY;
  if (character) {
    const grown = emit(reading, token, character, reading.pending, trail, setting);
    plain = grown.bits - reading.bits;
    into.push(grown);
  }
  if (!hopeful || plain <= setting.dropped) return;
  for (const { text, lead, bits } of guessDropped(reading.previous, reading.pending, trail, setting.model)) {
    const end = { to: token.to, text, certain: false, lead, trail, previous: text.charAt(1) };
    into.push(finish(reading, { ...end, bits: setting.dropped + bits }));
  }
}

/** The second byte of what a run took for one character begins the next one, or stood by itself: as ASCII or a euro sign. */
function carry(reading: Reading, byte: number, bits: number): Reading {
  if (byte > 0x80) return wait(reading, byte, reading.trail, bits);
  return dearer(append(reading, reading.trail, byte === 0x80 ? "€" : String.fromCharCode(byte)), bits);
}

/** What full-width character stood where ASCII stands now. */
function foldedFrom(code: number): number[] {
  if (code === 0x20) return [0xa1a1];
  return code > 0x20 && code < 0x7f ? [0xa380 + code] : [];
}
