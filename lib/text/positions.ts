/** How many Unicode code points `s` has. A lone surrogate counts as one. */
export function codePointLength(s: string): number {
  let length = s.length;
  for (let i = 0; i + 1 < s.length; i++) {
    if (isPair(s, i)) {
      length--;
      i++;
    }
  }
  return length;
}

/** The part of `s` from code point `start` up to, not including, code point `end`. For many slices of one string use `positionMap`. */
export function sliceCodePoints(s: string, start: number, end: number): string {
  const map = positionMap(s);
  return s.slice(map.toUtf16(start), map.toUtf16(end));
}

export type PositionMap = {
  /** Length of the string in code points. */
  readonly length: number;
  /** UTF-16 index to code point index. An index inside a surrogate pair gives the code point it belongs to. */
  toCodePoint(utf16: number): number;
  /** Code point index to UTF-16 index. */
  toUtf16(codePoint: number): number;
};

/**
 * Both numberings of one string. Reads it once and keeps a number for each character outside the basic plane; each
 * question costs O(log n) of these. Positions beyond either end are clamped to it.
 */
export function positionMap(s: string): PositionMap {
  // Code point index of every character that takes two UTF-16 units: the k-th one shifts all behind it by k + 1.
  const pairs: number[] = [];
  for (let i = 0; i + 1 < s.length; i++) {
    if (isPair(s, i)) {
      pairs.push(i - pairs.length);
      i++;
    }
  }
  const length = s.length - pairs.length;
  return {
    length,
    toUtf16(codePoint) {
      const at = clamp(codePoint, length);
      return at + countBelow(pairs, at);
    },
    toCodePoint(utf16) {
      const at = clamp(utf16, s.length);
      // The k-th pair begins at UTF-16 index pairs[k] + k.
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairs[middle] ?? 0) + middle < at) low = middle + 1;
        else high = middle;
      }
      return at - low;
    },
  };
}

/** A stretch of the decoded string that was replaced; code points, sorted and disjoint within a list. */
export type Replacement = { readonly start: number; readonly end: number; readonly replacement: string };

/**
 * Where a position of the repaired text stands in the decoded string. Code points.
 * A claim that begins behind removed damage must not begin before it, and one that ends before it must not end behind
 * it: `side` says whether `position` starts or ends a span. Within a replacement, a start goes to the start of what was
 * replaced, an end to its end.
 */
export function mapToDecoded(
  edits: readonly Replacement[],
  position: number,
  side: "start" | "end" = "start",
): number {
  const sums = textStarts(edits);
  // The last edit whose replacement begins before the position (at it, for a start that stands behind a removal).
  const at = side === "start" ? countAtMost(sums.starts, position) : countBelow(sums.starts, position);
  const edit = edits[at - 1];
  if (!edit) return position;
  const textEnd = sums.ends[at - 1] ?? 0;
  if (position >= textEnd) return edit.end + (position - textEnd);
  return side === "start" ? edit.start : edit.end;
}

/** Where a position of the decoded string stands in the repaired text: the reverse of `mapToDecoded`, same rules. */
export function mapToText(
  edits: readonly Replacement[],
  position: number,
  side: "start" | "end" = "start",
): number {
  const sums = textStarts(edits);
  const at = side === "start" ? countAtMost(sums.decoded, position) : countBelow(sums.decoded, position);
  const edit = edits[at - 1];
  if (!edit) return position;
  const textEnd = sums.ends[at - 1] ?? 0;
  if (position >= edit.end) return textEnd + (position - edit.end);
  return side === "start" ? (sums.starts[at - 1] ?? 0) : textEnd;
}

type TextStarts = { starts: number[]; ends: number[]; decoded: number[] };

// An edit list is asked thousands of times and never changes once made.
const known = new WeakMap<readonly Replacement[], TextStarts>();

function textStarts(edits: readonly Replacement[]): TextStarts {
  const cached = known.get(edits);
  if (cached) return cached;
  const sums: TextStarts = { starts: [], ends: [], decoded: [] };
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    const end = start + codePointLength(edit.replacement);
    sums.starts.push(start);
    sums.ends.push(end);
    sums.decoded.push(edit.start);
    shift = end - edit.end;
  }
  known.set(edits, sums);
  return sums;
}

function isPair(s: string, i: number): boolean {
  return (s.charCodeAt(i) & 0xfc00) === 0xd800 && (s.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

function clamp(position: number, length: number): number {
  return Math.max(0, Math.min(position, length));
}

/** How many of the sorted `values` are less than `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countAtMost(values: readonly number[], limit: number): number {
  return countBelow(values, limit + 1);
}
