import { createPrivateKey } from "node:crypto";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig, readSecrets } from "./config.mjs";

const SECRETS = ["AUTH_SECRET", "SIGNING_KEY", "DEMO_PASSWORD", "SETUP_TOKEN"];
let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-config-test-"));
  for (const name of [...SECRETS, "DATABASE_URL", "SITE_URL", "NEXTAUTH_URL", "PORT", "NEXT_DIST_DIR"]) {
    vi.stubEnv(name, "");
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe("readSecrets", () => {
  it("makes each once and keeps it", async () => {
    const first = await readSecrets(folder);
    expect(Object.keys(first).sort()).toEqual([...SECRETS].sort());
    expect(first.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
    expect(first.DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12);
    expect(createPrivateKey(first.SIGNING_KEY).asymmetricKeyType).toBe("ed25519");
    expect(new Set(Object.values(first)).size).toBe(SECRETS.length);
    expect(await readSecrets(folder)).toEqual(first);
  });

  it.skipIf(process.platform === "win32")("lets nobody else read them", async () => {
    await readSecrets(folder);
    const names = await readdir(folder);
    expect(names).toHaveLength(SECRETS.length);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600);
  });

  it("takes those of the environment, and writes them nowhere", async () => {
    for (const name of SECRETS) vi.stubEnv(name, `given ${name}`);
    expect(await readSecrets(folder)).toEqual(
      Object.fromEntries(SECRETS.map((name) => [name, `given ${name}`])),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it("makes one anew whose file is empty", async () => {
    await writeFile(join(folder, "auth-secret"), "\n");
    expect((await readSecrets(folder)).AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
  });
});

describe("readConfig", () => {
  it("derives the addresses from the port", async () => {
    vi.stubEnv("PORT", "4321");
    const config = await readConfig({ folder });
    expect(config).toMatchObject({ port: 4321, siteUrl: "http://localhost:4321", external: false });
    expect(config.env).toMatchObject({
      PORT: "4321",
      SITE_URL: "http://localhost:4321",
      NEXTAUTH_URL: "http://localhost:4321",
      NEXT_TELEMETRY_DISABLED: "1",
    });
  });

  it("puts a given address before the port", async () => {
    vi.stubEnv("SITE_URL", "https://facts.example.org/");
    const { env, siteUrl } = await readConfig({ folder });
    expect([siteUrl, env.SITE_URL, env.NEXTAUTH_URL]).toEqual(Array(3).fill("https://facts.example.org"));
  });

  it("keeps to a database that is given", async () => {
    vi.stubEnv("DATABASE_URL", "postgres://db.example.org/assay");
    const config = await readConfig({ folder });
    expect(config.external).toBe(true);
    expect(config.env.DATABASE_URL).toBe("postgres://db.example.org/assay");
  });

  it.each(["http", "0", "65536", "3000.5"])("refuses the port %s", async (port) => {
    vi.stubEnv("PORT", port);
    await expect(readConfig({ folder })).rejects.toThrow(`not "${port}"`);
  });
});
