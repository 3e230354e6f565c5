import clsx from "clsx";
import type { ReactNode } from "react";
import { type CodePoints, codePoints, type Segment, type Span, segments } from "@/lib/report/marks";
import type { StripTone } from "@/lib/report/strip";
import { MARK_LOOK } from "./tone";

export type AnnotatedClaim = Span & { href: string; number: number; tone: StripTone };
export type TextBlock = { start: number; end: number; kind: string };

type Props<C extends AnnotatedClaim> = {
  text: string;
  /** The article's language, for typesetting. */
  lang: string;
  blocks: readonly TextBlock[];
  claims: readonly C[];
  /** What stands in the margin beside the block that a claim begins in. Without it there is no margin. */
  note?: (claim: C) => ReactNode;
};

/** From here on a browser need not lay out what is far from the window. */
const MANY_BLOCKS = 80;

/** An article with its claims marked, each a link, and its notes in the margin, or below the block on a narrow page. */
export function AnnotatedText<C extends AnnotatedClaim>({ text, lang, blocks, claims, note }: Props<C>) {
  const points = codePoints(text);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const inOrder = claims.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return (
    <div className="grid gap-y-5">
      {blocks.map((block, index) => {
        const nextStart = blocks[index + 1]?.start ?? Number.POSITIVE_INFINITY;
        const own = inOrder.filter(
          (claim) => (index === 0 || claim.start >= block.start) && claim.start < nextStart,
        );
        return (
          <div
            key={block.start}
            className={clsx(
              note && "grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,var(--column))_minmax(0,1fr)]",
              blocks.length > MANY_BLOCKS && "[contain-intrinsic-size:auto_9rem] [content-visibility:auto]",
            )}
          >
            <Block block={block} points={points} claims={byId} lang={lang} />
            {note && own.length > 0 && (
              <ul className="grid content-start gap-3 font-sans text-sm leading-snug max-lg:border-rule max-lg:border-s-2 max-lg:ps-4 print:hidden">
                {own.map((claim) => (
                  <li key={claim.id}>{note(claim)}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

const BLOCK_LOOK: Record<string, string> = {
  title: "font-semibold text-xl leading-tight",
  heading: "mt-3 font-semibold text-lg leading-tight",
  caption: "text-ink-muted text-sm",
  quotation: "border-rule border-s-2 ps-5",
  dateline: "text-ink-muted",
  boilerplate: "text-ink-faint text-sm",
};

type BlockProps = {
  block: TextBlock;
  points: CodePoints;
  claims: ReadonlyMap<string, AnnotatedClaim>;
  lang: string;
};

function Block({ block, points, claims, lang }: BlockProps) {
  return (
    <p
      lang={lang}
      className={clsx("as-typed max-w-column font-serif text-lg leading-body", BLOCK_LOOK[block.kind])}
    >
      {segments(points, [...claims.values()], block).map((segment) => (
        <MarkedSegment key={segment.start} segment={segment} claims={claims} />
      ))}
    </p>
  );
}

function MarkedSegment({ segment, claims }: { segment: Segment; claims: BlockProps["claims"] }) {
  const nearest = claims.get(segment.ids[0] ?? "");
  if (!nearest) return segment.text;
  const begins = segment.begins.flatMap((id) => claims.get(id)?.number ?? []).join(", ");
  return (
    <a
      href={nearest.href}
      className="text-inherit no-underline"
      id={begins ? `mark-${segment.begins[0]}` : undefined}
    >
      <mark
        aria-details={segment.ids.flatMap((id) => fragment(claims.get(id)?.href)).join(" ") || undefined}
        data-number={begins || undefined}
        className={clsx("claim-mark", MARK_LOOK[nearest.tone])}
      >
        {segment.text}
      </mark>
    </a>
  );
}

/** The id that a link within the page leads to. */
const fragment = (href: string | undefined): string[] => (href?.startsWith("#") ? [href.slice(1)] : []);
