import { join } from "node:path";
import { dataFolder } from "./config.mjs";
import { runTypeScript, temporaryDatabase } from "./database.mjs";
import { startPostgres } from "./postgres.mjs";

/**
 * Gives the database tests a migrated database of their own for this run, on a Postgres that is shared with other
 * runs at the same time. Its address comes as DATABASE_URL, whatever was set before: tests never touch real data.
 */
export default async function setup() {
  const server = await startPostgres(join(dataFolder(), "test-postgres"), { durable: false });
  try {
    const database = await temporaryDatabase(server, "vitest");
    process.env.DATABASE_URL = database.url;
    delete process.env.DATABASE_DIRECT_URL;
    await runTypeScript("scripts/migrate.ts");
    return async () => {
      await database.drop();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
