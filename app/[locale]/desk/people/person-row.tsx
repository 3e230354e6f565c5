"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormNotice, type NoticeState } from "@/components/form-notice";
import { Instant } from "@/components/instant";
import { Badge } from "@/components/ui/badge";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { ROLES, type Role } from "@/lib/permissions";
import {
  changeRoleAction,
  makeResetLinkAction,
  reactivatePersonAction,
  suspendPersonAction,
} from "./actions";
import { LinkReady } from "./link-ready";
import { WithdrawButton } from "./withdraw-button";

export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  suspended: boolean;
  /** Whoever looks at the page. */
  self: boolean;
  resetLink: { id: string; expiresAt: string } | null;
};

export function PersonRow({ person }: { person: Person }) {
  const t = useTranslations("people");
  const { id, name, email, suspended, self, resetLink } = person;
  const [role, changeRole] = useActionState(changeRoleAction, { status: "idle" });
  const [link, makeLink] = useActionState(makeResetLinkAction, { status: "idle" });
  const [standing, changeStanding] = useActionState(
    suspended ? reactivatePersonAction : suspendPersonAction,
    { status: "idle" },
  );
  return (
    <li className="grid gap-x-8 gap-y-3 border-rule border-b py-5 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium leading-snug">
          {name} {self && <Badge>{t("you")}</Badge>}
          {suspended && <Badge tone="danger">{t("suspended")}</Badge>}
        </p>
        <p className="text-ink-muted text-sm leading-snug">{email}</p>
      </div>
      <RoleForm person={person} state={role} send={changeRole} />
      <div className="grid gap-3 sm:col-span-2">
        <FormNotice state={role} />
        <FormNotice state={link} />
        <FormNotice state={standing} />
        {link.status === "ok" && resetLink && <LinkReady {...link.result} />}
        {resetLink && (
          <div className="flex flex-wrap items-center gap-x-4 text-ink-muted text-sm leading-snug">
            <span>{t.rich("resetLinkOut", { when: () => <Instant value={resetLink.expiresAt} /> })}</span>
            <WithdrawButton linkId={resetLink.id} label={t("invitations.withdrawLinkNamed", { name })}>
              {t("invitations.withdrawLink")}
            </WithdrawButton>
          </div>
        )}
        <div className="-ms-2.5 flex flex-wrap gap-1">
          {!suspended && (
            <form action={makeLink}>
              <input type="hidden" name="userId" value={id} />
              <SubmitButton look="quiet" size="small" aria-label={t("resetLinkNamed", { name })}>
                {t("resetLink")}
              </SubmitButton>
            </form>
          )}
          {!self && (
            <form action={changeStanding}>
              <input type="hidden" name="userId" value={id} />
              <SubmitButton
                look="quiet"
                size="small"
                aria-label={t(suspended ? "reactivateNamed" : "suspendNamed", { name })}
              >
                {t(suspended ? "reactivate" : "suspend")}
              </SubmitButton>
            </form>
          )}
        </div>
      </div>
    </li>
  );
}

type RoleFormProps = { person: Person; state: NoticeState; send: (form: FormData) => void };

/** What is wrong with it is said below the row, where there is room. */
function RoleForm({ person: { id, name, role }, state, send }: RoleFormProps) {
  const t = useTranslations("people");
  const terms = useTranslations("terms.role");
  return (
    <form action={send} className="grid content-start gap-1">
      {/* The role that was looked at. */}
      <input type="hidden" name="from" value={role} />
      <input type="hidden" name="userId" value={id} />
      <div className="flex gap-2">
        <Select name="role" aria-label={t("role", { name })} defaultValue={role} className="min-w-36 flex-1">
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {terms(one)}
            </option>
          ))}
        </Select>
        <SubmitButton look="secondary" className="shrink-0">
          {t("changeRole")}
        </SubmitButton>
      </div>
      <p role="status" className="text-sm text-success leading-snug empty:hidden">
        {state.status === "ok" && t("roleChanged")}
      </p>
    </form>
  );
}
