import iconv from "iconv-lite";
import { textBits } from "./plausibility";

/** What an article may be stored in. ISO GBK and GB2312 are read as their superset GB18030. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030", "big5", "windows-1252"] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Changes whenever the same bytes would decode to another string: positions of older articles hang on it. */
export const DECODER_VERSION = "1";

/**
 * The bytes as a string, without a byte order mark. Never throws: what the encoding does not allow becomes U+FFFD.
 * The multi-byte tables come from a pinned library, not from the ICU that happens to be built into the runtime.
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {
    stripBOM: true,
  });
}

/** So much of a file is looked at where a look at all of it would not tell more. */
const SAMPLE_BYTES = 32_768;

// The least by which the likeliest encoding has to beat the next one for nothing else to be likely, in bits, in all and
// for each character outside ASCII; and the most that such a character may cost in text that was read as it was meant.
const CLEAR_BITS = 12;
const CLEAR_BITS_EACH = 3;
const READABLE_BITS_EACH = 13.5;
/** UTF-16 is rarely without its byte order mark. */
const UNMARKED_BITS = 24;

/**
 * Which encoding the bytes are most likely in, and whether nothing else is likely. A byte order mark decides, then valid
 * UTF-8; of the rest the one in which the text is likeliest, for bytes read in a wrong encoding give rare characters.
 */
export function detectEncoding(bytes: Uint8Array): { encoding: Encoding; confident: boolean } {
  const mark = byteOrderMark(bytes);
  if (mark) return { encoding: mark, confident: true };
  const utf8 = isUtf8(bytes);
  const nul = bytes.includes(0);
  if (utf8 && !nul) return { encoding: "utf-8", confident: true };
  const head = rank(bytes.subarray(0, SAMPLE_BYTES), ENCODINGS);
  if (head.encoding.startsWith("utf-16") && (head.confident || (nul && !utf8))) return head;
  if (utf8) return { encoding: "utf-8", confident: true };
  return rank(beyondAscii(bytes), ["utf-8", "gb18030", "big5", "windows-1252"]);
}

/** The encoding that a byte order mark at the beginning states, if there is one. */
export function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function rank(
  sample: Uint8Array,
  candidates: readonly Encoding[],
): { encoding: Encoding; confident: boolean } {
  const ranked = candidates
    .map((encoding) => {
      const { bits, beyondAscii } = textBits(decode(sample, encoding));
      return { encoding, bits: bits + (encoding.startsWith("utf-16") ? UNMARKED_BITS : 0), beyondAscii };
    })
    .sort((a, b) => a.bits - b.bits);
  const [best, next] = ranked;
  if (!best || !next) return { encoding: "utf-8", confident: false };
  const { encoding, beyondAscii } = best;
  const lead = next.bits - best.bits;
  const clear = lead >= CLEAR_BITS && lead >= beyondAscii.count * CLEAR_BITS_EACH;
  const readable = beyondAscii.bits <= beyondAscii.count * READABLE_BITS_EACH;
  return { encoding, confident: clear && readable };
}

/** The lines that hold more than ASCII, as far as the sample goes: all that encodings of one byte or more differ in. */
function beyondAscii(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  for (let from = 0; from < bytes.length && size < SAMPLE_BYTES; ) {
    const feed = bytes.indexOf(0x0a, from);
    const to = Math.min(feed < 0 ? bytes.length : feed + 1, from + SAMPLE_BYTES);
    const line = bytes.subarray(from, to);
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      size += line.length;
    }
    from = to;
  }
  return Buffer.concat(lines);
}
