import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/_server/auth";
import { Empty } from "@/app/[locale]/desk/empty";
import { ClientMessages } from "@/components/client-messages";
import { Instant } from "@/components/instant";
import { listInvitations } from "@/db/access-links";
import { database } from "@/db/client";
import { listPeople } from "@/db/users";
import { pageLocale } from "@/i18n/page-locale";
import { can, ROLES } from "@/lib/permissions";
import { InviteForm } from "./invite-form";
import { PersonRow } from "./person-row";
import { WithdrawButton } from "./withdraw-button";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("people");
  return { title: t("title") };
}

/** Who works here: for administrators, who invite, change roles and suspend. */
export default async function PeoplePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/desk/people");
  const t = await getTranslations();
  if (!can(actor, "people.manage")) {
    return <Empty title={t("people.notForYou.title")} text={t("people.notForYou.text")} />;
  }
  const db = database();
  const [people, invitations] = await Promise.all([listPeople(db, actor), listInvitations(db, actor)]);
  return (
    <ClientMessages namespaces={["common", "people", "terms"]}>
      <h1 className="pt-8 font-semibold text-2xl sm:pt-12">{t("people.title")}</h1>
      <p className="mt-2 max-w-column text-ink-muted">{t("people.lede")}</p>
      <div className="mt-8 grid items-start gap-x-14 gap-y-12 lg:grid-cols-[1fr_19rem]">
        <div className="grid gap-12">
          <section aria-labelledby="people">
            <h2 id="people" className="sr-only">
              {t("people.list")}
            </h2>
            <ul className="border-rule border-t">
              {people.map(({ id, name, email, role, state, resetLink }) => (
                <PersonRow
                  key={id}
                  person={{
                    id,
                    name: name ?? "",
                    email: email ?? "",
                    role,
                    suspended: state === "suspended",
                    self: id === actor.id,
                    resetLink: resetLink && {
                      id: resetLink.id,
                      expiresAt: resetLink.expiresAt.toISOString(),
                    },
                  }}
                />
              ))}
            </ul>
          </section>
          {invitations.length > 0 && (
            <section aria-labelledby="invitations">
              <h2 id="invitations" className="font-semibold text-lg">
                {t("people.invitations.title")}
              </h2>
              <ul className="mt-2">
                {invitations.map(({ id, name, email, role, expiresAt, expired }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-rule border-b py-4"
                  >
                    <div className="min-w-0">
                      <p className="font-medium leading-snug">{name}</p>
                      <p className="text-ink-muted text-sm leading-snug">
                        {email} · {role && t(`terms.role.${role}`)} ·{" "}
                        {expired
                          ? t("people.invitations.expired")
                          : t.rich("people.invitations.until", {
                              when: () => <Instant value={expiresAt.toISOString()} />,
                            })}
                      </p>
                    </div>
                    <WithdrawButton
                      linkId={id}
                      label={t("people.invitations.withdrawNamed", { name: name ?? email })}
                    >
                      {t("people.invitations.withdraw")}
                    </WithdrawButton>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className="grid gap-10">
          <InviteForm />
          <dl className="grid gap-2 border-rule border-t pt-5 text-sm leading-snug">
            {ROLES.map((role) => (
              <div key={role}>
                <dt className="inline font-medium">{t(`terms.role.${role}`)}</dt>{" "}
                <dd className="inline text-ink-muted">{t(`people.roleMay.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </ClientMessages>
  );
}
