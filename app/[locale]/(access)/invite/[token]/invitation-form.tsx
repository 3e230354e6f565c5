"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { NameField, NewPasswordField } from "@/app/[locale]/(access)/fields";
import { FormNotice } from "@/components/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInvitationAction } from "./actions";

type Props = { token: string; name: string | null; email: string };

export function InvitationForm({ token, name, email }: Props) {
  const t = useTranslations("access.invitation");
  const [state, send] = useActionState(acceptInvitationAction, { status: "idle" });
  return (
    <form action={send} noValidate className="mt-8 grid gap-6">
      <FormNotice state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For the browser's keeper of passwords. */}
      <input type="hidden" autoComplete="username" value={email} />
      <NameField state={state} initial={name} />
      <NewPasswordField state={state} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </form>
  );
}
