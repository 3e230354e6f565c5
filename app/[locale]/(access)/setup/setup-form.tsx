"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { EmailField, NameField, NewPasswordField } from "@/app/[locale]/(access)/fields";
import { FormNotice } from "@/components/form-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { setUpAction } from "./actions";

export function SetupForm() {
  const t = useTranslations("access.setup");
  const [state, send] = useActionState(setUpAction, { status: "idle" });
  return (
    <form action={send} noValidate className="mt-8 grid gap-6">
      <FormNotice state={state} />
      <Field name="token" label={t("token")} hint={t("tokenHint")} state={state}>
        {(control) => (
          <Input {...control} autoComplete="off" autoCapitalize="none" spellCheck={false} required />
        )}
      </Field>
      <NameField state={state} />
      <EmailField state={state} />
      <NewPasswordField state={state} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </form>
  );
}
