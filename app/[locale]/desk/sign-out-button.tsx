import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutAction } from "./sign-out-action";

/** Works without a script too. */
export function SignOutButton() {
  const t = useTranslations("common.nav");
  return (
    <form action={signOutAction}>
      <SubmitButton look="quiet" size="small">
        {t("signOut")}
      </SubmitButton>
    </form>
  );
}
