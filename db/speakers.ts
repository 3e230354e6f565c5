import { asc, eq } from "drizzle-orm";
import { foldName } from "@/lib/review/names";
import type { Db } from "./client";
import { speakerAliases, speakers } from "./schema/claims";

/**
 * The speaker that goes by a name, made when nobody does yet. Where several do, the one known longest: a person at the
 * desk can tell them apart, a splitter cannot.
 */
export async function speakerByName(tx: Db, name: string): Promise<string> {
  const key = foldName(name);
  const [known] = await tx
    .select({ id: speakers.id })
    .from(speakerAliases)
    .innerJoin(speakers, eq(speakers.id, speakerAliases.speakerId))
    .where(eq(speakerAliases.key, key))
    .orderBy(asc(speakers.createdAt), asc(speakers.id))
    .limit(1);
  if (known) return known.id;
  const [made] = await tx.insert(speakers).values({ name }).returning({ id: speakers.id });
  if (!made) throw new Error("a speaker came back without its id");
  await tx.insert(speakerAliases).values({ speakerId: made.id, name, key });
  return made.id;
}
