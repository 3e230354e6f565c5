import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@/": root } },
  test: {
    include: ["{app,components,db,i18n,lib,scripts}/**/*.test.{ts,tsx}", "*.test.ts"],
    // Database tests share one server: each rolls back, and two workers keep the machine's two cores busy.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
