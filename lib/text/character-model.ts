import model from "./character-model.json" with { type: "json" };

export type CharacterModel = {
  /** Bits that `next` costs behind `previous`: the rarer there, the more. */
  cost(previous: string, next: string): number;
  /** Bits that a character costs by itself, whatever stands before it. */
  alone(character: string): number;
  /** Whether the model was made from texts with this character in them. */
  knows(character: string): boolean;
};

// What was never seen is rare, not impossible. Anything but Chinese starts a new word as an average character does.
const UNSEEN_BITS = 24;
const FOREIGN_BITS = 12;

let loaded: CharacterModel | undefined;

/**
 * How likely Chinese characters are alone and behind each other (`scripts/train/character-model.ts` says from what).
 * Unpacked at the first call.
 */
export function characterModel(): CharacterModel {
  loaded ??= unpack();
  return loaded;
}

function unpack(): CharacterModel {
  const characters = [...model.characters];
  const index = new Map(characters.map((character, i) => [character, i]));
  const alone = Buffer.from(model.alone, "base64");
  const begins = Buffer.from(model.begins, "base64");
  const ends = Buffer.from(model.ends, "base64");
  const bits = (steps: number | undefined) => (steps ?? UNSEEN_BITS * model.stepsPerBit) / model.stepsPerBit;
  const pairs = unpackPairs(Buffer.from(model.pairs, "base64"), characters.length);
  return {
    knows: (character) => index.has(character),
    alone: (character) => bits(alone[index.get(character) ?? -1]),
    cost(previous, next) {
      const b = index.get(next);
      if (b === undefined) return isForeign(next) ? FOREIGN_BITS : UNSEEN_BITS;
      const a = index.get(previous);
      if (a === undefined) return bits(begins[b]);
      const pair = pairs.get(a * characters.length + b);
      return pair === undefined ? bits(ends[a]) + bits(begins[b]) : bits(pair);
    },
  };
}

/** Pairs by first character times number of characters plus second character. */
function unpackPairs(bytes: Uint8Array, size: number): Map<number, number> {
  const pairs = new Map<number, number>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let a = 0; a < size; a++) {
    let b = -1;
    for (let left = varint(); left > 0; left--) {
      b += varint() + 1;
      pairs.set(a * size + b, bytes[at++] ?? 0);
    }
  }
  return pairs;
}

function isForeign(character: string): boolean {
  return character < "\u2e80";
}
