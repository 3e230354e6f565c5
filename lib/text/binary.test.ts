import { gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { looksBinary } from "./binary";

const TEXT = "聯合國貿易和發展會議表示, e-commerce is for small firms.\n".repeat(40);
const bytes = (latin1: string) => Buffer.from(latin1, "latin1");

describe("looksBinary", () => {
  test.each([
    ["a PNG", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
    ["a JPEG", bytes("\xff\xd8\xff\xe0\0\x10JFIF")],
    [
      "a GIF",
      bytes(
        `GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;`,
      ),
    ],
    ["a ZIP or DOCX", bytes("PK\x03\x04\x14\0\x06\0")],
    ["a PDF", bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")],
    ["a program", bytes("\x7fELF\x02\x01\x01\0\0\0")],
    ["a Windows program", bytes(`MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\xb8\0\0\0\0\0\0\0@\0`)],
    ["an old Word file", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0")],
    ["a gzip file", gzipSync(TEXT)],
    ["random bytes", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31) >> 7))],
    ["numbers of two bytes", Buffer.from(Uint16Array.from({ length: 400 }, (_, i) => i).buffer)],
    ["numbers behind what looks like a byte order mark", bytes(`\xff\xfe${"\x01\0\x02\0\x03\0".repeat(20)}`)],
  ])("%s is", (_what, content) => {
    expect(looksBinary(content)).toBe(true);
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-16 without a mark", iconv.encode(TEXT, "utf-16le")],
    ["big-endian UTF-16 without a mark", iconv.encode(TEXT, "utf-16be")],
    ["UTF-16 with a mark", iconv.encode(TEXT, "utf-16le", { addBOM: true })],
    ["English in UTF-16", iconv.encode("Plain English prose, nothing else.\r\n".repeat(9), "utf-16le")],
    ["GBK", iconv.encode(TEXT, "gbk")],
    ["Big5", iconv.encode(TEXT, "big5")],
    ["Windows-1252", iconv.encode("Déjà vu à l’été", "windows-1252")],
    ["text with a NUL here and there", Buffer.from("One line\0 and another. ".repeat(40))],
    ["text filled up with NUL", Buffer.concat([Buffer.from(TEXT), Buffer.alloc(5000)])],
    ["text about a format", Buffer.from("GIF89a is a format; %PDF- begins another.")],
    ["coloured output", Buffer.from("\x1b[31mred\x1b[0m text ".repeat(40))],
  ])("%s is not", (_what, content) => {
    expect(looksBinary(content)).toBe(false);
  });

  test("any bytes have an answer, and any well-formed text is text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect(typeof looksBinary(content)).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 30 })), (texts) => {
        expect(looksBinary(Buffer.from(texts.join("\n")))).toBe(false);
      }),
    );
  });
});
