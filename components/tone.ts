import type { StripTone } from "@/lib/report/strip";
import { type Rating, ratingValue } from "@/lib/review/scale";

/** The colour of a rating: a place on the diverging scale, or the one slate of all that is no degree of truth. */
export type RatingColour = "true" | "mostly-true" | "mixed" | "mostly-false" | "false" | "unordered";

export const ratingColour = (rating: Rating): RatingColour =>
  ratingValue(rating) === null ? "unordered" : (rating as RatingColour);

// Tailwind finds classes by their full names only.
export const RATING_INK: Record<RatingColour, string> = {
  true: "text-true",
  "mostly-true": "text-mostly-true",
  mixed: "text-mixed",
  "mostly-false": "text-mostly-false",
  false: "text-false",
  unordered: "text-unordered",
};

export const RATING_FILL: Record<RatingColour, string> = {
  true: "text-true-fill",
  "mostly-true": "text-mostly-true-fill",
  mixed: "text-mixed-fill",
  "mostly-false": "text-mostly-false-fill",
  false: "text-false-fill",
  unordered: "text-unordered-fill",
};

/** How a tick looks: colour and height, so that coverage can be told apart without the colour. */
export const TICK_LOOK: Record<StripTone, string> = {
  true: "h-full bg-true-fill",
  "mostly-true": "h-full bg-mostly-true-fill",
  mixed: "h-full bg-mixed-fill",
  "mostly-false": "h-full bg-mostly-false-fill",
  false: "h-full bg-false-fill",
  "missing-context": "h-full bg-unordered-fill",
  outdated: "h-full bg-unordered-fill",
  unproven: "h-full bg-unordered-fill",
  claim: "h-full bg-done",
  pending: "h-3/4 bg-active",
  opinion: "h-1/2 bg-opinion",
  "not-checkable": "h-3/5 bg-unordered-fill",
  skipped: "h-1/5 bg-edge",
  unseen: "h-full border border-unseen",
  quiet: "h-1/6 bg-rule",
};

/** The ground behind a marked passage. */
export const MARK_LOOK: Record<StripTone, string> = {
  true: "[--mark:var(--color-true-mark)]",
  "mostly-true": "[--mark:var(--color-mostly-true-mark)]",
  mixed: "[--mark:var(--color-mixed-mark)]",
  "mostly-false": "[--mark:var(--color-mostly-false-mark)]",
  false: "[--mark:var(--color-false-mark)]",
  "missing-context": "[--mark:var(--color-unordered-mark)]",
  outdated: "[--mark:var(--color-unordered-mark)]",
  unproven: "[--mark:var(--color-unordered-mark)]",
  "not-checkable": "[--mark:var(--color-unordered-mark)]",
  claim: "[--mark:var(--color-mostly-true-mark)]",
  pending: "[--mark:var(--color-pending-mark)]",
  opinion: "[--mark:var(--color-unordered-mark)]",
  skipped: "[--mark:var(--color-unordered-mark)]",
  unseen: "[--mark:var(--color-unseen-mark)]",
  quiet: "[--mark:transparent]",
};
