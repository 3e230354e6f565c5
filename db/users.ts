import { and, desc, eq } from "drizzle-orm";
import { notFound } from "@/lib/errors";
import { commitment } from "@/lib/report/chain";
import type { Db } from "./client";
import { newSalt } from "./events";
import { bylines, users } from "./schema/users";

/**
 * The byline under which a person signs now: the newest one as long as it carries their name, else a new one. Records
 * hold its commitment alone.
 * @throws AppError `not-found` for nobody and for an erased person
 */
export async function currentByline(tx: Db, userId: string): Promise<typeof bylines.$inferSelect> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  if (!user?.name) throw notFound();
  const [known] = await tx
    .select()
    .from(bylines)
    .where(and(eq(bylines.userId, userId), eq(bylines.name, user.name)))
    .orderBy(desc(bylines.createdAt))
    .limit(1);
  if (known) return known;
  const salt = newSalt();
  const [made] = await tx
    .insert(bylines)
    .values({ userId, name: user.name, salt, commitment: commitment(salt, user.name) })
    .returning();
  if (!made) throw new Error("a byline came back empty");
  return made;
}
