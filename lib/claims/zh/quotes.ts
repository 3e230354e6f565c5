import type { Span } from "@/lib/claims/document";

const OPEN = 0x201c;
const CLOSE = 0x201d;
const INNER_OPEN = 0x2018;
const INNER_CLOSE = 0x2019;
const NEWLINE = 0x0a;

/**
 * The quotations of a folded text, outermost only, marks included, in text order. Doubled marks count once; a second
 * opening mark closes where the writer took the wrong one; what is never closed ends with its line.
 */
export function findQuotations(folded: string, from = 0, to = folded.length): Span[] {
  const quotations: Span[] = [];
  let start = -1;
  let close = CLOSE;
  for (let i = from; i < to; i++) {
    const code = folded.charCodeAt(i);
    if (code === NEWLINE) {
      if (start >= 0) quotations.push({ start, end: i });
      start = -1;
    } else if (code < OPEN - 4 || code > CLOSE) {
    } else if (start < 0) {
      if (code !== OPEN && code !== INNER_OPEN) continue;
      start = i;
      close = code === OPEN ? CLOSE : INNER_CLOSE;
    } else if (code === close || (code === close - 1 && i > start + 1)) {
      while (folded.charCodeAt(i + 1) === close) i++;
      quotations.push({ start, end: i + 1 });
      start = -1;
    }
  }
  if (start >= 0) quotations.push({ start, end: to });
  return quotations;
}
