import { eq, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { Db } from "./client";
import { hashPassword, passwordMatches } from "./passwords";
import { users } from "./schema/users";
import { countTry, forgetTries, uncountTry } from "./tries";

/** Whose session begins, and the epoch in which it holds. */
export type Person = { id: string; epoch: number };

let nobodysHash: Promise<string> | undefined;

/**
 * The person whose address and password these are. An unknown address takes as long as a wrong password, and is told
 * the same.
 * @param input.email as `signInInput` cleans it
 * @param input.address where the try comes from, as `clientAddress` gives it
 * @throws AppError `invalid` (`sign-in.wrong`); `forbidden` (`sign-in.suspended`) once the password was right;
 * `rate-limited` (`sign-in.slow-down`)
 */
export async function signIn(
  db: Db,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<Person> {
  const account = email.toLowerCase();
  await countTry(db, "address", address);
  await countTry(db, "account", account);
  const [user] = await db
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, account));
  nobodysHash ??= hashPassword("nobody has this password");
  const right = await passwordMatches(user?.passwordHash ?? (await nobodysHash), password);
  if (!user?.passwordHash || !right) throw new AppError("invalid", "sign-in.wrong");
  await uncountTry(db, "address", address);
  await forgetTries(db, "account", account);
  if (user.state !== "active") throw new AppError("forbidden", "sign-in.suspended");
  return { id: user.id, epoch: user.sessionEpoch };
}
