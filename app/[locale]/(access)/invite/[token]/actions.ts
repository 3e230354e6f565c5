"use server";

import { getLocale } from "next-intl/server";
import { publicAction } from "@/app/_server/action";
import { startSession } from "@/app/_server/auth";
import { database } from "@/db/client";
import { acceptInvitation } from "@/db/joining";
import { redirect } from "@/i18n/navigation";
import { acceptInvitationInput } from "@/lib/people";

/** Joins, and goes to work. */
export const acceptInvitationAction = publicAction(acceptInvitationInput, async (input) => {
  await startSession(await acceptInvitation(database(), input));
  return redirect({ href: "/desk", locale: await getLocale() });
});
