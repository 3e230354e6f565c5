import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical";
import { sha256Hex } from "./record";

describe("canonicalText", () => {
  it("is RFC 8785's, with its hash", () => {
    const text = canonicalText(JSON.parse('[56,{"d":true,"10":null,"1":[ ]}]'));
    expect(text).toBe('[56,{"1":[],"10":null,"d":true}]');
    expect(sha256Hex(text)).toBe("099601b171cafed97c333f8878d68e7f8c8f795412adb34b2fdcf0e7c7beac42");
  });

  it.each<[string, unknown, string]>([
    ["keys by UTF-16 unit, not by code point", { "\uFB33": 2, "\u{1F600}": 1 }, '{"\u{1F600}":1,"\uFB33":2}'],
    ["numbers in one form", [1e30, 4.5, 2e-3, 1e-27, -0], "[1e+30,4.5,0.002,1e-27,0]"],
    ["control characters escaped, others as they are", '\u20AC$\u000F\n"\\/', '"€$\\u000f\\n\\"\\\\/"'],
    ["Chinese as it is", { 说: "疫苗有效。" }, '{"说":"疫苗有效。"}'],
    ["the letters of an escape", "\\ud83d", '"\\\\ud83d"'],
    ["no key for what is not defined", { a: undefined, b: 1 }, '{"b":1}'],
  ])("%s", (_, value, expected) => {
    expect(canonicalText(value)).toBe(expected);
  });

  it.each([
    ["nothing", undefined],
    ["a function", () => 1],
    ["not a number", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a lone surrogate", "\uD83D"],
    ["a lone surrogate deep inside", { a: ["\uDE00"] }],
  ])("refuses %s", (_, value) => {
    expect(() => canonicalText(value)).toThrow();
  });

  it("is one text, whatever the order of the keys, and says the same", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
        const text = canonicalText(value);
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalText(turned)).toBe(text);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
