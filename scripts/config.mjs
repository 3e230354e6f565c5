import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Where all that is kept between starts lives: the embedded database and the generated secrets. */
export const dataFolder = () => resolve(ROOT, process.env.ASSAY_DATA_DIR || ".data");

const token = (bytes) => randomBytes(bytes).toString("base64url");
const signingKey = () =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();

/** Variable, the file it is kept in, and how it is made. */
const SECRETS = [
  ["AUTH_SECRET", "auth-secret", () => token(32)],
  ["SIGNING_KEY", "signing-key.pem", signingKey],
  ["DEMO_PASSWORD", "demo-password", () => token(9)],
  ["SETUP_TOKEN", "setup-token", () => token(16)],
];

/**
 * Reads `.env` as Next does, where the environment itself wins, and fills in what was left open. Needs the
 * dependencies installed.
 * @param {{dev?: boolean, folder?: string}} [options] `folder` holds the generated secrets
 * @returns what to start, and `env` to start it with; without DATABASE_URL when the embedded Postgres is to be used
 * @throws {Error} when PORT is not a port
 */
export async function readConfig({ dev = false, folder = dataFolder() } = {}) {
  // Each of Next's commands sets its own; one left over from the shell would mix their modes.
  delete process.env.NODE_ENV;
  const { default: nextEnv } = await import("@next/env");
  nextEnv.loadEnvConfig(ROOT, dev, { info: () => {}, error: console.error });
  delete process.env.NODE_ENV;

  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  const siteUrl = (process.env.SITE_URL || `http://localhost:${port}`).replace(/\/+$/, "");
  return {
    dev,
    port,
    siteUrl,
    host: process.env.HOST || undefined,
    dataFolder: folder,
    distFolder: join(ROOT, process.env.NEXT_DIST_DIR || ".next"),
    external: Boolean(process.env.DATABASE_URL),
    env: {
      ...process.env,
      ...(await readSecrets(folder)),
      PORT: String(port),
      SITE_URL: siteUrl,
      NEXTAUTH_URL: process.env.NEXTAUTH_URL || siteUrl,
      NEXT_TELEMETRY_DISABLED: "1",
    },
  };
}

/** The secrets from the environment, else from `folder`, where missing ones are made once, readable by us alone. */
export async function readSecrets(folder) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secrets = {};
  for (const [name, file, make] of SECRETS) {
    secrets[name] = process.env[name] || (await keep(join(folder, file), make));
  }
  return secrets;
}

async function keep(path, make) {
  try {
    const kept = (await readFile(path, "utf8")).trim();
    if (kept) return kept;
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  const value = make().trim();
  // Written beside and renamed: a start that is killed here leaves no half secret.
  await writeFile(`${path}.new`, `${value}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return value;
}
