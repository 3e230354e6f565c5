"use server";

import { getLocale } from "next-intl/server";
import { publicAction } from "@/app/_server/action";
import { startSession } from "@/app/_server/auth";
import { database } from "@/db/client";
import { resetPassword } from "@/db/joining";
import { redirect } from "@/i18n/navigation";
import { resetPasswordInput } from "@/lib/people";

/** Sets the new password, and signs in with it. */
export const resetPasswordAction = publicAction(resetPasswordInput, async (input) => {
  await startSession(await resetPassword(database(), input));
  return redirect({ href: "/desk", locale: await getLocale() });
});
