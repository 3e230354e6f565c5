import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { LOCALES } from "./i18n/routing";

const LOCALE = `:locale(${LOCALES.join("|")})`;
/** What readers see. A proxy in front may hold it for a minute; Next's own year would outlive every correction. */
const PUBLIC_PAGES = ["", "/methodology", "/reports/:path*", "/claims/:path*"];
/** Feeds, the sitemap, the icon. */
const PUBLIC_FILES = "/:file([^/]+\\.(?:json|svg|txt|xml))";
const cacheControl = (value: string) => [{ key: "Cache-Control", value }];

const config: NextConfig = {
  // Tests build beside a running server, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // npm test checks the types of everything, once; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The last rule that fits wins: nothing is for all unless it stands in the list.
  headers: async () => [
    {
      source: "/:path((?!_next/|api/).*)",
      headers: cacheControl("private, no-cache, no-store, max-age=0, must-revalidate"),
    },
    ...[PUBLIC_FILES, ...PUBLIC_PAGES.map((path) => `/${LOCALE}${path}`)].map((source) => ({
      source,
      headers: cacheControl("public, max-age=0, s-maxage=60, stale-while-revalidate=600"),
    })),
  ],
  // rate-limiter-flexible looks for drizzle-orm by a name that no bundler sees.
  serverExternalPackages: ["@node-rs/argon2", "postgres", "rate-limiter-flexible"],
  experimental: {
    // Behind a proxy that passes on another host or no port, a form sent from SITE_URL is still one's own.
    ...(process.env.SITE_URL && {
      serverActions: { allowedOrigins: [new URL(process.env.SITE_URL).host] },
    }),
    // Tag expiry lives in memory: a page flushed to disk would come back stale after a restart.
    isrFlushToDisk: false,
  },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
