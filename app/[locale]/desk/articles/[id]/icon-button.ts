/** A button small enough for a margin, large enough for a thumb. */
export const ICON_BUTTON =
  "grid size-7 shrink-0 place-items-center rounded-md border border-edge bg-sheet text-ink-muted transition-colors hover:border-accent hover:bg-accent-wash hover:text-accent";
