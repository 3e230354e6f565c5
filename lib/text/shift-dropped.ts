import type { CharacterModel } from "./character-model";
import { fromGbk } from "./gbk";

/** Two characters of which only the outer bytes are left. `lead`: the inner byte that begins the second one. */
export type Guess = { readonly text: string; readonly lead: number; readonly bits: number };

const MOST_FIRSTS = 6;
const MOST_SECONDS = 48;
const MOST_GUESSES = 8;
const GUESSES_KEPT = 20_000;

const guesses = new Map<string, readonly Guess[]>();

/**
 * Two characters whose inner bytes together spelled a user-defined one, which was dropped: the lead byte of the first
 * (`pending`) and the trail byte of the second are left. The likeliest few.
 */
export function guessDropped(
  previous: string,
  pending: number,
  trail: number,
  model: CharacterModel,
): readonly Guess[] {
  const name = previous + String.fromCharCode(pending, trail);
  const seen = guesses.get(name);
  if (seen) return seen;
  const best: Guess[] = [];
  for (const { first, from, to, bits } of likelyFirsts(previous, pending, model)) {
    for (const { lead, character } of likelySeconds(trail, model)) {
      if (lead >= from && lead <= to) {
        insert(best, bits + model.cost(first, character), lead, first, character);
      }
    }
  }
  if (guesses.size >= GUESSES_KEPT) guesses.clear();
  guesses.set(name, best);
  return best;
}

/** Puts a guess where it belongs among the likeliest, if it does. */
function insert(best: Guess[], bits: number, lead: number, first: string, second: string): void {
  if (best.length === MOST_GUESSES && bits >= (best[MOST_GUESSES - 1]?.bits ?? 0)) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.bits ?? 0) > bits) at--;
  best.splice(at, 0, { text: first + second, lead, bits });
  if (best.length > MOST_GUESSES) best.pop();
}

type First = { first: string; from: number; to: number; bits: number };

const firsts = new Map<string, First[]>();

function likelyFirsts(previous: string, pending: number, model: CharacterModel): First[] {
  const name = previous + String.fromCharCode(pending);
  let found = firsts.get(name);
  if (!found) {
    found = USER_DEFINED.flatMap(({ lead: inner, from, to }) => {
      const first = fromGbk(pending, inner);
      return first && model.knows(first) ? [{ first, from, to, bits: model.cost(previous, first) }] : [];
    })
      .sort((a, b) => a.bits - b.bits)
      .slice(0, MOST_FIRSTS);
    if (firsts.size >= GUESSES_KEPT) firsts.clear();
    firsts.set(name, found);
  }
  return found;
}

const seconds = new Map<number, { lead: number; character: string }[]>();

/** The commonest characters with this trail byte. */
function likelySeconds(trail: number, model: CharacterModel): { lead: number; character: string }[] {
  let found = seconds.get(trail);
  if (!found) {
    found = range(0x81, 0xfe)
      .map((lead) => ({ lead, character: fromGbk(lead, trail) ?? "" }))
      .filter(({ character }) => model.knows(character))
      .sort((a, b) => model.alone(a.character) - model.alone(b.character))
      .slice(0, MOST_SECONDS);
    seconds.set(trail, found);
  }
  return found;
}

/** User-defined characters of GBK: the lead byte, and which of the trail bytes may begin a character in their turn. */
export const USER_DEFINED = [
  ...range(0xa1, 0xa7).map((lead) => ({ lead, from: 0x81, to: 0xa0 })),
  ...range(0xaa, 0xaf).map((lead) => ({ lead, from: 0xa1, to: 0xfe })),
  ...range(0xf8, 0xfe).map((lead) => ({ lead, from: 0xa1, to: 0xfe })),
];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
