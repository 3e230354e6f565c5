"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { EmailField } from "@/app/[locale]/(access)/fields";
import { PasswordInput } from "@/app/[locale]/(access)/password-input";
import { FormNotice } from "@/components/form-notice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInAction } from "./actions";

export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations("access");
  const [state, send] = useActionState(signInAction, { status: "idle" });
  return (
    <form action={send} noValidate className="mt-8 grid gap-6">
      <FormNotice state={state} />
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField state={state} />
      <Field name="password" label={t("field.password")} state={state}>
        {(control) => <PasswordInput {...control} autoComplete="current-password" required />}
      </Field>
      <SubmitButton className="justify-self-start">{t("signIn.submit")}</SubmitButton>
    </form>
  );
}
