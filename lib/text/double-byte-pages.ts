import iconv from "iconv-lite";
import { toGbk } from "./gbk";

/** A code page of two bytes a Chinese character, as text in UTF-8 may have been read. */
export type DoubleBytePage = {
  /** The bytes of a character; undefined if it has none here, or is ASCII. */
  bytesOf(character: string): number[] | undefined;
  /** Per UTF-16 unit: BEGINS if its bytes begin a character in UTF-8, GOES_ON if they may go on with one. */
  readonly roles: Uint8Array;
};

export const BEGINS = 1;
export const GOES_ON = 2;

let made: DoubleBytePage[] | undefined;

/** GBK and Big5. Made at the first call. */
export function doubleBytePages(): readonly DoubleBytePage[] {
  if (!made) {
    const big5 = readBig5();
    made = [
      { bytesOf: (character: string) => (character === "€" ? [0x80] : split(toGbk(character))) },
      { bytesOf: (character: string) => split(big5.get(character)) },
    ].map(({ bytesOf }) => ({ bytesOf, roles: rolesOf(bytesOf) }));
  }
  return made;
}

function split(pair: number | undefined): number[] | undefined {
  return pair === undefined ? undefined : [pair >> 8, pair & 0xff];
}

function readBig5(): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = iconv.decode(Buffer.of(lead, trail), "big5");
      if (character.length === 1 && character !== "\uFFFD" && !pairs.has(character)) {
        pairs.set(character, (lead << 8) | trail);
      }
    }
  }
  return pairs;
}

function rolesOf(bytesOf: (character: string) => number[] | undefined): Uint8Array {
  const roles = new Uint8Array(0x10000);
  for (let code = 0x80; code < 0x10000; code++) {
    const [lead = 0, trail = 0] = bytesOf(String.fromCharCode(code)) ?? [];
    if (lead >= 0xe2 && lead <= 0xf0 && trail >= 0x80 && trail <= 0xbf) roles[code] = BEGINS;
    else if (lead >= 0x80 && lead <= 0xbf) roles[code] = GOES_ON;
  }
  return roles;
}
