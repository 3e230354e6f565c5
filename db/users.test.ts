import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/permissions";
import { invite, makeResetLink, readLink } from "./access-links";
import type { Db } from "./client";
import { eventPersonal, events } from "./schema/events";
import { users } from "./schema/users";
import { emptyDatabase, makeActor, rolledBack } from "./testing";
import {
  actorOfSession,
  changeRole,
  currentByline,
  hasUsers,
  listPeople,
  reactivatePerson,
  suspendPerson,
} from "./users";

const stateOf = async (db: Db, { id }: Actor) => {
  const [user] = await db.select().from(users).where(eq(users.id, id));
  return user;
};
const siteEvents = async (db: Db) => {
  const rows = await db.select().from(events).where(eq(events.stream, "site")).orderBy(events.seq);
  return rows.map(({ canonical }) => JSON.parse(canonical));
};

describe("actorOfSession", () => {
  it.each(ROLES)("gives the role of this moment: %s", (role) =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      await tx.update(users).set({ role }).where(eq(users.id, actor.id));
      expect(await actorOfSession(tx, { id: actor.id, epoch: 0 })).toEqual({ ...actor, role });
    }),
  );

  it.each([
    ["of an earlier epoch", {}, -1],
    ["of a later one", {}, 1],
    ["of somebody suspended", { state: "suspended" }, 0],
    ["of somebody erased", { state: "erased", name: null, email: null, passwordHash: null }, 0],
  ] as const)("knows nobody by a session %s", (_, change, epoch) =>
    rolledBack(async (tx) => {
      const { id } = await makeActor(tx, "admin");
      if ("state" in change) await tx.update(users).set(change).where(eq(users.id, id));
      expect(await actorOfSession(tx, { id, epoch })).toBeNull();
    }),
  );
});

describe("currentByline", () => {
  it("stays the same for a name, and is a new one for a new name", () =>
    rolledBack(async (tx) => {
      const { id } = await makeActor(tx, "editor", "Edda");
      const first = await currentByline(tx, id);
      expect(await currentByline(tx, id)).toEqual(first);
      await tx.update(users).set({ name: "Edda Storm" }).where(eq(users.id, id));
      const second = await currentByline(tx, id);
      expect(second).toMatchObject({ name: "Edda Storm", userId: id });
      expect(second.commitment).not.toBe(first.commitment);
      expect(second.salt).not.toBe(first.salt);
    }));
});

describe("a change to people", () => {
  type Change = (db: Db, actor: Actor, person: Actor) => Promise<unknown>;
  const changes: [string, Change][] = [
    [
      "changeRole",
      (db, actor, { id, role }) => changeRole(db, actor, { userId: id, role: "editor", from: role }),
    ],
    ["suspendPerson", (db, actor, { id }) => suspendPerson(db, actor, { userId: id })],
    ["reactivatePerson", (db, actor, { id }) => reactivatePerson(db, actor, { userId: id })],
    ["makeResetLink", (db, actor, { id }) => makeResetLink(db, actor, { userId: id })],
    ["listPeople", (db, actor) => listPeople(db, actor)],
  ];
  const others = ROLES.filter((role) => role !== "admin");

  it.each(changes.flatMap(([name, change]) => others.map((role) => [name, role, change] as const)))(
    "%s is not for the role %s",
    (_, role, change) =>
      rolledBack(async (tx) => {
        const person = await makeActor(tx, "reviewer");
        await expect(change(tx, await makeActor(tx, role), person)).rejects.toMatchObject({
          code: "forbidden",
        });
        expect(await stateOf(tx, person)).toMatchObject({ role: "reviewer", state: "active" });
      }),
  );

  it.each(changes.filter(([name]) => name !== "listPeople"))(
    "%s asks behind the lock for the role of this moment",
    (_, change) =>
      rolledBack(async (tx) => {
        const person = await makeActor(tx, "reviewer");
        // Both were admins when their requests began.
        const demoted = await makeActor(tx, "admin");
        await tx.update(users).set({ role: "editor" }).where(eq(users.id, demoted.id));
        await expect(change(tx, demoted, person)).rejects.toMatchObject({ code: "forbidden" });
        const suspended = await makeActor(tx, "admin");
        await tx.update(users).set({ state: "suspended" }).where(eq(users.id, suspended.id));
        await expect(change(tx, suspended, person)).rejects.toMatchObject({ code: "unauthenticated" });
      }),
  );

  it.each(changes.filter(([name]) => name !== "listPeople"))("%s finds nobody", (_, change) =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const erased = await makeActor(tx, "reviewer");
      await tx.update(users).set({ state: "erased", name: null, email: null }).where(eq(users.id, erased.id));
      for (const id of ["nonsense", "00000000-0000-4000-8000-000000000000", erased.id]) {
        await expect(change(tx, admin, { ...erased, id })).rejects.toMatchObject({ code: "not-found" });
      }
      expect((await listPeople(tx, admin)).some(({ id }) => id === erased.id)).toBe(false);
    }),
  );
});

