import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { loadMessages, type Namespace } from "@/i18n/messages";

type Props = { namespaces: readonly Namespace[]; children: ReactNode };

/** Gives the browser the messages that the components below need there, and no others. */
export async function ClientMessages({ namespaces, children }: Props) {
  const all = await loadMessages(await getLocale());
  const messages = Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
