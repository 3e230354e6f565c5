import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode, detectEncoding, ENCODINGS, type Encoding } from "./encoding";

const TRADITIONAL = "聯合國貿易和發展會議表示，電子商務是為發展中國家而生的。";
const SIMPLIFIED = "联合国贸易和发展会议表示，电子商务是为发展中国家而生的。";
const ENGLISH = "The trade conference met in Geneva in 2017. It was about small firms.";
const FRENCH = "L’année dernière, la conférence s’est réunie à Genève : « très utile ».";
const GERMAN = "Die Konferenz fand voriges Jahr in Zürich statt, über die Größe schweigt sie.";
const RUSSIAN = "Конференция состоялась в Женеве в прошлом году.";

describe("detectEncoding", () => {
  const cases: [text: string, written: Encoding | "gbk", read: Encoding][] = [
    [ENGLISH, "utf-8", "utf-8"],
    [TRADITIONAL, "utf-8", "utf-8"],
    [FRENCH, "utf-8", "utf-8"],
    [RUSSIAN, "utf-8", "utf-8"],
    ["", "utf-8", "utf-8"],
    ["a\0b", "utf-8", "utf-8"],
    [TRADITIONAL, "utf-16le", "utf-16le"],
    [TRADITIONAL, "utf-16be", "utf-16be"],
    [SIMPLIFIED, "utf-16le", "utf-16le"],
    [ENGLISH, "utf-16le", "utf-16le"],
    [ENGLISH, "utf-16be", "utf-16be"],
    [RUSSIAN, "utf-16le", "utf-16le"],
    [SIMPLIFIED, "gbk", "gb18030"],
    [TRADITIONAL, "gbk", "gb18030"],
    [`${SIMPLIFIED}㐀𠀀`, "gb18030", "gb18030"],
    [`${ENGLISH}\n${SIMPLIFIED}`, "gbk", "gb18030"],
    ["你好", "gbk", "gb18030"],
    [TRADITIONAL, "big5", "big5"],
    [`${ENGLISH}\n${TRADITIONAL}`, "big5", "big5"],
    [FRENCH, "windows-1252", "windows-1252"],
    [GERMAN, "windows-1252", "windows-1252"],
    [`${ENGLISH} It’s “done”.`, "windows-1252", "windows-1252"],
    [`${ENGLISH}\n`.repeat(2000) + FRENCH, "windows-1252", "windows-1252"],
  ];

  test.each(cases)("%j written in %s is read as %s", (text, written, read) => {
    const bytes = iconv.encode(text, written);
    expect(detectEncoding(bytes)).toEqual({ encoding: read, confident: true });
    expect(decode(bytes, read)).toBe(text);
  });

  test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
    "a byte order mark says %s and is not text",
    (encoding) => {
      const bytes = iconv.encode(ENGLISH, encoding, { addBOM: true });
      expect(detectEncoding(bytes)).toEqual({ encoding, confident: true });
      expect(decode(bytes, encoding)).toBe(ENGLISH);
    },
  );

  test("UTF-8 with a few broken bytes is still UTF-8", () => {
    const bytes = Buffer.concat([
      Buffer.from(TRADITIONAL),
      Buffer.from([0xe8, 0xff]),
      Buffer.from(TRADITIONAL),
    ]);
    expect(detectEncoding(bytes)).toEqual({ encoding: "utf-8", confident: true });
  });

  test.each([
    ["Cyrillic of one byte a letter", [...iconv.encode(RUSSIAN, "windows-1251")]],
    ["Japanese in its own encoding", [...iconv.encode("会議は昨年ジュネーブで開かれました。", "shift_jis")]],
  ])("is not sure about %s", (_what, bytes) => {
    expect(detectEncoding(Uint8Array.from(bytes)).confident).toBe(false);
  });

  test("two megabytes are told like two lines", () => {
    const bytes = iconv.encode(SIMPLIFIED.repeat(36_000), "gbk");
    expect(detectEncoding(bytes).encoding).toBe("gb18030");
  });

  test("any bytes are some encoding, and every encoding reads any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(ENCODINGS).toContain(detectEncoding(bytes).encoding);
        for (const encoding of ENCODINGS) expect(typeof decode(bytes, encoding)).toBe("string");
      }),
    );
  });
});
