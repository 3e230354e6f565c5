"use server";

import { getLocale } from "next-intl/server";
import { publicAction } from "@/app/_server/action";
import { callerAddress, startSession } from "@/app/_server/auth";
import { database } from "@/db/client";
import { signIn } from "@/db/sign-ins";
import { redirect } from "@/i18n/navigation";
import { ownPath } from "@/lib/own-path";
import { signInInput } from "@/lib/people";

/** Signs in and leads to where one was going; without such a place, to the desk. */
export const signInAction = publicAction(signInInput, async ({ next, ...credentials }) => {
  const address = await callerAddress();
  await startSession(await signIn(database(), { ...credentials, address }));
  return redirect({ href: ownPath(next) ?? "/desk", locale: await getLocale() });
});
