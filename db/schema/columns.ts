import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, timestamp } from "drizzle-orm/pg-core";

/** A point in time to the millisecond: JavaScript's `Date` holds no more, and a keyset cursor must compare equal. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

/** The moment of writing, not of the transaction's start: behind a lock, rows are then in the order in which they came. */
export const createdAt = () => instant("created_at").notNull().default(sql`clock_timestamp()`);

/** A check that the column holds one of a vocabulary; drizzle's `enum` is a type only, this is the database's word. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);
}

/** A check that the column is a lower-case sha256 in hex. */
export function sha256Hex(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} ~ '^[0-9a-f]{64}$'`);
}
