import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutPart, listParts, shownPart, textParts } from "./parts";
import type { DeskClaim } from "./triage";

const claimsEach = (length: number, every: number) =>
  Array.from({ length: Math.floor(length / every) }, (_, i) => ({ start: i * every, end: i * every + 1 }));

describe("textParts", () => {
  it("leaves an article of some length whole", () => {
    const blocks = [
      { start: 0, end: 3_000 },
      { start: 3_000, end: 9_000 },
    ];
    expect(textParts(blocks, claimsEach(9_000, 50))).toEqual([{ start: 0, end: 9_000 }]);
  });

  it("begins a part where there are too many claims, or too much text", () => {
    const blocks = Array.from({ length: 10 }, (_, i) => ({ start: i * 10_000, end: (i + 1) * 10_000 }));
    expect(textParts(blocks, []).map(({ end }) => end)).toEqual([60_000, 100_000]);
    expect(textParts(blocks, claimsEach(100_000, 100)).map(({ end }) => end)).toEqual([
      30_000, 60_000, 90_000, 100_000,
    ]);
  });

  it("tiles the text, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50_000)), fc.array(fc.nat(400_000)), (lengths, starts) => {
        let end = 0;
        const blocks = lengths.map((length) => {
          const start = end;
          end += length + 1;
          return { start, end };
        });
        const parts = textParts(
          blocks,
          starts.map((start) => ({ start, end: start + 1 })),
        );
        expect(parts.map(({ start }) => start)).toEqual([
          ...(parts.length > 0 ? [0] : []),
          ...parts.slice(0, -1).map((part) => part.end),
        ]);
        expect(parts.at(-1)?.end ?? 0).toBe(end);
      }),
    );
  });
});

it("counts within a part from its beginning, in code points", () => {
  const article = {
    text: "𠮷野家。\n他說好吃。",
    blocks: [
      { start: 0, end: 5 },
      { start: 5, end: 10 },
    ],
    sentences: [
      { start: 0, end: 5 },
      { start: 5, end: 10 },
    ],
    claims: [{ start: 6, end: 9 }],
  };
  expect(cutPart({ start: 5, end: 10 }, article)).toEqual({
    text: "他說好吃。",
    blocks: [{ start: 0, end: 5 }],
    sentences: [{ start: 0, end: 5 }],
    claims: [{ start: 1, end: 4 }],
  });
});

it("pages a list by score, and has a page for an empty one", () => {
  const claims = Array.from({ length: 301 }, (_, i) => ({ score: i / 301, number: i }));
  const [first, second] = listParts(claims);
  expect(first?.[0]?.number).toBe(300);
  expect(first).toHaveLength(300);
  expect(second).toEqual([claims[0]]);
  expect(listParts([])).toEqual([[]]);
});

describe("shownPart", () => {
  const claims = Array.from({ length: 700 }, (_, i) => ({
    ...({ state: i % 2 ? "proposed" : "open", kind: "event", score: i / 700 } as DeskClaim),
    id: `claim-${i}`,
    number: i + 1,
    start: i * 10,
    end: i * 10 + 5,
  }));
  const blocks = Array.from({ length: 70 }, (_, i) => ({ start: i * 100, end: (i + 1) * 100 }));
  const long = { text: "x".repeat(7_000), blocks, sentences: blocks, claims };
  const all = { view: "text", show: "all", part: 1 } as const;

  it("is all of an article that is one page", () => {
    const short = { ...long, claims: claims.slice(0, 20) };
    for (const view of ["text", "score"] as const) {
      expect(shownPart(short, { ...all, view, part: 7 })).toEqual({
        ...short,
        part: { number: 1, count: 1 },
      });
    }
  });

  it("is the part that was asked for, or the last one there is", () => {
    const second = shownPart(long, { ...all, part: 2 });
    expect(second.part).toEqual({ number: 2, count: 3 });
    expect(second.claims[0]).toMatchObject({ id: "claim-300", start: 0 });
    expect(second.text).toHaveLength(3_000);
    expect(shownPart(long, { ...all, part: 99 }).part.number).toBe(3);
  });

  it("is the part that holds a claim", () => {
    expect(shownPart(long, { ...all, claim: "claim-650" }).part.number).toBe(3);
    expect(shownPart(long, { ...all, claim: "nobody" }).part.number).toBe(1);
  });

  it("is a page of the list, the best first, without the text", () => {
    const list = shownPart(long, { view: "score", show: "proposed", part: 2 });
    expect(list).toMatchObject({ text: "", sentences: [], part: { number: 2, count: 2 } });
    expect(list.claims).toHaveLength(50);
    expect(list.claims.at(-1)?.id).toBe("claim-1");
  });
});
