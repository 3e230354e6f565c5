import { createHash, randomBytes } from "node:crypto";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { linkExpiry, linkState } from "@/lib/access-link";
import { AppError, conflict } from "@/lib/errors";
import type { InviteInput } from "@/lib/people";
import { type Actor, assertCan } from "@/lib/permissions";
import type { Db } from "./client";
import { appendEvent, SITE_STREAM } from "./events";
import { assertId, lockPeopleAs, lockPerson } from "./locks";
import { type ACCESS_LINK_KINDS, accessLinks, users } from "./schema/users";

export type AccessLinkKind = (typeof ACCESS_LINK_KINDS)[number];

/** A link as whoever made it hands it over. The token is here for the only time: it is kept as a hash. */
export type NewLink = { kind: AccessLinkKind; name: string; token: string; expiresAt: Date };

const newToken = (): string => randomBytes(32).toString("base64url");
const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

const stillOpen = and(isNull(accessLinks.usedAt), isNull(accessLinks.withdrawnAt));

/**
 * Makes a link by which somebody joins, in place of an earlier one to the same address.
 * @throws AppError `forbidden`; `invalid` (`person.known`) when the address is somebody's already
 */
export async function invite(db: Db, actor: Actor, { email, name, role }: InviteInput): Promise<NewLink> {
  return db.transaction(async (tx) => {
    await lockPeopleAs(tx, actor);
    if (await isKnown(tx, email)) throw new AppError("invalid", "person.known", { field: "email" });
    await withdrawLinks(
      tx,
      sql`${accessLinks.kind} = 'invitation' and lower(${accessLinks.email}) = ${email.toLowerCase()}`,
    );
    const link = await addLink(tx, actor, { kind: "invitation", email, name, role });
    await appendEvent(tx, {
      stream: SITE_STREAM,
      type: "person.invited",
      actorId: actor.id,
      data: { link: link.id, role },
      personal: { email, name },
    });
    return { kind: "invitation", name, token: link.token, expiresAt: link.expiresAt };
  });
}

/**
 * Makes a link by which a person sets a new password, in place of an earlier one.
 * @throws AppError `forbidden`, `not-found`; `conflict` (`person.stale`) when the person is suspended
 */
export async function makeResetLink(db: Db, actor: Actor, { userId }: { userId: string }): Promise<NewLink> {
  return db.transaction(async (tx) => {
    await lockPeopleAs(tx, actor);
    const { state, email, name } = await lockPerson(tx, userId);
    if (state !== "active" || email === null || name === null) throw conflict("person.stale");
    await withdrawLinks(tx, sql`${accessLinks.userId} = ${userId}`);
    const link = await addLink(tx, actor, { kind: "reset", email, name, userId });
    await appendEvent(tx, {
      stream: SITE_STREAM,
      type: "person.reset-link-made",
      actorId: actor.id,
      data: { link: link.id, person: userId },
    });
    return { kind: "reset", name, token: link.token, expiresAt: link.expiresAt };
  });
}

/** @throws AppError `forbidden`; `conflict` (`link.ended`) when it was used or withdrawn meanwhile */
export async function withdrawLink(db: Db, actor: Actor, { linkId }: { linkId: string }): Promise<void> {
  assertId(linkId);
  await db.transaction(async (tx) => {
    await lockPeopleAs(tx, actor);
    const withdrawn = await withdrawLinks(tx, sql`${accessLinks.id} = ${linkId}`);
    if (withdrawn === 0) throw conflict("link.ended");
    await appendEvent(tx, {
      stream: SITE_STREAM,
      type: "person.link-withdrawn",
      actorId: actor.id,
      data: { link: linkId },
    });
  });
}

/** Ends those links of `which` that have not ended yet; returns how many. */
export async function withdrawLinks(tx: Db, which: SQL): Promise<number> {
  const withdrawn = await tx
    .update(accessLinks)
    .set({ withdrawnAt: sql`now()` })
    .where(and(stillOpen, sql`(${which})`))
    .returning({ id: accessLinks.id });
  return withdrawn.length;
}

/** Invitations that nobody has taken up, the newest last; those that expired among them. */
export async function listInvitations(db: Db, actor: Actor) {
  assertCan(actor, "people.manage");
  const rows = await db
    .select({
      id: accessLinks.id,
      name: accessLinks.name,
      email: accessLinks.email,
      role: accessLinks.role,
      expiresAt: accessLinks.expiresAt,
      expired: sql<boolean>`${accessLinks.expiresAt} <= now()`,
    })
    .from(accessLinks)
    .where(and(eq(accessLinks.kind, "invitation"), stillOpen))
    .orderBy(asc(accessLinks.createdAt), asc(accessLinks.id));
  return rows;
}
export type Invitation = Awaited<ReturnType<typeof listInvitations>>[number];

/** What a link opens, as long as it does; null for one that never was, was used or withdrawn, or has expired. */
export async function readLink(db: Db, kind: AccessLinkKind, token: string) {
  const [link] = await db
    .select()
    .from(accessLinks)
    .where(and(eq(accessLinks.tokenHash, tokenHash(token)), eq(accessLinks.kind, kind)));
  return link && linkState(link, new Date()) === "open" ? link : null;
}

/**
 * Uses a link up. Of two at once, the second waits and finds it used.
 * @throws AppError `state` (`link.ended`) when it does not open anything
 */
export async function spendLink(tx: Db, kind: AccessLinkKind, token: string) {
  const [link] = await tx
    .update(accessLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(accessLinks.tokenHash, tokenHash(token)),
        eq(accessLinks.kind, kind),
        stillOpen,
        sql`${accessLinks.expiresAt} > now()`,
      ),
    )
    .returning();
  if (!link) throw linkEnded();
  return link;
}

/** Used, withdrawn, expired or never made: to whoever holds the link it is all one, and they learn no more. */
export const linkEnded = () => new AppError("state", "link.ended");

export async function isKnown(tx: Db, email: string): Promise<boolean> {
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
  return user !== undefined;
}

async function addLink(
  tx: Db,
  actor: Actor,
  link: Pick<typeof accessLinks.$inferInsert, "kind" | "email" | "name" | "role" | "userId">,
) {
  const token = newToken();
  const expiresAt = linkExpiry(link.kind, new Date());
  const [made] = await tx
    .insert(accessLinks)
    .values({ ...link, tokenHash: tokenHash(token), createdBy: actor.id, expiresAt })
    .returning({ id: accessLinks.id });
  if (!made) throw new Error("a link came back without its id");
  return { id: made.id, token, expiresAt };
}
