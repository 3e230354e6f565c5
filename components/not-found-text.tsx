import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { buttonLook } from "./ui/button";

/** There is nothing at this address, and a way on. */
export function NotFoundText() {
  const t = useTranslations("common.notFound");
  return (
    <div className="pt-20 sm:pt-28">
      <h1 className="font-semibold font-serif text-3xl">{t("title")}</h1>
      <p className="mt-5 max-w-column text-ink-muted">{t("text")}</p>
      <p className="mt-8">
        <Link href="/" className={buttonLook("secondary")}>
          {t("home")}
        </Link>
      </p>
    </div>
  );
}
