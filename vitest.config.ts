import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@/": root } },
  test: {
    // Database tests share one server and roll back; two workers keep a small machine busy without drowning it.
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{components,i18n,lib}/**/*.test.{ts,tsx}", "scripts/**/*.test.{ts,mjs}", "*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["{app,db}/**/*.test.{ts,tsx}"],
          globalSetup: "./scripts/vitest-database.mjs",
          env: { AUTH_SECRET: "for tests alone, and longer than 32 characters" },
          setupFiles: "./app/_server/testing.ts",
          // It imports next/navigation, which Node by itself does not find.
          server: { deps: { inline: ["next-intl"] } },
        },
      },
    ],
  },
});
