/** What somebody can have done to what a report of an article freezes. Each of these keeps them from approving it. */
export const HANDS = [
  "imported",
  "edited-claims",
  "attached-sources",
  "gave-verdicts",
  "ruled",
  "composed",
  "requested",
] as const;
export type Hand = (typeof HANDS)[number];
