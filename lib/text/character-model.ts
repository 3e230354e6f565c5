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
  const index = new Int32Array(0x10000).fill(-1);
  characters.forEach((character, i) => {
    if (character.length === 1) index[character.charCodeAt(0)] = i;
  });
  const indexOf = (character: string) =>
    character.length === 1 ? (index[character.charCodeAt(0)] ?? -1) : -1;
  const bitsOf = (packed: string) =>
    Float64Array.from(Buffer.from(packed, "base64"), (steps) => steps / model.stepsPerBit);
  const alone = bitsOf(model.alone);
  const begins = bitsOf(model.begins);
  const ends = bitsOf(model.ends);
  const pairs = unpackPairs(Buffer.from(model.pairs, "base64"), characters.length);
  return {
    knows: (character) => indexOf(character) >= 0,
    alone: (character) => alone[indexOf(character)] ?? UNSEEN_BITS,
    cost(previous, next) {
      const b = indexOf(next);
      if (b < 0) return next < "\u2e80" ? FOREIGN_BITS : UNSEEN_BITS;
      const a = indexOf(previous);
      const beginning = begins[b] ?? UNSEEN_BITS;
      if (a < 0) return beginning;
      const steps = pairs(a, b);
      return steps === undefined ? (ends[a] ?? UNSEEN_BITS) + beginning : steps / model.stepsPerBit;
    },
  };
}

/** Unpacks the pairs: each first character has the number of its seconds, then the distance to each and its cost. */
function unpackPairs(bytes: Uint8Array, size: number): (a: number, b: number) => number | undefined {
  const rows = new Uint32Array(size + 1);
  const seconds: number[] = [];
  const costs: number[] = [];
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
      seconds.push(b);
      costs.push(bytes[at++] ?? 0);
    }
    rows[a + 1] = seconds.length;
  }
  const sorted = Uint16Array.from(seconds);
  return (a, b) => {
    let low = rows[a] ?? 0;
    let high = rows[a + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    return low < (rows[a + 1] ?? 0) && sorted[low] === b ? costs[low] : undefined;
  };
}
