import { expect, it } from "vitest";
import { coverageTicks } from "./coverage-ticks";

it("makes a tick of each sentence, as wide as it is long, that leads to the first claim in it", () => {
  const text = "𠮷野家有名。\n他說好吃。";
  const ticks = coverageTicks({
    text,
    blocks: [{ start: 0, end: 12, kind: "paragraph" }],
    sentences: [
      { start: 0, end: 7 },
      { start: 7, end: 12 },
    ],
    claims: [
      { start: 1, end: 3, slug: "a", state: "open", kind: "status", dismissReason: null },
      { start: 3, end: 5, slug: "b", state: "open", kind: "status", dismissReason: null },
    ],
    hrefOf: ({ slug }) => `#claim-${slug}`,
  });
  expect(ticks).toEqual([
    { id: "sentence-0", weight: 7, tone: "pending", label: "𠮷野家有名。", href: "#claim-a" },
    { id: "sentence-7", weight: 5, tone: "unseen", label: "他說好吃。" },
  ]);
});
