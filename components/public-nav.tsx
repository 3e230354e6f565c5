import { useTranslations } from "next-intl";
import { NavLink } from "./nav-link";

/** Where readers can go, for the head of a page. */
export function PublicNav() {
  const t = useTranslations("common.nav");
  return (
    <>
      <NavLink href="/">{t("reports")}</NavLink>
      <NavLink href="/methodology">{t("methodology")}</NavLink>
      <NavLink href="/desk" prefetch={false}>
        {t("desk")}
      </NavLink>
    </>
  );
}
