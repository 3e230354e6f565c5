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
