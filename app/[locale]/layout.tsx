import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/client-messages";
import { THEME_SCRIPT } from "@/components/theme";
import { pageLocale } from "@/i18n/page-locale";
import { routing } from "@/i18n/routing";
import { env } from "@/lib/env";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    metadataBase: new URL(env.SITE_URL),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("tagline"),
    applicationName: t("name"),
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
};

/** The document in the reader's language. It reads no cookie, header or session: the pages below may be prerendered. */
export default async function LocaleLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  return (
    // The theme script changes the element before React sees it.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script>{THEME_SCRIPT}</script>
      </head>
      <body className="flex min-h-dvh flex-col">
        <ClientMessages namespaces={["common"]}>{children}</ClientMessages>
      </body>
    </html>
  );
}
