"use client";

import { useTranslations } from "next-intl";
import { Field, type FieldState } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_LENGTHS } from "@/lib/password";
import { PasswordInput } from "./password-input";

type Props = { state: FieldState };

/** By which others will know who did something. */
export function NameField({ state, initial }: Props & { initial?: string | null }) {
  const t = useTranslations("access.field");
  return (
    <Field name="name" label={t("name")} hint={t("nameHint")} initial={initial ?? null} state={state}>
      {(control) => <Input {...control} autoComplete="name" maxLength={100} required />}
    </Field>
  );
}

/** What one signs in with; the browser's keeper of passwords learns it with the password. */
export function EmailField({ state }: Props) {
  const t = useTranslations("access.field");
  return (
    <Field name="email" label={t("email")} state={state}>
      {(control) => <Input {...control} type="email" autoComplete="username" spellCheck={false} required />}
    </Field>
  );
}

export function NewPasswordField({ state }: Props) {
  const t = useTranslations("access.field");
  return (
    <Field
      name="password"
      label={t("newPassword")}
      hint={t("passwordHint", { min: PASSWORD_LENGTHS.min })}
      state={state}
    >
      {(control) => <PasswordInput {...control} autoComplete="new-password" required />}
    </Field>
  );
}
