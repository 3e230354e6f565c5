import { eq, sql } from "drizzle-orm";
import { cookies } from "next/headers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { send } from "@/app/_server/testing";
import { invite, makeResetLink, readLink } from "@/db/access-links";
import { database } from "@/db/client";
import { hashPassword } from "@/db/passwords";
import { users } from "@/db/schema/users";
import { makeActor } from "@/db/testing";
import type { Actor } from "@/lib/permissions";
import { acceptInvitationAction } from "./invite/[token]/actions";
import { resetPasswordAction } from "./reset/[token]/actions";
import { setUpAction } from "./setup/actions";
import { signInAction } from "./sign-in/actions";

// Of the request: where it comes from, and the cookies that it sets.
vi.mock("next/headers", () => {
  const jar = { set: vi.fn() };
  return {
    cookies: async () => jar,
    headers: async () => new Headers({ "x-forwarded-for": crypto.randomUUID() }),
  };
});

const db = database();
const PASSWORD = "three quiet grey boats";
const jar = await cookies();
beforeEach(() => vi.clearAllMocks());

/** What an action does that went well: it leads on. */
const leadingTo = (path: string) => expect.objectContaining({ digest: expect.stringContaining(`;${path};`) });

async function makePerson(): Promise<Actor & { email: string }> {
  const actor = await makeActor(db, "editor");
  const [user] = await db
    .update(users)
    .set({ passwordHash: await hashPassword(PASSWORD) })
    .where(eq(users.id, actor.id))
    .returning();
  return { ...actor, email: user?.email ?? "" };
}

describe("signing in", () => {
  it.each([
    ["", "/en/desk"],
    ["/desk/people?a=1", "/en/desk/people?a=1"],
    ["//evil.example", "/en/desk"],
    ["https://evil.example", "/en/desk"],
  ])("with the next place %j leads to %s", async (next, path) => {
    const { email } = await makePerson();
    await expect(send(signInAction, { email: ` ${email} `, password: PASSWORD, next })).rejects.toEqual(
      leadingTo(path),
    );
    expect(jar.set).toHaveBeenCalledWith(
      "next-auth.session-token",
      expect.stringMatching(/^ey/),
      expect.objectContaining({ httpOnly: true, sameSite: "lax", path: "/" }),
    );
  });

  it("under a wrong password keeps the address, never the password, and gives no session", async () => {
    const { email } = await makePerson();
    expect(await send(signInAction, { email, password: "wrong" })).toEqual({
      status: "error",
      code: "invalid",
      message: expect.stringContaining("do not match"),
      fields: {},
      values: { email: [email] },
    });
    expect(jar.set).not.toHaveBeenCalled();
  });

  it("says how long to wait after too many tries", async () => {
    const { email } = await makePerson();
    let state = await send(signInAction, { email, password: "wrong" });
    for (let n = 0; n < 10; n += 1) state = await send(signInAction, { email, password: "wrong" });
    expect(state).toMatchObject({
      code: "rate-limited",
      message: "Too many tries. Wait 15 minutes, then try again.",
      values: { email: [email] },
    });
  });
});

it("setting up a site that has somebody makes nobody, whatever token is given", async () => {
  await makePerson();
  const count = sql<number>`count(*)::int`;
  const email = `${crypto.randomUUID()}@example.org`;
  expect(await send(setUpAction, { token: "t", name: "Eve", email, password: PASSWORD })).toMatchObject({
    code: "state",
    message: expect.stringContaining("set up already"),
    values: { name: ["Eve"], email: [email] },
  });
  expect(await db.select({ count }).from(users).where(eq(users.email, email))).toEqual([{ count: 0 }]);
  expect(jar.set).not.toHaveBeenCalled();
});

describe("a link", () => {
  it("lets its holder join once, under a password that is good enough", async () => {
    const admin = await makeActor(db, "admin");
    const email = `${crypto.randomUUID()}@example.org`;
    const { token } = await invite(db, admin, { email, name: "Sol", role: "reviewer" });
    expect(await send(acceptInvitationAction, { token, name: "", password: "short" })).toMatchObject({
      fields: { name: "This is needed.", password: expect.stringContaining("at least 12 characters") },
    });
    const fields = { token, name: "Sol Reed", password: PASSWORD };
    expect(await send(acceptInvitationAction, { ...fields, password: email })).toMatchObject({
      fields: { password: expect.stringContaining("little more than your name") },
      values: { name: ["Sol Reed"] },
    });
    await expect(send(acceptInvitationAction, fields)).rejects.toEqual(leadingTo("/en/desk"));
    expect(jar.set).toHaveBeenCalledOnce();
    expect(await send(acceptInvitationAction, fields)).toMatchObject({
      code: "state",
      message: expect.stringContaining("no longer works"),
    });
    expect(jar.set).toHaveBeenCalledOnce();
  });

  it("sets a new password once", async () => {
    const { id: userId } = await makePerson();
    const { token } = await makeResetLink(db, await makeActor(db, "admin"), { userId });
    const fields = { token, password: "nine loud red kites" };
    await expect(send(resetPasswordAction, fields)).rejects.toEqual(leadingTo("/en/desk"));
    expect(await readLink(db, "reset", token)).toBeNull();
    expect(await send(resetPasswordAction, fields)).toMatchObject({ code: "state" });
    expect(jar.set).toHaveBeenCalledOnce();
  });
});
