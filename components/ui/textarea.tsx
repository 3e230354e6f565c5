import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_LOOK } from "./control-look";

/** Grows with what is typed where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={clsx(CONTROL_LOOK, "field-sizing-content resize-y leading-body", className)}
      style={{ minHeight: `calc(${rows}lh + 0.9rem)` }}
      {...rest}
    />
  );
}
