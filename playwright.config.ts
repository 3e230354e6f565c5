import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";

// scripts/test.mjs brings up the server and the database, and finds the browser: npm test -- e2e [Playwright's arguments]
const baseURL = process.env.SITE_URL;
if (!baseURL) throw new Error("Run the browser tests with: npm test -- e2e");

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: Math.min(2, availableParallelism()),
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only now and then is a failing test.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      // Chromium's sandbox does not work for root.
      args: asRoot ? ["--no-sandbox"] : [],
    },
  },
});
