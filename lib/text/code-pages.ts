import iconv from "iconv-lite";

/** A code page of one byte a character, as text that was written in UTF-8 may have been read. */
export type CodePage = {
  readonly name: string;
  /** Characters of the bytes 80 to FF. Bytes that mean nothing there stand for the control character of their number. */
  readonly bytes: ReadonlyMap<string, number>;
  /** Bits of evidence that it takes to believe in this one: the rarer, the more. */
  readonly doubt: number;
};

const DOUBTS: Readonly<Record<string, number>> = {
  "windows-1252": 0,
  "iso-8859-1": 2,
  "windows-1251": 4,
  "windows-1250": 4,
  "iso-8859-2": 6,
  "windows-1253": 8,
  "windows-1254": 6,
  "windows-1257": 8,
  macroman: 8,
  cp437: 8,
};

let made: CodePage[] | undefined;

/** The code pages that text in the wild was misread in, the most frequent first. */
export function codePages(): readonly CodePage[] {
  made ??= Object.entries(DOUBTS).map(([name, doubt]) => ({ name, doubt, bytes: charactersOf(name) }));
  return made;
}

function charactersOf(name: string): Map<string, number> {
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const character = iconv.decode(Buffer.from([byte]), name);
    const control = String.fromCharCode(byte);
    bytes.set(character === "\uFFFD" ? control : character, byte);
  }
  return bytes;
}

/** For every UTF-16 unit, which code pages it may begin or go on a misread character in: one bit for each of them. */
type Masks = { begins: Uint16Array; goesOn: Uint16Array };

let masks: Masks | undefined;

/** Whether a character that was misread may begin at `at`, and in which code pages, as bits in their order. */
export function suspectedAt(text: string, at: number): number {
  masks ??= makeMasks();
  return (masks.begins[text.charCodeAt(at)] ?? 0) & (masks.goesOn[text.charCodeAt(at + 1)] ?? 0);
}

function makeMasks(): Masks {
  const begins = new Uint16Array(0x10000);
  const goesOn = new Uint16Array(0x10000);
  codePages().forEach(({ bytes }, page) => {
    for (const [character, byte] of bytes) {
      const code = character.charCodeAt(0);
      if (byte >= 0xc2 && byte <= 0xf4) begins[code] = (begins[code] ?? 0) | (1 << page);
      else if (byte <= 0xbf) goesOn[code] = (goesOn[code] ?? 0) | (1 << page);
    }
  });
  return { begins, goesOn };
}
