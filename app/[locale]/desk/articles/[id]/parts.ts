import { codePoints } from "@/lib/report/marks";
import { type DeskClaim, isShown, type Shown, type View } from "./triage";

type Span = { start: number; end: number };

/** So many claims, or code points of text, stand on one page: more, and a browser has too much to do at each press. */
const MOST_CLAIMS = 300;
const MOST_TEXT = 60_000;

/** Cuts a text between blocks into parts that make a page each; most articles are one. */
export function textParts(blocks: readonly Span[], claims: readonly Span[]): Span[] {
  const starts = claims.map(({ start }) => start).toSorted((a, b) => a - b);
  const parts: Span[] = [];
  let next = 0;
  let held = 0;
  for (const block of blocks) {
    const first = next;
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < block.end) next++;
    const own = next - first;
    const part = parts.at(-1);
    if (part && held + own <= MOST_CLAIMS && block.end - part.start <= MOST_TEXT) {
      part.end = block.end;
      held += own;
    } else {
      parts.push({ start: block.start, end: block.end });
      held = own;
    }
  }
  return parts;
}

/** What of an article lies in a part of it, counted from where the part begins. */
export function cutPart<B extends Span, S extends Span, C extends Span>(
  { start, end }: Span,
  { text, blocks, sentences, claims }: { text: string; blocks: B[]; sentences: S[]; claims: C[] },
) {
  const within = <T extends Span>(spans: T[]): T[] =>
    spans
      .filter((span) => span.start >= start && span.start < end)
      .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
  return {
    text: codePoints(text).slice(start, end).join(""),
    blocks: within(blocks),
    sentences: within(sentences),
    claims: within(claims),
  };
}

/** The pages of a list by score. */
export function listParts<T extends { score: number; number: number }>(claims: readonly T[]): T[][] {
  const sorted = claims.toSorted((a, b) => b.score - a.score || a.number - b.number);
  return Array.from({ length: Math.max(1, Math.ceil(sorted.length / MOST_CLAIMS)) }, (_, index) =>
    sorted.slice(index * MOST_CLAIMS, (index + 1) * MOST_CLAIMS),
  );
}

type Article<B extends Span, S extends Span> = {
  text: string;
  blocks: B[];
  sentences: S[];
  claims: DeskClaim[];
};

/**
 * What of an article one page shows, and which page of how many it is. An article that is one page is there as a whole,
 * also behind its list.
 * @param address `claim` names one whose part is asked for
 */
export function shownPart<B extends Span, S extends Span>(
  { text, blocks, sentences, claims }: Article<B, S>,
  address: { view: View; show: Shown; part: number; claim?: string | undefined },
): Article<B, S> & { part: { number: number; count: number } } {
  const whole = { text, blocks, sentences, claims };
  const texts = textParts(blocks, claims);
  const lists = listParts(claims.filter((claim) => isShown(claim, address.show)));
  if (texts.length <= 1 && lists.length === 1) return { ...whole, part: { number: 1, count: 1 } };
  if (address.view === "score") {
    const number = Math.min(address.part, lists.length);
    const list = lists[number - 1] ?? [];
    return { text: "", blocks: [], sentences: [], claims: list, part: { number, count: lists.length } };
  }
  const target = claims.find(({ id }) => id === address.claim);
  const holding = target ? texts.findIndex(({ end }) => target.start < end) + 1 : 0;
  const number = Math.min(holding || address.part, texts.length);
  const part = texts[number - 1] ?? { start: 0, end: 0 };
  return { ...cutPart(part, whole), part: { number, count: texts.length } };
}
