import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/permissions";
import { invite, listInvitations, makeResetLink, readLink, withdrawLink } from "./access-links";
import { type Db, database } from "./client";
import { acceptInvitation, resetPassword, setUp } from "./joining";
import { eventPersonal, events } from "./schema/events";
import { accessLinks, users } from "./schema/users";
import { signIn } from "./sign-ins";
import { emptyDatabase, makeActor, rolledBack } from "./testing";
import { actorOfSession, hasUsers, listPeople } from "./users";

const PASSWORD = "three quiet grey boats";
const newEmail = () => `${crypto.randomUUID()}@example.org`;
const ENDED = { code: "state", reason: "link.ended" };

const inviteOne = (db: Db, admin: Actor, input: Partial<Parameters<typeof invite>[2]> = {}) =>
  invite(db, admin, { email: newEmail(), name: "Sol", role: "editor", ...input });
const accept = (db: Db, token: string, input: { name?: string; password?: string } = {}) =>
  acceptInvitation(db, { token, name: "Sol", password: PASSWORD, ...input });

describe("setUp", () => {
  const TOKEN = "the token that was printed";
  const ADA = { token: TOKEN, name: "Ada", email: "ada@example.org", password: PASSWORD };
  let own: Awaited<ReturnType<typeof emptyDatabase>>;
  let db: Db;
  beforeAll(async () => {
    own = await emptyDatabase();
    db = own.db;
  });
  afterAll(() => own.close());

  it.each([
    ["another token", "something else", TOKEN],
    ["a part of it", TOKEN.slice(0, 5), TOKEN],
    ["any token where none was set", "", undefined],
    ["the word undefined where none was set", "undefined", undefined],
  ])("refuses %s", async (_, token, expected) => {
    await expect(setUp(db, { ...ADA, token }, expected)).rejects.toMatchObject({
      code: "invalid",
      reason: "setup.wrong-token",
      params: { field: "token" },
    });
    expect(await hasUsers(db)).toBe(false);
  });

  it("refuses a password that is little more than the name", async () => {
    await expect(setUp(db, { ...ADA, password: "ada@example.org" }, TOKEN)).rejects.toMatchObject({
      code: "invalid",
      reason: "password.personal",
      params: { field: "password" },
    });
    expect(await hasUsers(db)).toBe(false);
  });

  it("makes one administrator of many who try at once, who can sign in, and is closed from then on", async () => {
    const tries = ["Ada", "Abe", "Ann", "Alf", "Amy", "Ali"].map((name) =>
      setUp(db, { ...ADA, name, email: `${name.toLowerCase()}@example.org` }, TOKEN),
    );
    const lost = (await Promise.allSettled(tries)).filter(({ status }) => status === "rejected");
    expect(lost).toHaveLength(tries.length - 1);
    for (const one of lost) expect(one).toMatchObject({ reason: { code: "state", reason: "setup.done" } });
    const [admin, ...others] = await db.select().from(users);
    if (!admin?.email || !admin.name) throw new Error("nobody was made");
    expect(others).toEqual([]);
    expect(admin).toMatchObject({ role: "admin", state: "active" });
    expect(admin.passwordHash).toMatch(/^\$argon2id\$/);
    const person = await signIn(db, { email: admin.email, password: PASSWORD, address: "" });
    expect(await actorOfSession(db, person)).toMatchObject({ name: admin.name, role: "admin" });
    await expect(setUp(db, { ...ADA, email: "eve@example.org" }, TOKEN)).rejects.toMatchObject({
      code: "state",
      reason: "setup.done",
    });
  });

  it("is logged without a name or an address; those stand apart, where they can be erased", async () => {
    const [event] = await db.select().from(events);
    const [admin] = await db.select().from(users);
    const [personal] = await db.select().from(eventPersonal);
    expect(event?.type).toBe("person.set-up");
    expect(event?.canonical).not.toContain("example.org");
    expect(event?.canonical).not.toContain(admin?.name);
    expect(JSON.parse(personal?.canonical ?? "")).toEqual({ email: admin?.email, name: admin?.name });
  });
});

