import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Heading } from "@/app/[locale]/(access)/heading";
import { buttonLook } from "@/components/ui/button";
import { database } from "@/db/client";
import { hasUsers } from "@/db/users";
import { Link } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { SetupForm } from "./setup-form";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("access.setup");
  return { title: t("title") };
}

/** Where the first administrator is made. Closed as soon as there is anybody. */
export default async function SetupPage({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("access.setup");
  if (await hasUsers(database())) {
    return (
      <>
        <Heading title={t("done.title")}>{t("done.text")}</Heading>
        <p className="mt-8">
          <Link href="/sign-in" className={buttonLook("primary")}>
            {t("done.signIn")}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <Heading title={t("title")}>{t("lede")}</Heading>
      <SetupForm />
    </>
  );
}
