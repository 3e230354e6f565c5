import type { Coverage } from "@/lib/review/coverage";
import type { Rating } from "@/lib/review/scale";

/** What a tick of the strip says: a verdict, what became of a sentence, or nothing (a sentence between claims). */
export type StripTone = Rating | Coverage["as"] | "quiet";

/** One tick: `weight` is the length of its passage, `label` what stands there. Without `href` it leads nowhere. */
export type Tick = { id: string; href?: string; weight: number; tone: StripTone; label: string };

type Span = { start: number; end: number };

/**
 * The strip of a report: each claim where its passage begins, and a quiet tick for each sentence in which none does. A
 * sentence with several claims is shared out between them, so that the whole keeps the article's length.
 * @param tickOf what the tick of a claim says
 */
export function verdictTicks<C extends Span & { id: string }>(
  sentences: readonly Span[],
  claims: readonly C[],
  tickOf: (claim: C) => { tone: StripTone; href: string; label: string },
): Tick[] {
  const inOrder = claims.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const last = sentences.length - 1;
  return sentences.flatMap((sentence, index): Tick[] => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : sentence.start;
    const to = index === last ? Number.POSITIVE_INFINITY : (sentences[index + 1]?.start ?? sentence.end);
    const here = inOrder.filter((claim) => claim.start >= from && claim.start < to);
    const weight = sentence.end - sentence.start;
    if (here.length === 0) return [{ id: `quiet-${sentence.start}`, weight, tone: "quiet", label: "" }];
    return here.map((claim) => ({ id: claim.id, weight: weight / here.length, ...tickOf(claim) }));
  });
}

/** How often each tone stands in a strip, in the order of first appearance; quiet ticks are not counted. */
export function toneCounts(ticks: readonly Tick[]): [tone: Exclude<StripTone, "quiet">, count: number][] {
  const counts = new Map<Exclude<StripTone, "quiet">, number>();
  for (const { tone } of ticks) if (tone !== "quiet") counts.set(tone, (counts.get(tone) ?? 0) + 1);
  return [...counts];
}
