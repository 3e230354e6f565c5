"use server";

import { getLocale } from "next-intl/server";
import { publicAction } from "@/app/_server/action";
import { callerAddress, startSession } from "@/app/_server/auth";
import { database } from "@/db/client";
import { setUp } from "@/db/joining";
import { countTry } from "@/db/tries";
import { redirect } from "@/i18n/navigation";
import { env } from "@/lib/env";
import { setUpInput } from "@/lib/people";

/** Makes the first administrator and signs them in, to invite the others. */
export const setUpAction = publicAction(setUpInput, async (input) => {
  await countTry(database(), "address", await callerAddress());
  await startSession(await setUp(database(), input, env.SETUP_TOKEN));
  return redirect({ href: "/desk/people", locale: await getLocale() });
});
