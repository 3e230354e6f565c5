import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { users } from "@/db/schema/users";
import { makeOpenClaim } from "@/db/testing";
import type { Actor } from "@/lib/permissions";

/* What journeys begin with, made through the real writes. */

/** The reviewer of the sample workspace. */
async function reviewer(): Promise<Actor> {
  const [person] = await database().select().from(users).where(eq(users.email, "reviewer@demo.local"));
  if (!person?.name) throw new Error("the sample workspace has no reviewer");
  return { id: person.id, role: person.role, name: person.name };
}

/** A claim that waits for its first verdict, in an article of its own. */
export async function openClaim() {
  return makeOpenClaim(database(), await reviewer());
}
