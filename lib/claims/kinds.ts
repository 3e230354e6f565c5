/** What a claim asserts. `opinion` is kept apart: it asserts nothing that a source could bear out. */
export const CLAIM_KINDS = [
  "quantity",
  "event",
  "status",
  "comparison",
  "causal",
  "quote",
  "forecast",
  "opinion",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a stretch of the article is. Claims come from all but `boilerplate`: disclaimers, bylines, related headlines. */
export const BLOCK_KINDS = [
  "title",
  "heading",
  "paragraph",
  "caption",
  "list",
  "table-row",
  "quotation",
  "dateline",
  "boilerplate",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What speaks for or against checking a claim first, in words that a reader of the score can weigh. */
export const SCORE_REASONS = [
  "figure",
  "date",
  "place",
  "person",
  "organization",
  "event",
  "comparison",
  "cause",
  "attribution",
  "opinion-word",
  "hedge",
  "future",
  "first-person",
  "question",
  "vague",
  "short",
] as const;
export type ScoreReason = (typeof SCORE_REASONS)[number];
