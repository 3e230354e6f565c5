import { createHash, timingSafeEqual } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { PASSWORD_LENGTHS, passwordFault } from "@/lib/password";
import type { AcceptInvitationInput, ResetPasswordInput, SetUpInput } from "@/lib/people";
import type { Role } from "@/lib/permissions";
import { isKnown, linkEnded, readLink, spendLink } from "./access-links";
import type { Db } from "./client";
import { appendEvent, SITE_STREAM } from "./events";
import { lockPeople } from "./locks";
import { hashPassword } from "./passwords";
import { users } from "./schema/users";
import type { Person } from "./sign-ins";
import { forgetTries } from "./tries";
import { hasUsers } from "./users";

/*
 * What somebody does who is nobody yet: each is let in by a token instead of a role.
 */

/**
 * Makes the first administrator, for whoever has the token that was printed at the start.
 * @param expected that token; where none was set, none is right
 * @throws AppError `state` (`setup.done`) once there is anybody; `invalid` (`setup.wrong-token`, `password.*`)
 */
export async function setUp(
  db: Db,
  { token, name, email, password }: SetUpInput,
  expected: string | undefined,
): Promise<Person> {
  if (await hasUsers(db)) throw new AppError("state", "setup.done");
  if (!expected || !sameText(token, expected)) {
    throw new AppError("invalid", "setup.wrong-token", { field: "token" });
  }
  assertPassword(password, { email, name });
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    // Two at once: the second waits, and finds the first.
    await lockPeople(tx);
    if (await hasUsers(tx)) throw new AppError("state", "setup.done");
    return addPerson(tx, { name, email, role: "admin", passwordHash }, { type: "person.set-up" });
  });
}

/**
 * Joins by an invitation.
 * @throws AppError `state` (`link.ended`, `person.known`); `invalid` (`password.*`)
 */
export async function acceptInvitation(
  db: Db,
  { token, name, password }: AcceptInvitationInput,
): Promise<Person> {
  // Asked before the hash, which is dear, and again with it used up.
  const invitation = await readLink(db, "invitation", token);
  if (!invitation) throw linkEnded();
  assertPassword(password, { email: invitation.email, name });
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    await lockPeople(tx);
    const { id, email, role } = await spendLink(tx, "invitation", token);
    if (!role) throw new Error("an invitation has no role");
    if (await isKnown(tx, email)) throw new AppError("state", "person.known");
    return addPerson(tx, { name, email, role, passwordHash }, { type: "person.joined", link: id });
  });
}

/**
 * Sets a new password by a reset link. Whoever was signed in under the old one is signed out.
 * @throws AppError `state` (`link.ended`); `invalid` (`password.*`)
 */
export async function resetPassword(db: Db, { token, password }: ResetPasswordInput): Promise<Person> {
  const link = await readLink(db, "reset", token);
  if (!link) throw linkEnded();
  assertPassword(password, link);
  const passwordHash = await hashPassword(password);
  const person = await db.transaction(async (tx) => {
    await lockPeople(tx);
    const { id, userId } = await spendLink(tx, "reset", token);
    if (!userId) throw new Error("a reset link is for nobody");
    const [user] = await tx
      .update(users)
      .set({ passwordHash, sessionEpoch: sql`${users.sessionEpoch} + 1` })
      .where(eq(users.id, userId))
      .returning({ id: users.id, epoch: users.sessionEpoch });
    if (!user) throw new Error("a person vanished");
    await appendEvent(tx, {
      stream: SITE_STREAM,
      type: "person.password-reset",
      actorId: userId,
      data: { link: id, person: userId },
    });
    return user;
  });
  await forgetTries(db, "account", link.email);
  return person;
}

/** Keeps a new person and says so in the log of the site. Whoever calls it has made sure that they may join. */
export async function addPerson(
  tx: Db,
  person: { name: string; email: string; role: Role; passwordHash: string },
  { type, ...about }: { type: string; link?: string },
): Promise<Person> {
  const [user] = await tx.insert(users).values(person).returning({ id: users.id, epoch: users.sessionEpoch });
  if (!user) throw new Error("a person came back without an id");
  await appendEvent(tx, {
    stream: SITE_STREAM,
    type,
    actorId: user.id,
    data: { ...about, person: user.id, role: person.role },
    personal: { email: person.email, name: person.name },
  });
  return user;
}

/** @throws AppError `invalid` with what is wrong with it */
function assertPassword(password: string, person: { email: string; name: string | null }): void {
  const fault = passwordFault(password, person);
  if (fault) throw new AppError("invalid", fault, { ...PASSWORD_LENGTHS, field: "password" });
}

/** Whether two texts are the same, in a time that tells nothing of either. */
function sameText(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
