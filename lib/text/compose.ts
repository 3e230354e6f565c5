import type { Edit } from "./edits";
import { positionMap } from "./positions";

/**
 * Two repairs after each other as one: `first` leads from the received string to `between`, `second` from there on; the
 * result leads all the way. Edits that touch the same characters of `between` become one, of the first one's kind.
 */
export function composeEdits(first: readonly Edit[], between: string, second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second];
  if (second.length === 0) return [...first];
  const map = positionMap(between);
  const slice = (start: number, end: number) => between.slice(map.toUtf16(start), map.toUtf16(end));
  const composed: Edit[] = [];
  let i = 0;
  let j = 0;
  // How far `between` has moved against the received string before the next edit of `first`.
  let shift = 0;
  const ahead = () => {
    const edit = first[i];
    if (!edit) return undefined;
    const start = edit.start + shift;
    return {
      edit,
      start,
      end: start + map.toCodePoint(map.toUtf16(start) + edit.replacement.length) - start,
    };
  };
  for (let one = ahead(); one || second[j]; one = ahead()) {
    const two = second[j];
    if (one && (!two || one.end <= two.start)) {
      composed.push(one.edit);
      shift = one.end - one.edit.end;
      i++;
      continue;
    }
    if (two && (!one || two.end <= one.start)) {
      composed.push({ ...two, start: two.start - shift, end: two.end - shift });
      j++;
      continue;
    }
    // They overlap: take in whatever else overlaps the growing stretch.
    if (!one || !two) break;
    const start = Math.min(one.start, two.start);
    let end = start;
    let done = start;
    let replacement = "";
    let certain = true;
    const receivedStart = start - shift;
    for (;;) {
      const next = ahead();
      const other = second[j];
      if (next && (next.start < end || next === one || next.start === start)) {
        end = Math.max(end, next.end);
        certain &&= next.edit.certain;
        shift = next.end - next.edit.end;
        i++;
      } else if (other && (other.start < end || other === two)) {
        replacement += slice(done, other.start) + other.replacement;
        done = other.end;
        end = Math.max(end, other.end);
        certain &&= other.certain;
        j++;
      } else break;
    }
    replacement += slice(done, end);
    composed.push({ start: receivedStart, end: end - shift, replacement, kind: one.edit.kind, certain });
  }
  return composed;
}
