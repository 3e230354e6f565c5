import { byteOrderMark, decode, detectEncoding } from "./encoding";

/** How files begin that hold no text, whatever they are called. What any text may begin with is not among them. */
const SIGNATURES = [
  "\x89PNG\r\n\x1a\n",
  "\xff\xd8\xff", // JPEG
  "II*\0", // TIFF
  "MM\0*",
  "PK\x03\x04", // ZIP, and with it DOCX, ODT, EPUB
  "PK\x05\x06",
  "Rar!\x1a\x07",
  "7z\xbc\xaf\x27\x1c",
  "\x1f\x8b\x08", // gzip
  "\xfd7zXZ\0",
  "\x28\xb5\x2f\xfd", // Zstandard
  "\x7fELF",
  "\xca\xfe\xba\xbe", // Java class, Mach-O
  "\xcf\xfa\xed\xfe", // Mach-O
  "\0asm",
  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", // DOC, XLS, PPT
  "\x1a\x45\xdf\xa3", // Matroska, WebM
  "SQLite format 3\0",
];

const SAMPLE_BYTES = 65_536;
/** Text may have taken in a control character here or there; of random bytes every tenth is one. */
const MOST_CONTROLS = 0.05;
const FEW_CONTROLS = 8;

/** Whether this is no text at all but an image, archive, document or program: told by its content, not by its name. */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES));
  const mark = byteOrderMark(head);
  if (mark) return tooManyControls(decode(head, mark));
  const start = head.subarray(0, 16).toString("latin1");
  if (/^%PDF-\d/u.test(start) || SIGNATURES.some((signature) => start.startsWith(signature))) return true;
  if (!tooManyControls(head.toString("latin1"))) return false;
  const { encoding, confident } = detectEncoding(head);
  return !(confident && encoding.startsWith("utf-16")) || tooManyControls(decode(head, encoding));
}

function tooManyControls(text: string): boolean {
  // A file that was not written to its end is filled up with NUL.
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--;
  let controls = 0;
  for (let at = 0; at < end; at++) if (isControl(text.charCodeAt(at))) controls++;
  return controls > FEW_CONTROLS && controls > end * MOST_CONTROLS;
}

/** Neither white space nor what old programs end a text (1A) or switch colours and encodings (1B) with. */
function isControl(code: number): boolean {
  return code < 0x09 || (code > 0x0d && code < 0x1a) || (code > 0x1b && code < 0x20) || code === 0x7f;
}
