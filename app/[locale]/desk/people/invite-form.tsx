"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormNotice } from "@/components/form-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { LINK_HOURS } from "@/lib/access-link";
import { ROLES } from "@/lib/permissions";
import { inviteAction } from "./actions";
import { LinkReady } from "./link-ready";

export function InviteForm() {
  const t = useTranslations("people");
  const terms = useTranslations("terms.role");
  const [state, send] = useActionState(inviteAction, { status: "idle" });
  return (
    <section aria-labelledby="invite">
      <h2 id="invite" className="font-semibold text-lg">
        {t("invite.title")}
      </h2>
      <p className="mt-1 text-ink-muted text-sm leading-snug">
        {t("invite.lede", { days: LINK_HOURS.invitation / 24 })}
      </p>
      <form action={send} noValidate className="mt-5 grid gap-5">
        <FormNotice state={state} />
        {state.status === "ok" && <LinkReady {...state.result} />}
        <Field name="name" label={t("invite.name")} state={state}>
          {(control) => <Input {...control} autoComplete="off" maxLength={100} required />}
        </Field>
        <Field name="email" label={t("invite.email")} state={state}>
          {(control) => <Input {...control} type="email" autoComplete="off" spellCheck={false} required />}
        </Field>
        <Field name="role" label={t("invite.role")} initial="reviewer" state={state}>
          {(control) => (
            <Select {...control}>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {terms(role)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <SubmitButton className="justify-self-start">{t("invite.submit")}</SubmitButton>
      </form>
    </section>
  );
}
