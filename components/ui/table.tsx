import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** A table that scrolls sideways by itself where it is too wide, and can be reached with the keyboard to do so. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-start text-sm leading-snug">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function Th({ className, scope = "col", ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope={scope}
      className={clsx(
        "border-edge border-b py-2 pe-4 text-start align-bottom font-medium text-ink-muted",
        className,
      )}
      {...rest}
    />
  );
}

export function Td({ className, ...rest }: ComponentProps<"td">) {
  return <td className={clsx("border-rule border-b py-2.5 pe-4 align-top", className)} {...rest} />;
}
