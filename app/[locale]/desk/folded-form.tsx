"use client";

import clsx from "clsx";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import type { ActionState, FormAction } from "@/app/_server/action";
import { FormNotice } from "@/components/form-notice";
import { type ButtonLook, buttonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { NotNow } from "./not-now";

type Props<T> = {
  action: FormAction<T>;
  /** What the form was made on: ids and revisions. They follow the page, what was typed does not. */
  hidden: Record<string, string | number>;
  /** The button that opens it. */
  label: ReactNode;
  look?: ButtonLook;
  /** The button that sends it. */
  submit: ReactNode;
  submitLook?: ButtonLook;
  /** Said once it was done. */
  done: ReactNode;
  initiallyOpen?: boolean;
  /** Stays open once it was done, for what is done again and again. */
  staysOpen?: boolean;
  /** Why this cannot be done now. */
  notNow?: ReactNode;
  /** It cannot be done now, and the page says so elsewhere. */
  closed?: boolean;
  children: (state: ActionState<T>) => ReactNode;
};

/**
 * A form under a button. It closes once it was done; after an error it stays open with all that was typed, also when
 * the page around it shows by now that it can no longer be sent.
 */
export function FoldedForm<T>({
  action,
  hidden,
  label,
  notNow,
  closed = Boolean(notNow),
  initiallyOpen = false,
  staysOpen = false,
  ...props
}: Props<T>) {
  const [state, send] = useActionState(action, { status: "idle" });
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const failed = state.status === "error";

  useEffect(() => {
    if (state.status !== "ok" || staysOpen || !details.current) return;
    details.current.open = false;
    summary.current?.focus();
  }, [state, staysOpen]);

  return (
    <div className="has-[[open]]:basis-full">
      {notNow && <NotNow>{notNow}</NotNow>}
      {(!closed || failed) && (
        <details ref={details} open={initiallyOpen || failed} className={clsx(notNow && "mt-3")}>
          <summary
            ref={summary}
            className={
              // What is open from the start is a heading rather than a button.
              initiallyOpen
                ? "font-medium text-lg leading-snug"
                : clsx(buttonLook(props.look, "small"), "list-none [&::-webkit-details-marker]:hidden")
            }
          >
            {label}
          </summary>
          <form action={send} className="mt-4 mb-2 grid max-w-column gap-5">
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <FormNotice state={state} />
            {props.children(state)}
            {!closed && (
              <div>
                <SubmitButton look={props.submitLook}>{props.submit}</SubmitButton>
              </div>
            )}
          </form>
        </details>
      )}
      <p role="status" className="mt-1 text-sm text-success leading-snug empty:hidden">
        {state.status === "ok" && props.done}
      </p>
    </div>
  );
}
