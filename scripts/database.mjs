import { randomBytes } from "node:crypto";
import { join } from "node:path";
import postgres from "postgres";
import { ROOT } from "./config.mjs";
import { supervisePostgres } from "./postgres-supervisor.mjs";
import { runNode } from "./processes.mjs";

const DATABASE = "assay";
const DEMO_ACCOUNTS = ["admin", "editor", "reviewer", "reviewer2"].map((name) => `${name}@demo.local`);

/**
 * Brings the database to where the application can use it, and puts its address into `config.env`: the one that
 * DATABASE_URL names, else the embedded one, with the sample workspace when that is empty.
 * @returns {Promise<{welcome: string[], failed: Promise<string>, stop: () => Promise<void>}>} `welcome` are lines for
 * whoever started us; `failed` says why the embedded server was lost, should that happen
 */
export async function prepareDatabase(config, say) {
  if (!config.external) return prepareEmbedded(config, say);
  say("Applying migrations ...");
  await runTypeScript("scripts/migrate.ts", config);
  const welcome = (await hasNoUsers(config.env.DATABASE_DIRECT_URL || config.env.DATABASE_URL))
    ? [
        `There is no account yet. Make the first administrator at ${config.siteUrl}/setup`,
        `with this token: ${config.env.SETUP_TOKEN}`,
      ]
    : [];
  return { welcome, failed: new Promise(() => {}), stop: async () => {} };
}

async function prepareEmbedded(config, say) {
  say("Starting Postgres ...");
  const server = await supervisePostgres(join(config.dataFolder, "postgres"), say);
  try {
    await createDatabase(server.url("postgres"), DATABASE);
    config.env.DATABASE_URL = server.url(DATABASE);
    config.env.DATABASE_DIRECT_URL = "";
    say("Applying migrations ...");
    await runTypeScript("scripts/migrate.ts", config);
    const empty = await hasNoUsers(config.env.DATABASE_URL);
    if (empty) {
      say("Loading the sample workspace ...");
      await runTypeScript("scripts/seed.ts", config);
    }
    return { welcome: describeAccounts(config, empty), failed: server.failed, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function describeAccounts(config, first) {
  if (!first) return [`Demo accounts: ${DEMO_ACCOUNTS.join(", ")}`, passwordPlace(config)];
  return [
    `Demo accounts: ${DEMO_ACCOUNTS.join(", ")}`,
    `Password: ${config.env.DEMO_PASSWORD}`,
    passwordPlace(config),
  ];
}

function passwordPlace(config) {
  return process.env.DEMO_PASSWORD
    ? "The password is the DEMO_PASSWORD they were made with."
    : `The password is kept in ${join(config.dataFolder, "demo-password")}.`;
}

/** Runs a TypeScript file of this project to its end, in `env`, unless `signal` says stop. @throws {Error} when it fails */
export async function runTypeScript(file, { env = process.env, signal } = {}) {
  const { code } = await runNode(["--import", "tsx", file], { cwd: ROOT, env, signal });
  if (code !== 0) throw new Error(`${file} failed; the reason stands above.`);
}

/** Creates the database `name` unless it exists. `admin` is the address of any other database there. */
export async function createDatabase(admin, name) {
  await withConnection(admin, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  });
}

/** A new database of its own for one run of tests, and its removal. */
export async function temporaryDatabase(server, prefix) {
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  await createDatabase(server.url("postgres"), name);
  return {
    url: server.url(name),
    drop: () => withConnection(server.url("postgres"), (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

/** Whether nobody can sign in yet: the moment for the sample workspace, or for the first administrator. */
export function hasNoUsers(url) {
  return withConnection(url, async (sql) => {
    const [row] = await sql`select exists (select 1 from users) as any`;
    return !row.any;
  });
}

async function withConnection(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
