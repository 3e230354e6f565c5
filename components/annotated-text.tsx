import clsx from "clsx";
import { useLocale } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { type CodePoints, codePoints, type Segment, type Span, segments, trimPart } from "@/lib/report/marks";
import type { StripTone } from "@/lib/report/strip";
import { MARK_LOOK } from "./tone";

export type AnnotatedClaim = Span & { href: string; number: number; tone: StripTone };
export type TextBlock = { start: number; end: number; kind: string };

/** Where a note stands: in the margin level with its line, or in the list below the block. */
export type NotePlace = "margin" | "below";

type Props<C extends AnnotatedClaim> = {
  text: string;
  /** The article's language, for typesetting. */
  lang: string;
  blocks: readonly TextBlock[];
  claims: readonly C[];
  /**
   * What stands beside a claim: phrasing content, as it is put both into the running text, from where the style sheet
   * moves it to the margin, and into a list, where the page is too narrow for one. Only one of them is ever shown.
   */
  note?: (claim: C, place: NotePlace) => ReactNode;
};

/** From here on a browser need not lay out what is far from the window. */
const MANY_BLOCKS = 80;

/** An article with its claims marked, each a link, and its notes in the margin, or below the block on a narrow page. */
export function AnnotatedText<C extends AnnotatedClaim>({ text, lang, blocks, claims, note }: Props<C>) {
  const locale = useLocale();
  const points = codePoints(text);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const inOrder = claims.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return (
    // The margin begins where lines of the article's language end.
    <div lang={lang} className={clsx(note && "with-margin")}>
      {blocks.map((block, index) => {
        const nextStart = blocks[index + 1]?.start ?? Number.POSITIVE_INFINITY;
        const own = inOrder.filter(
          (claim) => (index === 0 || claim.start >= block.start) && claim.start < nextStart,
        );
        return (
          <div
            key={block.start}
            className={clsx(
              index > 0 && "mt-5",
              blocks.length > MANY_BLOCKS && "[contain-intrinsic-size:auto_9rem] [content-visibility:auto]",
            )}
          >
            <Block block={block} points={points} claims={byId} noted={own} lang={lang} note={note} />
            {note && own.length > 0 && (
              <ul
                lang={locale}
                className="mt-3 grid gap-3 border-rule border-s-2 ps-4 font-sans text-sm leading-snug lg:hidden print:hidden"
              >
                {own.map((claim) => (
                  <li key={claim.id} className="empty:hidden">
                    {note(claim, "below")}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

const TEXT_LOOK = "text-lg leading-body";
const BLOCK_LOOK: Record<string, string> = {
  title: "font-semibold text-xl leading-tight",
  heading: "mt-8 font-semibold text-lg leading-tight",
  caption: "text-ink-muted text-sm leading-body",
  quotation: `border-rule border-s-2 ps-5 ${TEXT_LOOK}`,
  dateline: `text-ink-muted ${TEXT_LOOK}`,
  boilerplate: "text-ink-faint text-sm leading-body",
};

type BlockProps<C extends AnnotatedClaim> = Pick<Props<C>, "lang" | "note"> & {
  block: TextBlock;
  points: CodePoints;
  claims: ReadonlyMap<string, C>;
  /** The claims whose notes stand at this block. */
  noted: readonly C[];
};

function Block<C extends AnnotatedClaim>({ block, points, claims, noted, lang, note }: BlockProps<C>) {
  const cut = segments(points, [...claims.values()], trimPart(points, block));
  const notes = note ? noted.map((claim) => ({ claim, at: firstOf(cut, claim.id) })) : [];
  const Element = block.kind === "title" || block.kind === "heading" ? "h3" : "p";
  return (
    <Element
      lang={lang}
      className={clsx("as-typed max-w-column font-serif", BLOCK_LOOK[block.kind] ?? TEXT_LOOK)}
    >
      {cut.map((segment, index) => (
        <Fragment key={segment.start}>
          {notes
            .filter(({ at }) => at === index)
            .map(({ claim }) => (
              <span key={claim.id} className="margin-note empty:hidden">
                {note?.(claim, "margin")}
              </span>
            ))}
          <MarkedSegment segment={segment} claims={claims} />
        </Fragment>
      ))}
    </Element>
  );
}

/** Where a claim is first seen in a block; at its beginning when it is nowhere, so that no note is lost. */
const firstOf = (cut: readonly Segment[], id: string): number =>
  Math.max(
    0,
    cut.findIndex(({ ids }) => ids.includes(id)),
  );

type MarkedProps = { segment: Segment; claims: ReadonlyMap<string, AnnotatedClaim> };

function MarkedSegment({ segment, claims }: MarkedProps) {
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
