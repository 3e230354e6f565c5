import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { chineseMojibakeEdits } from "./chinese-mojibake";
import { applyEdits } from "./edits";

const mended = (text: string) => applyEdits(text, chineseMojibakeEdits(text));

describe("UTF-8 that was read as GBK is put right", () => {
  test.each([
    "你好",
    "聯合國貿易和發展會議",
    "电子商务是为发展中国家而生的，为年轻人而生的。",
    "他在2016年走訪了33個國家",
    "I don’t know; it isn’t me",
  ])("%s", (text) => {
    const misread = iconv.decode(Buffer.from(text), "gbk");
    expect(misread).not.toBe(text);
    expect(mended(misread)).toBe(text);
  });

  test("where the last byte is lost, the last character is a guess", () => {
    const edits = chineseMojibakeEdits(iconv.decode(Buffer.from("中国人"), "gbk"));
    expect(applyEdits(iconv.decode(Buffer.from("中国人"), "gbk"), edits)).toBe("中国人");
    expect(edits.map((edit) => edit.certain)).toEqual([true, false]);
  });

  test("what was lost before stays lost", () => {
    expect(mended("锟斤拷")).toBe("\uFFFD\uFFFD");
  });
});

test("and so is UTF-8 that was read as Big5, as far as Big5 has its bytes", () => {
  expect(mended("銝剜�皜祈岫")).toBe("銝剜�測試");
});

describe("what is well stays", () => {
  test.each([
    "聯合國貿易和發展會議表示，電子商務是為發展中國家而生的。",
    "浙江绍兴的锦鲤与鸳鸯",
    "鐵錘與鋼釘，銅鑼與銀鈴",
    "鈥是一種元素",
    "",
    "?",
  ])("%s", (text) => {
    expect(chineseMojibakeEdits(text)).toEqual([]);
  });

  test("any string is survived", () => {
    const pieces = fc.constantFrom(
      "浣",
      "犲",
      "ソ",
      "鈥",
      "檛",
      "锟",
      "斤",
      "拷",
      "?",
      "�",
      "a",
      "中",
      "\ud800",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        expect(typeof mended(all.join(""))).toBe("string");
      }),
    );
  });
});
