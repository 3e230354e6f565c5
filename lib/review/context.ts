type Span = { start: number; end: number };

/** How far the surroundings reach at most, in code points to either side. */
const REACH = 400;

/**
 * The stretch of a text that a passage is understood from: the sentences it lies in, and some before and after.
 * @param around how many sentences to either side
 * @returns code points; at most 400 beyond the passage, which itself is never cut
 */
export function surroundings(sentences: readonly Span[], passage: Span, around = 2): Span {
  const first = sentences.findIndex(({ end }) => end > passage.start);
  const last = sentences.findLastIndex(({ start }) => start < passage.end);
  const start = sentences[Math.max(0, first - around)]?.start ?? passage.start;
  const end = sentences[Math.min(sentences.length - 1, last + around)]?.end ?? passage.end;
  return {
    start: Math.min(passage.start, Math.max(start, passage.start - REACH)),
    end: Math.max(passage.end, Math.min(end, passage.end + REACH)),
  };
}
