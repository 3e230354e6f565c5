import fc from "fast-check";
import { expect, it } from "vitest";
import { surroundings } from "./context";

const SENTENCES = [0, 10, 20, 30, 40, 50].map((start) => ({ start, end: start + 9 }));

it.each([
  ["in the middle", { start: 32, end: 35 }, { start: 10, end: 59 }],
  ["over two sentences", { start: 25, end: 33 }, { start: 0, end: 59 }],
  ["at the beginning", { start: 0, end: 5 }, { start: 0, end: 29 }],
  ["at the end", { start: 55, end: 59 }, { start: 30, end: 59 }],
  ["between two sentences", { start: 29, end: 30 }, { start: 10, end: 49 }],
])("%s", (_, passage, expected) => {
  expect(surroundings(SENTENCES, passage)).toEqual(expected);
});

it("reaches no further than a reader would", () => {
  const sentences = [
    { start: 0, end: 5000 },
    { start: 5000, end: 10_000 },
  ];
  expect(surroundings(sentences, { start: 4000, end: 4100 })).toEqual({ start: 3600, end: 4500 });
});

it("always holds the whole passage", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { maxLength: 20 }),
      fc.nat(500),
      fc.integer({ min: 1, max: 900 }),
      (lengths, start, length) => {
        let at = 0;
        const sentences = lengths.map((size) => {
          at += size + 1;
          return { start: at - size - 1, end: at };
        });
        const passage = { start, end: start + length };
        const found = surroundings(sentences, passage);
        expect(found.start).toBeLessThanOrEqual(passage.start);
        expect(found.end).toBeGreaterThanOrEqual(passage.end);
      },
    ),
  );
});
