import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Heading } from "@/app/[locale]/(access)/heading";
import { LinkEnded } from "@/app/[locale]/(access)/link-ended";
import { readLink } from "@/db/access-links";
import { database } from "@/db/client";
import { pageLocale } from "@/i18n/page-locale";
import { InvitationForm } from "./invitation-form";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("access.invitation");
  return { title: t("title") };
}

/** Where an invitation leads. To look at it does not use it up. */
export default async function InvitationPage({ params }: Props) {
  await pageLocale(params);
  const { token } = await params;
  const invitation = await readLink(database(), "invitation", token);
  if (!invitation?.role) return <LinkEnded />;
  const t = await getTranslations();
  return (
    <>
      <Heading title={t("access.invitation.title")}>
        {t("access.invitation.lede", {
          role: t(`terms.role.${invitation.role}`),
          email: invitation.email,
        })}
      </Heading>
      <InvitationForm token={token} name={invitation.name} email={invitation.email} />
    </>
  );
}
