type Bytes = ReadonlyMap<string, number>;

/** A character as its bytes in UTF-8 spell it. `to`: where it ends in the misread text, UTF-16. */
export type Utf8Read = { to: number; text: string; lost: boolean };

const NO_BREAK_SPACE = 0xa0;
const LOST = 0xfffd;

/**
 * The character that begins at `at` if every byte of its UTF-8 was shown as the character that `bytes` gives for it;
 * undefined if no character does. Reads pairs of surrogates too, which some databases write as three bytes each.
 */
export function readUtf8(text: string, at: number, bytes: Bytes): Utf8Read | undefined {
  const byteAt = (index: number) => bytes.get(text.charAt(index));
  const first = readCode(at, byteAt);
  if (!first) return undefined;
  if (first.code < 0xd800 || first.code > 0xdfff) {
    return { to: first.to, text: String.fromCodePoint(first.code), lost: false };
  }
  const second = first.code < 0xdc00 ? readCode(first.to, byteAt) : undefined;
  if (!second || second.code < 0xdc00 || second.code > 0xdfff) return undefined;
  return { to: second.to, text: String.fromCharCode(first.code, second.code), lost: false };
}

/**
 * The character that begins at `at` if it went on suffering after it was misread: its no-break space became a space, or
 * a byte that the code page does not have became `?` or U+FFFD; then it is U+FFFD itself. Undefined if it suffered nothing
 * of that kind. For lines only of which it is known that they were misread.
 */
export function readDamagedUtf8(text: string, at: number, bytes: Bytes): Utf8Read | undefined {
  const lead = bytes.get(text.charAt(at)) ?? 0;
  const next = text.charAt(at + 1);
  const spaced = bytes.get("\u00a0") === NO_BREAK_SPACE;
  if (next === " " && lead < 0xe0) return spaced ? readSpaced(text, at, lead) : undefined;
  // Behind a letter that may be the author's, a question mark may be too.
  if (next === "?" && lead < 0xe0 && lead !== 0xc3) return undefined;
  let damaged = 0;
  const found = readCode(at, (index) => {
    const character = text.charAt(index);
    if (index > at && ((character === " " && spaced) || character === "?" || character === "\uFFFD")) {
      damaged++;
      return character === " " ? NO_BREAK_SPACE : LOST;
    }
    return bytes.get(character);
  });
  if (!found || damaged === 0 || (damaged > 1 && found.to - at <= damaged + 1)) return undefined;
  return { to: found.to, text: String.fromCodePoint(found.code), lost: found.code === LOST };
}

/** Two bytes of which the second is a space now. à is a word: then a space that stood behind it may be all there is. */
function readSpaced(text: string, at: number, lead: number): Utf8Read | undefined {
  const rest = text.slice(at + 2, at + 8);
  if (lead === 0xc3) {
    const joined = /^(?: |s\s|quel|quilo)/u.test(rest);
    return { to: at + (joined ? 2 : 1), text: "à", lost: false };
  }
  if (lead < 0xc2 || (lead !== 0xc2 && !/^\p{L}/u.test(rest))) return undefined;
  return { to: at + 2, text: String.fromCodePoint(((lead & 0x1f) << 6) | 0x20), lost: false };
}

/** The code point whose UTF-8 begins at `at`; U+FFFD if one of its bytes is LOST. */
function readCode(
  at: number,
  byteAt: (index: number) => number | undefined,
): { code: number; to: number } | undefined {
  const lead = byteAt(at) ?? 0;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return undefined;
  let code = lead & (0xff >> (length + 1));
  let lost = false;
  for (let i = 1; i < length; i++) {
    const byte = byteAt(at + i) ?? 0;
    if (byte === LOST) lost = true;
    else if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  if (lost) return { code: LOST, to: at + length };
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code < least || code > 0x10ffff ? undefined : { code, to: at + length };
}
