import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // Tests build beside a running server, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // npm test checks the types of everything, once; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  experimental: {
    // Tag expiry lives in memory: a page flushed to disk would come back stale after a restart.
    isrFlushToDisk: false,
  },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
