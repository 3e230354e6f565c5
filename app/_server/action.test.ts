import { redirect } from "next/navigation";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { database } from "@/db/client";
import { makeActor } from "@/db/testing";
import { AppError, conflict } from "@/lib/errors";
import { assertCan, can, ROLES } from "@/lib/permissions";
import { action, publicAction } from "./action";
import { expectRefusals, send, signedInAs } from "./testing";

const input = z.object({
  title: z.string().min(1, "required"),
  tags: z.array(z.string()).or(z.string()).optional(),
});
const typed = { title: "Sky", tags: ["a", "b"], password: "kept to oneself" };
const echoed = { title: ["Sky"], tags: ["a", "b"] };

afterEach(() => vi.restoreAllMocks());

describe("action", () => {
  it.each(ROLES)("gives what is performed the person and the role of this moment: %s", async (role) => {
    const actor = await makeActor(database(), role);
    signedInAs({ ...actor, role: "admin" });
    const performed = action(input, async (who, { title, tags }) => ({ who, title, tags }));
    expect(await send(performed, typed)).toEqual({
      status: "ok",
      result: { who: actor, title: "Sky", tags: ["a", "b"] },
    });
  });

  it("performs nothing for nobody, and gives back what was typed", async () => {
    signedInAs(null);
    const perform = vi.fn();
    expect(await send(action(input, perform), typed)).toMatchObject({
      status: "error",
      code: "unauthenticated",
      message: expect.stringContaining("sign in again"),
      values: echoed,
    });
    expect(perform).not.toHaveBeenCalled();
  });

  it("turns away each role that may not, whatever the session says", () =>
    expectRefusals(
      action(input, async (actor) => assertCan(actor, "people.manage")),
      typed,
      "people.manage",
    ));

  it("lets each role that may", async () => {
    const perform = action(input, async (actor) => assertCan(actor, "claim.rule"));
    for (const role of ROLES.filter((role) => can({ role }, "claim.rule"))) {
      signedInAs(await makeActor(database(), role));
      expect(await send(perform, typed)).toMatchObject({ status: "ok" });
    }
  });
});

describe("publicAction", () => {
  it("names each field that is wrong, performs nothing, and gives back all that was typed", async () => {
    const perform = vi.fn();
    expect(await send(publicAction(input, perform), { ...typed, title: "" })).toEqual({
      status: "error",
      code: "invalid",
      message: "Some entries need another look.",
      fields: { title: "This is needed." },
      values: { ...echoed, title: [""] },
    });
    expect(perform).not.toHaveBeenCalled();
  });

  it("says in words what can be understood", async () => {
    const perform = publicAction(input, async () => {
      throw conflict("claim.stale");
    });
    expect(await send(perform, typed)).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Somebody else has reworded this claim"),
      fields: {},
      values: echoed,
    });
  });

  it("puts what only the database could tell beside its field", async () => {
    const perform = publicAction(input, async () => {
      throw new AppError("invalid", "person.known", { field: "title" });
    });
    expect(await send(perform, typed)).toMatchObject({
      message: "Some entries need another look.",
      fields: { title: "Somebody with this e-mail address is here already." },
      values: echoed,
    });
  });

  it("tells of anything else in general words, and its cause to the log alone", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const cause = new Error("duplicate key value violates unique constraint, detail: secret");
    const perform = publicAction(input, async () => {
      throw cause;
    });
    const state = await send(perform, typed);
    expect(state).toMatchObject({ status: "error", code: "internal", values: echoed });
    expect(JSON.stringify(state)).not.toContain("secret");
    expect(log).toHaveBeenCalledWith(cause);
  });

  it("lets a redirect pass", async () => {
    const perform = publicAction(input, async () => redirect("/desk"));
    await expect(send(perform, typed)).rejects.toThrow("NEXT_REDIRECT");
  });
});
