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

/** A claim that the splitter proposes, in an article of its own. */
export async function claimOfSample() {
  const db = database();
  const { makeArticle } = await import("@/db/testing");
  const { claims } = await makeArticle(db, await reviewer(), {
    sentences: ["馬雲是聯合國助理秘書長。", "他不是一個商人。"],
    language: "zh-Hant",
    title: "從B20到B200,小企業的大夢想",
  });
  const [c] = claims;
  if (!c) throw new Error("");
  return c;
}
