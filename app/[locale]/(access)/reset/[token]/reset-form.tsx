"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { NewPasswordField } from "@/app/[locale]/(access)/fields";
import { FormNotice } from "@/components/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { resetPasswordAction } from "./actions";

export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("access.reset");
  const [state, send] = useActionState(resetPasswordAction, { status: "idle" });
  return (
    <form action={send} noValidate className="mt-8 grid gap-6">
      <FormNotice state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For the browser's keeper of passwords. */}
      <input type="hidden" autoComplete="username" value={email} />
      <NewPasswordField state={state} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </form>
  );
}
