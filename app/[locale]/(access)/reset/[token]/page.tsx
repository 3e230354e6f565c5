import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Heading } from "@/app/[locale]/(access)/heading";
import { LinkEnded } from "@/app/[locale]/(access)/link-ended";
import { readLink } from "@/db/access-links";
import { database } from "@/db/client";
import { pageLocale } from "@/i18n/page-locale";
import { ResetForm } from "./reset-form";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("access.reset");
  return { title: t("title") };
}

/** Where a link to set a new password leads. To look at it does not use it up. */
export default async function ResetPage({ params }: Props) {
  await pageLocale(params);
  const { token } = await params;
  const link = await readLink(database(), "reset", token);
  if (!link) return <LinkEnded />;
  const t = await getTranslations("access.reset");
  return (
    <>
      <Heading title={t("title")}>{t("lede", { email: link.email })}</Heading>
      <ResetForm token={token} email={link.email} />
    </>
  );
}
