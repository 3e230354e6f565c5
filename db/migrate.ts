import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any number will do, as long as nothing else in the database takes an advisory lock on it. */
const LOCK = 4_157_327_101;
const LOCK_TIMEOUT = "5min";

/**
 * Brings a database to the newest schema; one starter at a time, the others wait and then find nothing to do.
 * @param url of the database itself: a pooler does not keep the lock on one session
 * @throws {Error} when the database cannot hold or search Chinese text; any error of Postgres or of a migration
 */
export async function migrateDatabase(url: string): Promise<void> {
  // One connection: the lock belongs to the session that migrates.
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await assertUtf8(sql);
    await sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, false)`;
    await sql`select pg_advisory_lock(${LOCK})`;
    await sql`select set_config('lock_timeout', '0', false)`;
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
    await assertTrigrams(sql);
  } finally {
    await sql.end();
  }
}

async function assertUtf8(sql: Sql) {
  const [row] = await sql<{ encoding: string }[]>`select current_setting('server_encoding') as encoding`;
  if (row?.encoding !== "UTF8") {
    throw new Error(`The database has the encoding ${row?.encoding}. Create it with ENCODING 'UTF8'.`);
  }
}

/** With LC_CTYPE "C", pg_trgm takes no Chinese character for a letter and every search comes back empty. */
async function assertTrigrams(sql: Sql) {
  const [extension] = await sql`select 1 from pg_extension where extname = 'pg_trgm'`;
  if (!extension) return;
  const [row] = await sql<{ trigrams: string[] }[]>`select show_trgm('采购合同') as trigrams`;
  if (!row?.trigrams.length) {
    throw new Error(
      "This database finds no Chinese text: its LC_CTYPE is not a UTF-8 one. " +
        "Create it with LC_CTYPE 'C.UTF-8' (or another UTF-8 locale) and TEMPLATE template0.",
    );
  }
}
