import { getTranslations } from "next-intl/server";
import { buttonLook } from "@/components/ui/button";
import { Link } from "@/i18n/navigation";
import { Heading } from "./heading";

/** Used, withdrawn, expired or never made: the same to whoever holds the link, with what can be done about it. */
export async function LinkEnded() {
  const t = await getTranslations("access.linkEnded");
  return (
    <>
      <Heading title={t("title")}>{t("text")}</Heading>
      <p className="mt-8">
        <Link href="/sign-in" className={buttonLook()}>
          {t("signIn")}
        </Link>
      </p>
    </>
  );
}
