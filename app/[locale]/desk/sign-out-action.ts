"use server";

import { getLocale } from "next-intl/server";
import { endSession } from "@/app/_server/auth";
import { redirect } from "@/i18n/navigation";

/** Nobody need be asked: it ends the session of the browser that sends it, and no other. */
export async function signOutAction(): Promise<void> {
  await endSession();
  redirect({ href: "/sign-in", locale: await getLocale() });
}
