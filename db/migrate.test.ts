import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { migrateDatabase } from "./migrate";

const admin = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} });
const address = (name: string) =>
  Object.assign(new URL(env.DATABASE_URL), { pathname: `/${name}` }).toString();
const suffix = Math.random().toString(36).slice(2, 10);
const fresh = `migrate_fresh_${suffix}`;
const latin = `migrate_latin_${suffix}`;
const blind = `migrate_blind_${suffix}`;

beforeAll(async () => {
  await admin.unsafe(`create database ${fresh}`);
  await admin.unsafe(
    `create database ${latin} encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
  );
  await admin.unsafe(
    `create database ${blind} encoding 'UTF8' locale_provider libc locale 'C' template template0`,
  );
});

afterAll(async () => {
  for (const name of [fresh, latin, blind]) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

describe("migrateDatabase", () => {
  it("lets several starters migrate one empty database at once, each migration exactly once", async () => {
    await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(address(fresh))));
    const sql = postgres(address(fresh), { max: 1 });
    const applied = await sql<{ count: number; distinct: number }[]>`
      select count(*)::int as count, count(distinct hash)::int as distinct from drizzle.__drizzle_migrations`;
    const [users] = await sql`select to_regclass('users') is not null as found`;
    await sql.end();
    expect(applied[0]?.count).toBeGreaterThan(0);
    expect(applied[0]?.count).toBe(applied[0]?.distinct);
    expect(users?.found).toBe(true);
  });

  it("does nothing the second time", async () => {
    await expect(migrateDatabase(address(fresh))).resolves.toBeUndefined();
  });

  it("refuses a database that cannot hold Chinese text", async () => {
    await expect(migrateDatabase(address(latin))).rejects.toThrow("encoding LATIN1");
  });

  it("refuses a database whose trigrams are blind to Chinese", async () => {
    await expect(migrateDatabase(address(blind))).rejects.toThrow("LC_CTYPE");
  });
});