describe("changeRole", () => {
  it("is refused when the role is no longer the one that was shown", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const { id } = await makeActor(tx, "reviewer");
      await changeRole(tx, admin, { userId: id, role: "editor", from: "reviewer" });
      await expect(
        changeRole(tx, admin, { userId: id, role: "admin", from: "reviewer" }),
      ).rejects.toMatchObject({ code: "conflict", reason: "person.stale" });
    }));

  it("ends the links that somebody made as an administrator", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const leaving = await makeActor(tx, "admin");
      const { token } = await invite(tx, leaving, {
        email: "friend@example.org",
        name: "Friend",
        role: "admin",
      });
      await changeRole(tx, admin, { userId: leaving.id, role: "editor", from: "admin" });
      expect(await readLink(tx, "invitation", token)).toBeNull();
    }));
});

describe("suspendPerson", () => {
  it("ends all sessions, also for when the person is let in again, and the links made for them", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const person = await makeActor(tx, "editor");
      const session = { id: person.id, epoch: 0 };
      const { token } = await makeResetLink(tx, admin, { userId: person.id });
      await suspendPerson(tx, admin, { userId: person.id });
      expect(await actorOfSession(tx, session)).toBeNull();
      await reactivatePerson(tx, admin, { userId: person.id });
      expect(await actorOfSession(tx, session)).toBeNull();
      expect(await actorOfSession(tx, { id: person.id, epoch: 1 })).toEqual(person);
      expect(await readLink(tx, "reset", token)).toBeNull();
    }));

  it("and its opposite happen once each", () =>
    rolledBack(async (tx) => {
      const admin = await makeActor(tx, "admin");
      const { id: userId } = await makeActor(tx, "editor");
      const stale = { code: "conflict", reason: "person.stale" };
      await expect(reactivatePerson(tx, admin, { userId })).rejects.toMatchObject(stale);
      await suspendPerson(tx, admin, { userId });
      await expect(suspendPerson(tx, admin, { userId })).rejects.toMatchObject(stale);
      await expect(makeResetLink(tx, admin, { userId })).rejects.toMatchObject(stale);
    }));
});

describe("the last administrator", () => {
  let own: Awaited<ReturnType<typeof emptyDatabase>>;
  let db: Db;
  beforeAll(async () => {
    own = await emptyDatabase();
    db = own.db;
  });
  afterAll(() => own.close());

  /** The only two admins there are. */
  async function twoAdmins() {
    await db.update(users).set({ role: "reviewer", state: "suspended" });
    return [await makeActor(db, "admin", "Ada"), await makeActor(db, "admin", "Abe")] as const;
  }
  const admins = async () =>
    (await db.select().from(users)).filter(({ role, state }) => role === "admin" && state === "active");
  const demote = (actor: Actor, { id }: Actor) =>
    changeRole(db, actor, { userId: id, role: "editor", from: "admin" });
  const suspend = (actor: Actor, { id }: Actor) => suspendPerson(db, actor, { userId: id });
  const ways = [
    ["loses the role", demote],
    ["is suspended", suspend],
  ] as const;

  it.each(ways)("is never one who %s, by themselves or another", async (_, lose) => {
    const [ada, abe] = await twoAdmins();
    await lose(ada, abe);
    await expect(lose(ada, ada)).rejects.toMatchObject({ code: "state", reason: "person.last-admin" });
    expect(await admins()).toHaveLength(1);
  });

  it.each(ways)("stays when each of two sees to it that the other %s at once", async (_, lose) => {
    const [ada, abe] = await twoAdmins();
    const outcomes = await Promise.allSettled([lose(ada, abe), lose(abe, ada)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await admins()).toHaveLength(1);
  });

  it.each(ways)("stays when each of two sees to it that they themselves are one who %s", async (_, lose) => {
    const [ada, abe] = await twoAdmins();
    const outcomes = await Promise.allSettled([lose(ada, ada), lose(abe, abe)]);
    const lost = outcomes.filter(({ status }) => status === "rejected");
    expect(lost).toMatchObject([{ reason: { code: "state", reason: "person.last-admin" } }]);
    expect(await admins()).toHaveLength(1);
  });

  it("leaves a log that names nobody", async () => {
    const [ada, abe] = await twoAdmins();
    await demote(ada, abe);
    await suspend(ada, abe);
    await reactivatePerson(db, ada, { userId: abe.id });
    const log = (await siteEvents(db)).slice(-3);
    expect(log.map(({ type, actor, data }) => ({ type, actor, data }))).toEqual([
      { type: "person.role-changed", actor: ada.id, data: { person: abe.id, from: "admin", to: "editor" } },
      { type: "person.suspended", actor: ada.id, data: { person: abe.id } },
      { type: "person.reactivated", actor: ada.id, data: { person: abe.id } },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/Ada|Abe|@/);
    expect(await db.select().from(eventPersonal)).toEqual([]);
  });

  it("is there, so that somebody is", async () => {
    expect(await hasUsers(db)).toBe(true);
  });
});
