import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentActor } from "@/app/_server/auth";
import { Heading } from "@/app/[locale]/(access)/heading";
import { database } from "@/db/client";
import { hasUsers } from "@/db/users";
import { redirect } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { ownPath } from "@/lib/own-path";
import { SignInForm } from "./sign-in-form";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("access.signIn");
  return { title: t("title") };
}

/** Where everybody comes who is signed out; with nobody to sign in yet, it leads to the set-up. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { next } = await searchParams;
  const path = ownPath([next].flat()[0]);
  if (await currentActor()) redirect({ href: path ?? "/desk", locale });
  if (!(await hasUsers(database()))) redirect({ href: "/setup", locale });
  const t = await getTranslations("access.signIn");
  return (
    <>
      <Heading title={t("title")}>{t("lede")}</Heading>
      <SignInForm next={path} />
      <p className="mt-10 border-rule border-t pt-4 text-ink-muted text-sm leading-snug">{t("help")}</p>
    </>
  );
}
