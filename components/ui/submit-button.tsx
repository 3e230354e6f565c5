"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/**
 * Sends the form it stands in. While the form is under way it stays focusable, takes no second press, and says that
 * something is going on.
 */
export function SubmitButton({
  children,
  look = "primary",
  onClick,
  ...rest
}: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  const t = useTranslations("common");
  return (
    <Button
      type="submit"
      look={look}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />}
      {children}
      <span role="status" className="sr-only">
        {pending && t("action.working")}
      </span>
    </Button>
  );
}
