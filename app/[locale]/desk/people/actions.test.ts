import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { expectRefusals, send, signedInAs } from "@/app/_server/testing";
import { listInvitations, makeResetLink, readLink } from "@/db/access-links";
import { database } from "@/db/client";
import { users } from "@/db/schema/users";
import { makeActor } from "@/db/testing";
import { listPeople } from "@/db/users";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/permissions";
import {
  changeRoleAction,
  inviteAction,
  makeResetLinkAction,
  reactivatePersonAction,
  suspendPersonAction,
  withdrawLinkAction,
} from "./actions";

// What Next does after an action is Next's own.
vi.mock("next/cache", () => ({ refresh: vi.fn() }));

const db = database();
let admin: Actor;
let person: Actor;
beforeEach(async () => {
  admin = await makeActor(db, "admin");
  person = await makeActor(db, "reviewer");
  signedInAs(admin);
});

const newcomer = () => ({ name: "Sol", email: `${crypto.randomUUID()}@example.org`, role: "editor" });
const standing = async () => {
  const [row] = await db.select().from(users).where(eq(users.id, person.id));
  return row && { role: row.role, state: row.state };
};
const tokenOf = (url: string) => url.split("/").at(-1) ?? "";

describe("each turns away whoever may not, and nothing comes of it", () => {
  it("inviting", async () => {
    const fields = newcomer();
    await expectRefusals(inviteAction, fields, "people.manage");
    const invited = await listInvitations(db, admin);
    expect(invited.some(({ email }) => email === fields.email)).toBe(false);
  });

  it("withdrawing a link", async () => {
    const { token } = await makeResetLink(db, admin, { userId: person.id });
    const linkId = (await readLink(db, "reset", token))?.id ?? "";
    await expectRefusals(withdrawLinkAction, { linkId }, "people.manage");
    expect(await readLink(db, "reset", token)).not.toBeNull();
  });

  it("making a reset link", async () => {
    await expectRefusals(makeResetLinkAction, { userId: person.id }, "people.manage");
    const people = await listPeople(db, admin);
    expect(people.find(({ id }) => id === person.id)).toMatchObject({ resetLink: null });
  });

  it.each([
    ["changing a role", changeRoleAction, { role: "admin", from: "reviewer" }],
    ["suspending", suspendPersonAction, {}],
    ["reactivating", reactivatePersonAction, {}],
  ] as const)("%s", async (_, action, fields) => {
    await expectRefusals(action, { userId: person.id, ...fields }, "people.manage");
    expect(await standing()).toEqual({ role: "reviewer", state: "active" });
  });
});

describe("an administrator", () => {
  it("gets a link to hand over, which opens what it says", async () => {
    const invited = await send(inviteAction, newcomer());
    if (invited.status !== "ok") throw new Error("no invitation was made");
    expect(invited.result.url).toMatch(new RegExp(`^${env.SITE_URL}/invite/[\\w-]{43}$`));
    expect(await readLink(db, "invitation", tokenOf(invited.result.url))).toMatchObject({ role: "editor" });

    const reset = await send(makeResetLinkAction, { userId: person.id });
    if (reset.status !== "ok") throw new Error("no reset link was made");
    expect(reset.result).toMatchObject({ kind: "reset", name: person.name });
    expect(await readLink(db, "reset", tokenOf(reset.result.url))).toMatchObject({ userId: person.id });
  });

  it("changes a role, suspends and lets in again", async () => {
    await send(changeRoleAction, { userId: person.id, role: "editor", from: "reviewer" });
    expect(await standing()).toEqual({ role: "editor", state: "active" });
    await send(suspendPersonAction, { userId: person.id });
    expect(await standing()).toEqual({ role: "editor", state: "suspended" });
    await send(reactivatePersonAction, { userId: person.id });
    expect(await standing()).toEqual({ role: "editor", state: "active" });
  });

  it("reads beside each field what is wrong with it, and finds again what was typed", async () => {
    const fields = { name: " ", email: "sol at example", role: "owner" };
    expect(await send(inviteAction, fields)).toMatchObject({
      code: "invalid",
      fields: {
        name: "This is needed.",
        email: expect.stringContaining("Give an e-mail address"),
        role: "This is needed.",
      },
      values: { email: ["sol at example"] },
    });
    const [{ email } = { email: null }] = await db.select().from(users).where(eq(users.id, person.id));
    expect(await send(inviteAction, { ...newcomer(), email: email ?? "" })).toMatchObject({
      fields: { email: "Somebody with this e-mail address is here already." },
      values: { email: [email] },
    });
  });

  it("learns that somebody else was first", async () => {
    const stale = { userId: person.id, role: "admin", from: "editor" };
    expect(await send(changeRoleAction, stale)).toMatchObject({ code: "conflict" });
    expect(await standing()).toEqual({ role: "reviewer", state: "active" });
  });
});
