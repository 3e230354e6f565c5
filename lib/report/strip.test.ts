import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toneCounts, verdictTicks } from "./strip";

const describeClaim = (claim: { id: string }) => ({
  tone: "true" as const,
  href: `#${claim.id}`,
  label: claim.id,
});
const spans = (...ends: number[]) => ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));

describe("verdictTicks", () => {
  it.each<[string, { id: string; start: number; end: number }[], string[]]>([
    ["no claims: all quiet", [], ["quiet-0 10", "quiet-10 20", "quiet-30 10"]],
    ["one claim", [{ id: "a", start: 12, end: 20 }], ["quiet-0 10", "a 20", "quiet-30 10"]],
    [
      "two claims share a sentence, in the order of the text",
      [
        { id: "b", start: 20, end: 28 },
        { id: "a", start: 12, end: 19 },
      ],
      ["quiet-0 10", "a 10", "b 10", "quiet-30 10"],
    ],
    [
      "a claim over two sentences stands where it begins",
      [{ id: "a", start: 5, end: 25 }],
      ["a 10", "quiet-10 20", "quiet-30 10"],
    ],
  ])("%s", (_, claims, expected) => {
    const ticks = verdictTicks(spans(10, 30, 40), claims, describeClaim);
    expect(ticks.map(({ id, weight }) => `${id} ${weight}`)).toEqual(expected);
  });

  it("loses no claim and keeps the length of the article", () => {
    const anyClaims = fc.uniqueArray(
      fc.record({ id: fc.uuid(), start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) }),
      { selector: ({ id }) => id, maxLength: 9 },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 }),
        anyClaims,
        (ends, raw) => {
          const sentences = spans(...ends.sort((a, b) => a - b));
          const claims = raw.map(({ id, start, length }) => ({ id, start, end: start + length }));
          const ticks = verdictTicks(sentences, claims, describeClaim);
          expect(
            ticks
              .filter(({ href }) => href)
              .map(({ id }) => id)
              .sort(),
          ).toEqual(claims.map(({ id }) => id).sort());
          expect(ticks.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(sentences.at(-1)?.end ?? 0);
        },
      ),
    );
  });
});

it("counts tones in order of appearance, quiet ones apart", () => {
  const tick = (tone: "true" | "false" | "quiet") => ({ id: "", weight: 1, label: "", tone });
  expect(toneCounts([tick("quiet"), tick("false"), tick("true"), tick("false")])).toEqual([
    ["false", 2],
    ["true", 1],
  ]);
});
