/** What text fields, text areas and selects have in common. */
export const CONTROL_LOOK =
  "w-full rounded-md border border-edge bg-sheet px-3 py-1.5 text-base leading-snug text-ink transition-colors " +
  "placeholder:text-ink-faint hover:border-ink aria-invalid:border-danger aria-invalid:border-2 " +
  "[&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-ink-muted";