describe("an invitation", () => {
  it.each(ROLES.filter((role) => role !== "admin"))(
    "is neither made, seen nor withdrawn by the role %s",
    (role) =>
      rolledBack(async (tx) => {
        const other = await makeActor(tx, role);
        const forbidden = { code: "forbidden" };
        await expect(inviteOne(tx, other)).rejects.toMatchObject(forbidden);
        await expect(listInvitations(tx, other)).rejects.toMatchObject(forbidden);
        const admin = await makeActor(tx, "admin");
        const { token } = await inviteOne(tx, admin);
        const link = await readLink(tx, "invitation", token);
        await expect(withdrawLink(tx, other, { linkId: link?.id ?? "" })).rejects.toMatchObject(forbidden);
        expect(await readLink(tx, "invitation", token)).not.toBeNull();
      }),
  );

  it("asks behind the lock for the role of this moment", () =>
    rolledBack(async (tx) => {
      const demoted = await makeActor(tx, "admin");
      await tx.update(users).set({ role: "editor" }).where(eq(users.id, demoted.id));
      await expect(inviteOne(tx, demoted)).rejects.toMatchObject({ code: "forbidden" });
    }));

  it("lets one person in, with the role it was made for, and shows its token to nobody", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const email = newEmail();
      const { token, expiresAt } = await inviteOne(tx, admin, { email });
      expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(6.99 * 24 * 60 * 60 * 1000);
      const [row] = await tx.select().from(accessLinks).where(eq(accessLinks.email, email));
      expect(JSON.stringify(row)).not.toContain(token);
      expect(JSON.stringify(await listInvitations(tx, admin))).not.toContain(row?.tokenHash);

      const person = await accept(tx, token, { name: "Sol Reed" });
      const actor = await actorOfSession(tx, person);
      expect(actor).toEqual({ id: person.id, name: "Sol Reed", role: "editor" });
      expect(await signIn(tx, { email, password: PASSWORD, address: "" })).toEqual(person);
      await expect(accept(tx, token)).rejects.toMatchObject(ENDED);
      expect((await listInvitations(tx, admin)).some((one) => one.email === email)).toBe(false);
    }));

  it("looked at is not used", () =>
    rolledBack(async (tx) => {
      const { token } = await inviteOne(tx, await makeActor(tx, "admin"));
      for (let times = 0; times < 2; times += 1) {
        expect(await readLink(tx, "invitation", token)).toMatchObject({ name: "Sol", role: "editor" });
      }
      expect(await readLink(tx, "reset", token)).toBeNull();
    }));

  it("that expired, was withdrawn, is for something else or was never made opens nothing", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const expired = await inviteOne(tx, admin);
      const link = await readLink(tx, "invitation", expired.token);
      await tx
        .update(accessLinks)
        .set({ expiresAt: sql`now() - interval '1 second'` })
        .where(eq(accessLinks.id, link?.id ?? ""));
      const withdrawn = await inviteOne(tx, admin);
      const linkId = (await readLink(tx, "invitation", withdrawn.token))?.id ?? "";
      await withdrawLink(tx, admin, { linkId });
      await expect(withdrawLink(tx, admin, { linkId })).rejects.toMatchObject({
        code: "conflict",
        reason: "link.ended",
      });
      const reset = await makeResetLink(tx, admin, { userId: admin.id });
      for (const token of [expired.token, withdrawn.token, reset.token, "", "\0", "nonsense"]) {
        expect(await readLink(tx, "invitation", token)).toBeNull();
        await expect(accept(tx, token)).rejects.toMatchObject(ENDED);
      }
      expect(await listInvitations(tx, admin)).toContainEqual(
        expect.objectContaining({ id: link?.id, expired: true }),
      );
    }));

  it("takes the place of an earlier one to the same address", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const email = newEmail();
      const other = await inviteOne(tx, admin);
      const first = await inviteOne(tx, admin, { email });
      const second = await inviteOne(tx, admin, { email, role: "reviewer" });
      expect(await readLink(tx, "invitation", first.token)).toBeNull();
      expect(await readLink(tx, "invitation", second.token)).toMatchObject({ role: "reviewer" });
      expect(await readLink(tx, "invitation", other.token)).not.toBeNull();
    }));

  it("is not made for somebody who is here, nor used by them", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const email = newEmail();
      const { token } = await inviteOne(tx, admin, { email });
      await tx.insert(users).values({ email: email.toUpperCase(), name: "Sol", role: "reviewer" });
      await expect(inviteOne(tx, admin, { email })).rejects.toMatchObject({
        code: "invalid",
        reason: "person.known",
        params: { field: "email" },
      });
      await expect(accept(tx, token)).rejects.toMatchObject({ code: "state", reason: "person.known" });
    }));

  it("is not used up by a password that is refused", () =>
    rolledBack(async (tx) => {
      const { token } = await inviteOne(tx, await makeActor(tx, "admin"));
      await expect(accept(tx, token, { name: "Solveig", password: "Solveig 1234" })).rejects.toMatchObject({
        code: "invalid",
        reason: "password.personal",
      });
      expect(await accept(tx, token)).toHaveProperty("id");
    }));

  it("lets one in of two who use it at once", async () => {
    const db = database();
    const email = newEmail();
    const { token } = await inviteOne(db, await makeActor(db, "admin"), { email });
    const outcomes = await Promise.allSettled([accept(db, token), accept(db, token, { name: "Eve" })]);
    const lost = outcomes.filter(({ status }) => status === "rejected");
    expect(lost).toMatchObject([{ reason: ENDED }]);
    expect(await db.select().from(users).where(eq(users.email, email))).toHaveLength(1);
  });

  it("is logged without a name or an address", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const email = newEmail();
      const { token } = await inviteOne(tx, admin, { email });
      const { id } = await accept(tx, token);
      const log = await tx.select().from(events).where(eq(events.stream, "site")).orderBy(events.seq);
      const [invited, joined] = log.slice(-2).map(({ canonical }) => JSON.parse(canonical));
      const link = invited.data.link;
      expect(invited).toMatchObject({ type: "person.invited", actor: admin.id, data: { role: "editor" } });
      expect(joined).toMatchObject({
        type: "person.joined",
        actor: id,
        data: { link, person: id, role: "editor" },
      });
      expect(JSON.stringify([invited, joined])).not.toMatch(new RegExp(`${email}|Sol|${token}`));
    }));
});

