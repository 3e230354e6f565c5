/** A claim's place in a text: code points, start inclusive, end exclusive (W3C TextPositionSelector). */
export type Span = { id: string; start: number; end: number };

/** A stretch of text that lies within the same claims from its first to its last character. */
export type Segment = {
  start: number;
  end: number;
  text: string;
  /** The claims it lies in, the shortest first: the one that a reader most likely means. */
  ids: string[];
  /** Those of them that begin here. */
  begins: string[];
};

/** A text that can be cut at code points. Made once for a text, as finding the n-th code point takes a walk from the start. */
export type CodePoints = readonly string[];

export const codePoints = (text: string): CodePoints => Array.from(text);

/**
 * A part without the white space at its ends. Blocks reach as far as the next one; the empty lines between are none to show.
 * @example trimPart(codePoints("ab\n\n"), { start: 0, end: 4 }) // { start: 0, end: 2 }
 */
export function trimPart(points: CodePoints, { start, end }: { start: number; end: number }) {
  const blank = (index: number) => points[index]?.trim() === "";
  let from = start;
  let to = end;
  while (to > from && blank(to - 1)) to--;
  while (from < to && blank(from)) from++;
  return { start: from, end: to };
}

/**
 * Cuts a part of a text at every boundary of a span, since `<mark>` elements cannot overlap. The segments, joined, are
 * the part again.
 * @param spans may overlap, nest and reach beyond the part; empty ones are left out
 * @param part where to cut from and to; the whole text by default
 * @example segments(codePoints("abcd"), [{ id: "x", start: 1, end: 3 }]).map((s) => s.text) // ["a", "bc", "d"]
 */
export function segments(
  points: CodePoints,
  spans: readonly Span[],
  part: { start: number; end: number } = { start: 0, end: points.length },
): Segment[] {
  const from = Math.max(0, part.start);
  const to = Math.min(points.length, part.end);
  if (from >= to) return [];
  const within = spans
    .filter((span) => span.start < span.end && span.start < to && span.end > from)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const cuts = new Set([from, to]);
  for (const { start, end } of within) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? to;
    const covering = within.filter((span) => span.start <= start && span.end >= end);
    return {
      start,
      end,
      text: points.slice(start, end).join(""),
      ids: covering.map(({ id }) => id),
      begins: covering.filter((span) => span.start === start).map(({ id }) => id),
    };
  });
}
