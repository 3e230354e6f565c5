import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/_server/auth";
import { Heading } from "@/app/[locale]/(access)/heading";
import { Link } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("access.signedIn");
  return { title: t("title") };
}

/** For who signed in beside a form: it waits in another tab. */
export default async function SignedInPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { name } = await requireActor(locale, "/sign-in/done");
  const t = await getTranslations("access.signedIn");
  return (
    <>
      <Heading title={t("title")}>{t("text", { name })}</Heading>
      <p className="mt-6">
        <Link href="/desk" className="link">
          {t("desk")}
        </Link>
      </p>
    </>
  );
}
