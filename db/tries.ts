import { createHash } from "node:crypto";
import { lt, sql } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import type { Db } from "./client";
import { rateLimits } from "./schema/users";

const WINDOW_SECONDS = 15 * 60;
/**
 * Tries within the window before one has to wait: by the account they are for, and by the address they come from,
 * behind which there may be a whole office.
 */
export const TRIES = { account: 10, address: 50 } as const;
export type TriedBy = keyof typeof TRIES;

const limiter = (db: Db, by: TriedBy) =>
  new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix: by,
    points: TRIES[by],
    duration: WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  });

/** Keys are kept as hashes: the table says of nobody that they tried. */
const keyOf = (who: string) => createHash("sha256").update(who).digest("hex");

/**
 * Counts a try before it is made, so that many at once are no way around it.
 * @throws AppError `rate-limited` (`sign-in.slow-down`, with the `minutes` to wait) when there were too many
 */
export async function countTry(db: Db, by: TriedBy, who: string): Promise<void> {
  try {
    await limiter(db, by).consume(keyOf(who));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw new AppError("rate-limited", "sign-in.slow-down", { minutes });
  }
}

/** Takes one try back: it was a right one. Others from the same address still count. */
export async function uncountTry(db: Db, by: TriedBy, who: string): Promise<void> {
  await limiter(db, by).reward(keyOf(who));
}

/** Begins anew, and clears away what has expired. */
export async function forgetTries(db: Db, by: TriedBy, who: string): Promise<void> {
  await limiter(db, by).delete(keyOf(who));
  await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now()`));
}
