import iconv from "iconv-lite";

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

/** Which encoding the bytes are most likely in, and whether nothing else is likely. */
export function detectEncoding(bytes: Uint8Array): { encoding: Encoding; confident: boolean } {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { encoding: "utf-8", confident: true };
  } catch {
    return { encoding: "gb18030", confident: false };
  }
}

/** Whether this is no text at all but an image, archive or program. */
export function looksBinary(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50;
}
