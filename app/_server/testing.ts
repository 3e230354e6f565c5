import { getServerSession } from "next-auth";
import { createTranslator } from "next-intl";
import { expect, vi } from "vitest";
import { database } from "@/db/client";
import { makeActor } from "@/db/testing";
import { suspendPerson } from "@/db/users";
import { loadMessages } from "@/i18n/messages";
import { type Action, type Actor, can, ROLES } from "@/lib/permissions";
import type { ActionState, FormAction } from "./action";

/*
 * For tests of server actions, which vitest.config.ts loads before each of them. Of what Next gives an action outside
 * of a test, only these are put in place of the request: whose session it carries, and its language, English.
 * What is written through an action stays: it needs rows of its own.
 */
vi.mock("next-auth", () => ({ getServerSession: vi.fn(async () => null) }));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "en",
  getTranslations: async (namespace: never) =>
    createTranslator({ locale: "en", messages: await loadMessages("en"), namespace }),
}));

/** From here on requests carry the session of this person; null for none. */
export function signedInAs(actor: Actor | null): void {
  vi.mocked(getServerSession).mockResolvedValue(actor && { person: { id: actor.id, epoch: 0 } });
}

/** Sends a form with these fields; a list sends its field once for each value. */
export function send<T>(
  action: FormAction<T>,
  fields: Record<string, string | number | readonly (string | number)[]>,
): Promise<ActionState<T>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, String(one));
  }
  return action({ status: "idle" }, form);
}

/**
 * Sends fields that are right, and expects the action to turn away everybody who may not: nobody, a suspended person,
 * and each role that `permission` leaves out.
 */
export async function expectRefusals<T>(
  action: FormAction<T>,
  fields: Parameters<typeof send>[1],
  permission: Action,
): Promise<void> {
  const db = database();
  const admin = await makeActor(db, "admin");
  const suspended = await makeActor(db, "admin");
  await suspendPerson(db, admin, { userId: suspended.id });
  for (const nobody of [null, suspended]) {
    signedInAs(nobody);
    expect(await send(action, fields)).toMatchObject({ status: "error", code: "unauthenticated" });
  }
  for (const role of ROLES.filter((role) => !can({ role }, permission))) {
    signedInAs(await makeActor(db, role));
    expect(await send(action, fields), role).toMatchObject({ status: "error", code: "forbidden" });
  }
}
