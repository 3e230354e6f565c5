import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { CONTROL_LOOK } from "./control-look";

/** The browser's own select, which every device knows how to open. */
export function Select({ className, defaultValue, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={clsx("relative block", className)}>
      {/* The key makes a new default value take effect: React leaves a select as it was when a form is emptied. */}
      <select
        key={String(defaultValue)}
        defaultValue={defaultValue}
        className={clsx(CONTROL_LOOK, "min-h-10 appearance-none pe-9 enabled:bg-sheet")}
        {...rest}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-e-3 top-1/2 size-4 -translate-y-1/2 text-ink-muted"
      />
    </span>
  );
}
