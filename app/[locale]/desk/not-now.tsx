import { Lock } from "lucide-react";
import type { ReactNode } from "react";

/** Stands where something could be done, and says why it cannot be done now. */
export function NotNow({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-2 text-ink-muted text-sm leading-snug">
      <Lock aria-hidden className="mt-[0.2em] size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
