import clsx from "clsx";
import type { ReactNode } from "react";

const TONES = {
  neutral: "text-ink-muted border-edge",
  accent: "text-accent border-accent",
  danger: "text-danger border-danger",
} as const;

/** A short word about the thing beside it. */
export function Badge({ tone = "neutral", children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span
      className={clsx(
        "inline-block whitespace-nowrap rounded-sm border px-1.5 align-baseline font-medium font-sans text-xs leading-snug",
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
