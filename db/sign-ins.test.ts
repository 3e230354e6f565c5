import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Db, database } from "./client";
import { hashPassword } from "./passwords";
import { rateLimits, users } from "./schema/users";
import { signIn } from "./sign-ins";
import { makeActor, rolledBack } from "./testing";
import { TRIES } from "./tries";

const PASSWORD = "three quiet grey boats";
const passwordHash = await hashPassword(PASSWORD);
const WRONG = { code: "invalid", reason: "sign-in.wrong" };
const SLOW_DOWN = { code: "rate-limited", reason: "sign-in.slow-down" };

/** An address that no other test comes from. */
const newAddress = () => crypto.randomUUID();

async function makePerson(db: Db, change: Partial<typeof users.$inferInsert> = {}) {
  const { id } = await makeActor(db, "editor");
  const [user] = await db
    .update(users)
    .set({ passwordHash, ...change })
    .where(eq(users.id, id))
    .returning();
  if (!user) throw new Error("nobody was made");
  return { id, email: user.email ?? "" };
}
const tryAs = (db: Db, email: string, password = "wrong", address = newAddress()) =>
  signIn(db, { email, password, address });

async function failTimes(db: Db, times: number, email: () => string, address: () => string) {
  for (let n = 0; n < times; n += 1) {
    await expect(signIn(db, { email: email(), password: "wrong", address: address() })).rejects.toMatchObject(
      WRONG,
    );
  }
}

describe("signIn", () => {
  it("gives the person and the epoch of their sessions, however the address is written", () =>
    rolledBack(async (tx) => {
      const { id } = await makePerson(tx, { email: "Edda.Storm@Example.org", sessionEpoch: 3 });
      expect(await tryAs(tx, "edda.STORM@example.org", PASSWORD)).toEqual({ id, epoch: 3 });
    }));

  it("takes a password by what it looks like, not by how it is encoded", () =>
    rolledBack(async (tx) => {
      const { id, email } = await makePerson(tx, { passwordHash: await hashPassword("Åse's ﬁne grey boat") });
      expect(await tryAs(tx, email, "A\u030Ase's fine grey boat")).toMatchObject({ id });
    }));

  it.each<[string, Partial<typeof users.$inferInsert>]>([
    ["a wrong password", {}],
    ["somebody without a password yet", { passwordHash: null }],
    ["somebody suspended, under a wrong password", { state: "suspended" }],
  ])("says no more to %s than to nobody", (_, change) =>
    rolledBack(async (tx) => {
      const { email } = await makePerson(tx, change);
      await expect(tryAs(tx, email)).rejects.toMatchObject(WRONG);
      await expect(tryAs(tx, `${email}.nobody`)).rejects.toMatchObject(WRONG);
    }),
  );

  it("tells somebody suspended, once their password was right", () =>
    rolledBack(async (tx) => {
      const { email } = await makePerson(tx, { state: "suspended" });
      await expect(tryAs(tx, email, PASSWORD)).rejects.toMatchObject({
        code: "forbidden",
        reason: "sign-in.suspended",
      });
    }));

  it("does the same work for an unknown address as for a wrong password", () =>
    rolledBack(async (tx) => {
      const { email } = await makePerson(tx);
      const timed = async (address: string) => {
        const times: number[] = [];
        for (let n = 0; n < 5; n += 1) {
          const begin = performance.now();
          await expect(tryAs(tx, address)).rejects.toMatchObject(WRONG);
          times.push(performance.now() - begin);
        }
        return Math.min(...times);
      };
      const [known, unknown] = [await timed(email), await timed("nobody@example.org")];
      // Without the hash the answer would come in a small part of the time.
      expect(unknown).toBeGreaterThan(known / 3);
    }));
});

describe("the slow-down", () => {
  it("holds for an account from wherever it is tried, also under the right password, and for no other", () =>
    rolledBack(async (tx) => {
      const { email } = await makePerson(tx);
      await failTimes(tx, TRIES.account, () => email, newAddress);
      await expect(tryAs(tx, email, PASSWORD)).rejects.toMatchObject({
        ...SLOW_DOWN,
        params: { minutes: 15 },
      });
      const other = await makePerson(tx);
      expect(await tryAs(tx, other.email, PASSWORD)).toMatchObject({ id: other.id });
    }));

  it("holds for an address, whichever account it tries", () =>
    rolledBack(async (tx) => {
      const address = newAddress();
      const { email } = await makePerson(tx);
      await failTimes(tx, TRIES.address, newAddress, () => address);
      await expect(tryAs(tx, email, PASSWORD, address)).rejects.toMatchObject(SLOW_DOWN);
      expect(await tryAs(tx, email, PASSWORD)).toHaveProperty("id");
    }));

  it("ends with its time", () =>
    rolledBack(async (tx) => {
      const { email, id } = await makePerson(tx);
      await failTimes(tx, TRIES.account, () => email, newAddress);
      await expect(tryAs(tx, email, PASSWORD)).rejects.toMatchObject(SLOW_DOWN);
      await tx.update(rateLimits).set({ expire: sql`now() - interval '1 second'` });
      expect(await tryAs(tx, email, PASSWORD)).toMatchObject({ id });
    }));

  it("does not add up what went right", () =>
    rolledBack(async (tx) => {
      const address = newAddress();
      const { email, id } = await makePerson(tx);
      for (let n = 0; n < TRIES.account + 2; n += 1) {
        expect(await tryAs(tx, email, PASSWORD, address)).toMatchObject({ id });
      }
      await failTimes(
        tx,
        TRIES.account - 1,
        () => email,
        () => address,
      );
      expect(await tryAs(tx, email, PASSWORD, address)).toMatchObject({ id });
      await failTimes(
        tx,
        TRIES.account,
        () => email,
        () => address,
      );
      await expect(tryAs(tx, email, PASSWORD, address)).rejects.toMatchObject(SLOW_DOWN);
    }));

  it("is not outrun by many tries at once", async () => {
    const db = database();
    const { email } = await makePerson(db);
    const outcomes = await Promise.allSettled(
      Array.from({ length: TRIES.account + 10 }, () => tryAs(db, email)),
    );
    const reasons = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.reason] : []));
    expect(reasons.filter((reason) => reason === WRONG.reason)).toHaveLength(TRIES.account);
    expect(reasons.filter((reason) => reason === SLOW_DOWN.reason)).toHaveLength(10);
  });

  it("keeps nobody's address", () =>
    rolledBack(async (tx) => {
      const { email } = await makePerson(tx);
      await expect(tryAs(tx, email, "wrong", "203.0.113.77")).rejects.toMatchObject(WRONG);
      const kept = JSON.stringify(await tx.select().from(rateLimits));
      expect(kept).not.toContain(email);
      expect(kept).not.toContain("203.0.113.77");
    }));
});
