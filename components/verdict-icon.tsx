import clsx from "clsx";
import type { Rating } from "@/lib/review/scale";
import { RATING_FILL, ratingColour } from "./tone";

/** The part of a disc from twelve o'clock on, clockwise, inside its rim. */
const THREE_QUARTERS = "M10 10V3.5A6.5 6.5 0 1 1 3.5 10Z";
const HALF = "M10 3.5A6.5 6.5 0 0 1 10 16.5Z";
const QUARTER = "M10 10V3.5A6.5 6.5 0 0 1 16.5 10Z";

function Rim({ part }: { part: string }) {
  return (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d={part} fill="currentColor" />
    </>
  );
}

function Disc({ sign }: { sign: string }) {
  return (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <Sign d={sign} />
    </>
  );
}

function Square({ sign }: { sign: string }) {
  return (
    <>
      <rect x="1.5" y="1.5" width="17" height="17" rx="2" fill="currentColor" />
      <Sign d={sign} />
    </>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <path
      d={d}
      fill="none"
      className="stroke-(--sign,var(--color-paper)) forced-colors:stroke-[Canvas]"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

const SHAPES = {
  true: <Disc sign="M6 10.4 9 13.2 14.2 7.2" />,
  "mostly-true": <Rim part={THREE_QUARTERS} />,
  mixed: <Rim part={HALF} />,
  "mostly-false": <Rim part={QUARTER} />,
  false: <Disc sign="M7 7 13 13M13 7 7 13" />,
  // Something is missing between the lines; the hands of a clock; neither way; crossed out.
  "missing-context": <Square sign="M6 10h.01M10 10h.01M14 10h.01" />,
  outdated: <Square sign="M10 5.5V10l3 2.5" />,
  unproven: <Square sign="M7 8a3 3 0 1 1 4.4 2.6C10.4 11.1 10 11.5 10 12.2M10 15h.01" />,
  "not-checkable": <Square sign="M6 14 14 6" />,
} as const satisfies Record<Rating, unknown>;

type Props = {
  rating: Rating;
  className?: string;
  /** Takes the colour of the text around it, not the rating's own. */
  inherit?: boolean;
};

/** The shape of a rating. Decoration: the word stands beside it, or in a label around it. */
export function VerdictIcon({ rating, className = "size-[1em]", inherit = false }: Props) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 20 20"
      className={clsx("shrink-0", !inherit && RATING_FILL[ratingColour(rating)], className)}
    >
      {SHAPES[rating]}
    </svg>
  );
}
