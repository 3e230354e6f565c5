import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { run } from "./processes.mjs";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Runs a TypeScript file of this project to its end, with `env` on top of ours. @throws {Error} when it fails */
export async function runTypeScript(file, env, args = []) {
  const { code } = await run(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
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
