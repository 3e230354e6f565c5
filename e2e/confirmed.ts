import { asc, eq, inArray } from "drizzle-orm";
import { connect, type Db } from "@/db/client";
import { articleStream, streamHead } from "@/db/events";
import { claims } from "@/db/schema/claims";
import { events } from "@/db/schema/events";
import { verdicts } from "@/db/schema/verdicts";
import { FIRST_PREV } from "@/lib/report/chain";
import { sha256Hex } from "@/lib/report/record";

/** A write of which the writer was told that it is kept. */
export type Confirmed = { verdictId: string; articleId: string };

/** Which of the confirmed writes are not there in full: verdict, state of its claim, unbroken log of its article. */
export async function lostOf(url: string, confirmed: Confirmed[]): Promise<string[]> {
  const { client, db } = connect(url, { max: 1 });
  try {
    const ids = confirmed.map(({ verdictId }) => verdictId);
    const kept = await db
      .select({ id: verdicts.id, state: claims.state })
      .from(verdicts)
      .innerJoin(claims, eq(claims.id, verdicts.claimId))
      .where(inArray(verdicts.id, ids));
    const states = new Map(kept.map(({ id, state }) => [id, state]));
    const lost: string[] = [];
    for (const { verdictId, articleId } of confirmed) {
      if (states.get(verdictId) !== "in-review" || !(await logHolds(db, articleId, verdictId)))
        lost.push(verdictId);
    }
    return lost;
  } finally {
    await client.end();
  }
}

async function logHolds(db: Db, articleId: string, verdictId: string): Promise<boolean> {
  const stream = articleStream(articleId);
  const chain = await db.select().from(events).where(eq(events.stream, stream)).orderBy(asc(events.seq));
  let prev = FIRST_PREV;
  for (const { canonical, hash } of chain) {
    if (JSON.parse(canonical).prev !== prev || sha256Hex(canonical) !== hash) return false;
    prev = hash;
  }
  const last = JSON.parse(chain.at(-1)?.canonical ?? "{}");
  return (await streamHead(db, stream))?.hash === prev && last.data?.verdict === verdictId;
}
