import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";

/** A connection pool or an open transaction: every read and write takes it as its first argument. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/** A pool of its own at `url`. The caller ends `client` when done. */
export function connect(url: string, options: postgres.Options<Record<string, never>> = {}) {
  const client = postgres(url, options);
  return { client, db: drizzle(client) as PostgresJsDatabase<Record<string, never>> };
}

const globals = globalThis as { assayPool?: ReturnType<typeof connect> };

/** The application's pool, opened on first use so that a build needs no database. Survives hot reload. */
export function database(): Db {
  globals.assayPool ??= connect(env.DATABASE_URL, {
    // A pooler in transaction mode cannot keep prepared statements.
    prepare: !env.POOLED,
  });
  return globals.assayPool.db;
}
