import clsx from "clsx";
import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const LOOKS: Record<ButtonLook, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-edge bg-sheet text-ink hover:border-ink hover:bg-sunken",
  quiet: "border-transparent text-accent hover:bg-accent-wash hover:text-accent-strong",
  danger: "border-danger bg-sheet text-danger hover:bg-danger-wash",
};

/** The classes of a button, for a link that looks like one. */
export function buttonLook(look: ButtonLook = "secondary", size: "small" | "normal" = "normal"): string {
  return clsx(
    "inline-flex items-center justify-center gap-2 rounded-md border font-medium leading-snug transition-colors",
    "disabled:opacity-55 aria-disabled:opacity-55",
    size === "small" ? "min-h-7 px-2.5 py-0.5 text-sm" : "min-h-10 px-4 py-1.5 text-base",
    LOOKS[look],
  );
}

type Props = ComponentProps<"button"> & { look?: ButtonLook; size?: "small" | "normal" };

export function Button({ look, size, className, type = "button", ...rest }: Props) {
  return <button type={type} className={clsx(buttonLook(look, size), className)} {...rest} />;
}