describe("a reset link", () => {
  it("sets a new password once, ends all sessions, and forgets what was tried before", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const invitation = await inviteOne(tx, admin);
      const email = (await readLink(tx, "invitation", invitation.token))?.email ?? "";
      const before = await accept(tx, invitation.token);
      const wrong = { email, password: "not the password", address: "192.0.2.9" };
      const tries = Array.from({ length: 11 }, () => signIn(tx, wrong));
      const blocked = (await Promise.allSettled(tries)).filter(
        (one) => one.status === "rejected" && one.reason.code === "rate-limited",
      );
      expect(blocked).not.toEqual([]);

      const { token, name } = await makeResetLink(tx, admin, { userId: before.id });
      expect(name).toBe("Sol");
      expect(await listPeople(tx, admin)).toContainEqual(
        expect.objectContaining({ id: before.id, resetLink: expect.objectContaining({}) }),
      );
      const password = "nine loud red kites";
      const after = await resetPassword(tx, { token, password });
      expect(after).toEqual({ id: before.id, epoch: before.epoch + 1 });
      expect(await actorOfSession(tx, before)).toBeNull();
      expect(await signIn(tx, { email, password, address: "" })).toEqual(after);
      await expect(signIn(tx, { email, password: PASSWORD, address: "" })).rejects.toMatchObject({
        code: "invalid",
      });
      await expect(resetPassword(tx, { token, password })).rejects.toMatchObject(ENDED);
      expect(await listPeople(tx, admin)).toContainEqual(
        expect.objectContaining({ id: before.id, resetLink: null }),
      );
    }));

  it("takes the place of an earlier one, and opens no invitation", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const { id: userId } = await makeActor(tx, "editor");
      const first = await makeResetLink(tx, admin, { userId });
      const second = await makeResetLink(tx, admin, { userId });
      await expect(resetPassword(tx, { token: first.token, password: PASSWORD })).rejects.toMatchObject(
        ENDED,
      );
      const invitation = await inviteOne(tx, admin);
      await expect(resetPassword(tx, { token: invitation.token, password: PASSWORD })).rejects.toMatchObject(
        ENDED,
      );
      expect(await resetPassword(tx, { token: second.token, password: PASSWORD })).toMatchObject({
        id: userId,
      });
    }));

  it("works for one of two who use it at once", async () => {
    const db = database();
    const { id } = await makeActor(db, "editor");
    const { token } = await makeResetLink(db, await makeActor(db, "admin"), { userId: id });
    const outcomes = await Promise.allSettled([
      resetPassword(db, { token, password: PASSWORD }),
      resetPassword(db, { token, password: "nine loud red kites" }),
    ]);
    expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: ENDED }]);
    const [user] = await db.select().from(users).where(eq(users.id, id));
    expect(user?.sessionEpoch).toBe(1);
  });
});
