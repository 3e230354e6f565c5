import iconv from "iconv-lite";

/** The two bytes of a character as one number, lead byte high. */
type Pair = number;

let decoded: string[] | undefined;
let encoded: Map<string, Pair> | undefined;

/** The character that a lead and a trail byte of GBK spell, user-defined ones included; undefined if they spell none. */
export function fromGbk(lead: number, trail: number): string | undefined {
  decoded ??= decodeAll();
  return decoded[(lead << 8) | trail] || undefined;
}

/** Lead and trail byte of a character in GBK, lead byte high; undefined if it has none. */
export function toGbk(character: string): Pair | undefined {
  encoded ??= encodeAll();
  return encoded.get(character);
}

function decodeAll(): string[] {
  const table: string[] = [];
  for (const pair of allPairs()) {
    const character = iconv.decode(Buffer.from([pair >> 8, pair & 0xff]), "gbk");
    if (character.length === 1 && character !== "\uFFFD") table[pair] = character;
  }
  return table;
}

// Decoders disagree about the corners of the code page (user-defined characters and those that Unicode got later):
// what any of them could have made of two bytes leads back to these.
function encodeAll(): Map<string, Pair> {
  const table = new Map<string, Pair>();
  const whatwg = new TextDecoder("gb18030");
  for (const pair of allPairs()) {
    const bytes = Buffer.from([pair >> 8, pair & 0xff]);
    for (const text of [iconv.decode(bytes, "gbk"), iconv.decode(bytes, "gb18030"), whatwg.decode(bytes)]) {
      if ([...text].length === 1 && text !== "\uFFFD" && !table.has(text)) table.set(text, pair);
    }
  }
  return table;
}

function* allPairs(): Generator<Pair> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield (lead << 8) | trail;
  }
}
