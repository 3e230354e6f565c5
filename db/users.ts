import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { AppError, conflict, notFound } from "@/lib/errors";
import type { ChangeRoleInput } from "@/lib/people";
import { type Actor, assertCan } from "@/lib/permissions";
import { commitment } from "@/lib/report/chain";
import { withdrawLinks } from "./access-links";
import type { Db } from "./client";
import { appendEvent, newSalt, SITE_STREAM } from "./events";
import { lockPeopleAs, lockPerson } from "./locks";
import { accessLinks, bylines, users } from "./schema/users";

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

/** Whether anybody is there yet. Once true it stays so: people are suspended or erased, never removed. */
export async function hasUsers(db: Db): Promise<boolean> {
  const [somebody] = await db.select({ id: users.id }).from(users).limit(1);
  return somebody !== undefined;
}

/** Everybody who is or was at work here, by name; with the reset link that is out for them, if one is. */
export async function listPeople(db: Db, actor: Actor) {
  assertCan(actor, "people.manage");
  return db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      state: users.state,
      createdAt: users.createdAt,
      resetLink: { id: accessLinks.id, expiresAt: accessLinks.expiresAt },
    })
    .from(users)
    .leftJoin(
      accessLinks,
      and(
        eq(accessLinks.userId, users.id),
        isNull(accessLinks.usedAt),
        isNull(accessLinks.withdrawnAt),
        sql`${accessLinks.expiresAt} > now()`,
      ),
    )
    .where(ne(users.state, "erased"))
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id));
}
export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number];

/**
 * @throws AppError `forbidden`, `not-found`; `conflict` (`person.stale`) when the role is no longer the one that was
 * shown; `state` (`person.last-admin`)
 */
export async function changeRole(
  db: Db,
  actor: Actor,
  { userId, role, from }: ChangeRoleInput,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPeopleAs(tx, actor);
    const person = await lockPerson(tx, userId);
    if (person.role !== from) throw conflict("person.stale");
    if (role === from) return;
    if (from === "admin") await assertAnotherAdmin(tx, userId);
    await tx.update(users).set({ role }).where(eq(users.id, userId));
    if (from === "admin") await withdrawLinks(tx, sql`${accessLinks.createdBy} = ${userId}`);
    await appendEvent(tx, {
      stream: SITE_STREAM,
      type: "person.role-changed",
      actorId: actor.id,
      data: { person: userId, from, to: role },
    });
  });
}

/**
 * Keeps a person out until they are reactivated. Their sessions end, and with them the links they made or were given.
 * @throws AppError `forbidden`, `not-found`; `conflict` (`person.stale`) when they are out already; `state` (`person.last-admin`)
 */
export async function suspendPerson(db: Db, actor: Actor, { userId }: { userId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPeopleAs(tx, actor);
    const person = await lockPerson(tx, userId);
    if (person.state !== "active") throw conflict("person.stale");
    if (person.role === "admin") await assertAnotherAdmin(tx, userId);
    await tx
      .update(users)
      .set({ state: "suspended", sessionEpoch: sql`${users.sessionEpoch} + 1` })
      .where(eq(users.id, userId));
    await withdrawLinks(tx, sql`${accessLinks.createdBy} = ${userId} or ${accessLinks.userId} = ${userId}`);
    await appendEvent(tx, {
      stream: SITE_STREAM,
      type: "person.suspended",
      actorId: actor.id,
      data: { person: userId },
    });
  });
}

/**
 * Lets a suspended person in again, under the password they had.
 * @throws AppError `forbidden`, `not-found`; `conflict` (`person.stale`) when they are in already
 */
export async function reactivatePerson(db: Db, actor: Actor, { userId }: { userId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPeopleAs(tx, actor);
    const person = await lockPerson(tx, userId);
    if (person.state !== "suspended") throw conflict("person.stale");
    await tx.update(users).set({ state: "active" }).where(eq(users.id, userId));
    await appendEvent(tx, {
      stream: SITE_STREAM,
      type: "person.reactivated",
      actorId: actor.id,
      data: { person: userId },
    });
  });
}

/** A site must keep somebody who can let people in. */
async function assertAnotherAdmin(tx: Db, userId: string): Promise<void> {
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), eq(users.state, "active"), ne(users.id, userId)))
    .limit(1);
  if (!other) throw new AppError("state", "person.last-admin");
}
