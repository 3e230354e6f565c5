import type { MetadataRoute } from "next";
import { LOCALES } from "@/i18n/routing";
import { env } from "@/lib/env";

// The address of the site is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** Everything public may be read by anybody; the desk and the doors to it are nothing to find. */
export default function robots(): MetadataRoute.Robots {
  const rooms = ["desk", "sign-in", "setup", "invite", "reset"];
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", ...LOCALES.flatMap((locale) => rooms.map((room) => `/${locale}/${room}`))],
    },
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
