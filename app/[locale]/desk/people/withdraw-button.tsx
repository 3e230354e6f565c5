"use client";

import { type ReactNode, useActionState } from "react";
import { FormNotice } from "@/components/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { withdrawLinkAction } from "./actions";

type Props = { linkId: string; label: string; children: ReactNode };

/** Ends a link that is out. @param label what it says to those who do not see what it stands beside */
export function WithdrawButton({ linkId, label, children }: Props) {
  const [state, send] = useActionState(withdrawLinkAction, { status: "idle" });
  return (
    <form action={send} className="-ms-2.5">
      <FormNotice state={state} />
      <input type="hidden" name="linkId" value={linkId} />
      <SubmitButton look="quiet" size="small" aria-label={label}>
        {children}
      </SubmitButton>
    </form>
  );
}
