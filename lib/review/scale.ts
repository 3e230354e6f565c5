/**
 * The default rating scale (version 1). Ordered ratings carry the number of Google's ClaimReview scale, 5 = true .. 1 =
 * false; unordered ones are no degree of truth and carry none. Labels and definitions stand in the `terms` messages.
 */
export const RATINGS = [
  "true",
  "mostly-true",
  "mixed",
  "mostly-false",
  "false",
  "missing-context",
  "outdated",
  "unproven",
  "not-checkable",
] as const;
export type Rating = (typeof RATINGS)[number];

export const SCALE_ID = "assay-1";

const VALUES: Partial<Record<Rating, number>> = {
  true: 5,
  "mostly-true": 4,
  mixed: 3,
  "mostly-false": 2,
  false: 1,
};

/** The rating's place on the 1..5 scale of truth, or null for a rating that is no degree of truth. */
export function ratingValue(rating: Rating): number | null {
  return VALUES[rating] ?? null;
}

export const CONFIDENCES = ["low", "medium", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];
