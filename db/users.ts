import { and, desc, eq, sql } from "drizzle-orm";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/permissions";
import { commitment } from "@/lib/report/chain";
import type { Db } from "./client";
import { newSalt } from "./events";
import { passwordMatches } from "./passwords";
import { bylines, users } from "./schema/users";

/**
 * The byline under which a person signs now: the newest one as long as it carries their name, else a new one. Records
 * hold its commitment alone. An erased person goes on under the commitment they last had, or one that commits to no name.
 * @throws AppError `not-found` for nobody
 */
export async function currentByline(tx: Db, userId: string): Promise<typeof bylines.$inferSelect> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  if (!user) throw notFound();
  const { name } = user;
  const [known] = await tx
    .select()
    .from(bylines)
    .where(and(eq(bylines.userId, userId), name === null ? undefined : eq(bylines.name, name)))
    .orderBy(desc(bylines.createdAt), desc(bylines.commitment))
    .limit(1);
  if (known) return known;
  const salt = newSalt();
  const [made] = await tx
    .insert(bylines)
    .values({ userId, name, salt: name === null ? null : salt, commitment: commitment(salt, name) })
    .returning();
  if (!made) throw new Error("a byline came back empty");
  return made;
}

/** Who a session belongs to, with the role of this moment; null once suspended, erased or signed out everywhere. */
export async function actorOfSession(
  db: Db,
  { id, epoch }: { id: string; epoch: number },
): Promise<Actor | null> {
  const [user] = await db
    .select({ id: users.id, role: users.role, name: users.name })
    .from(users)
    .where(and(eq(users.id, id), eq(users.sessionEpoch, epoch), eq(users.state, "active")));
  return user?.name ? { ...user, name: user.name } : null;
}

/** The person whose address and password these are; null for anybody else, without telling why. */
export async function signIn(
  db: Db,
  { email, password }: { email: string; password: string },
): Promise<{ id: string; epoch: number } | null> {
  const [user] = await db
    .select()
    .from(users)
    .where(and(sql`lower(${users.email}) = ${email.trim().toLowerCase()}`, eq(users.state, "active")));
  if (!user?.passwordHash || !(await passwordMatches(user.passwordHash, password))) return null;
  return { id: user.id, epoch: user.sessionEpoch };
}
