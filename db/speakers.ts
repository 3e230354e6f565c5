import { asc, eq, sql } from "drizzle-orm";
import { foldName } from "@/lib/review/names";
import type { Db } from "./client";
import { speakerAliases, speakers } from "./schema/claims";

/**
 * The speaker that goes by a name, made when nobody does yet. Where several do, the one known longest: a person at the
 * desk can tell them apart, a splitter cannot.
 */
export async function speakerByName(tx: Db, name: string): Promise<string> {
  const key = foldName(name);
  const known = await longestKnown(tx, key);
  if (known) return known;
  // Two articles that bring the same new name in the same moment mean one speaker. One lock for all names: several
  // taken in another order by another import would block each other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('speakers', 0))`);
  const meanwhile = await longestKnown(tx, key);
  if (meanwhile) return meanwhile;
  const [made] = await tx.insert(speakers).values({ name }).returning({ id: speakers.id });
  if (!made) throw new Error("a speaker came back without its id");
  await tx.insert(speakerAliases).values({ speakerId: made.id, name, key });
  return made.id;
}

async function longestKnown(tx: Db, key: string): Promise<string | null> {
  const [speaker] = await tx
    .select({ id: speakers.id })
    .from(speakerAliases)
    .innerJoin(speakers, eq(speakers.id, speakerAliases.speakerId))
    .where(eq(speakerAliases.key, key))
    .orderBy(asc(speakers.createdAt), asc(speakers.id))
    .limit(1);
  return speaker?.id ?? null;
}
