import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_LOOK } from "./control-look";

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={clsx(CONTROL_LOOK, "min-h-10", className)} {...rest} />;
}
