import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashSources } from "./build.mjs";

let root;
const put = async (path, content) => {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), content);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "assay-build-test-"));
  await put("app/page.tsx", "page");
  await put("next.config.ts", "config");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const env = { SITE_URL: "http://localhost:3000", NEXT_PUBLIC_A: "1", AUTH_SECRET: "one" };

describe("hashSources", () => {
  it.each([
    ["a changed page", () => put("app/page.tsx", "other"), {}],
    ["a new file in a folder nobody thought of", () => put("shapes/circle.ts", ""), {}],
    ["a renamed file", () => rename(join(root, "app/page.tsx"), join(root, "app/other.tsx")), {}],
    ["a changed message", () => put("i18n/messages/en/common.json", "{}"), {}],
    ["another address, which stands in the pages", () => {}, { SITE_URL: "https://facts.example.org" }],
    ["another public setting", () => {}, { NEXT_PUBLIC_A: "2" }],
  ])("notices %s", async (_, change, settings) => {
    const before = await hashSources(root, env);
    await change();
    expect(await hashSources(root, { ...env, ...settings })).not.toBe(before);
  });

  it.each([
    ["nothing new", () => {}, {}],
    ["a test", () => put("app/page.test.tsx", "test"), {}],
    ["a script", () => put("scripts/start.mjs", ""), {}],
    ["a browser test", () => put("e2e/home.spec.ts", ""), {}],
    ["an earlier build", () => put(".next/BUILD_ID", ""), {}],
    ["data", () => put(".data/auth-secret", ""), {}],
    ["a secret", () => {}, { AUTH_SECRET: "two" }],
  ])("does not build again for %s", async (_, change, settings) => {
    const before = await hashSources(root, env);
    await change();
    expect(await hashSources(root, { ...env, ...settings })).toBe(before);
  });
});
