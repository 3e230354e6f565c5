import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { users } from "@/db/schema/users";
import { giveVerdict, makeOpenClaim } from "@/db/testing";
import { env } from "@/lib/env";

/*
 * Imports articles, accepts their claims and judges them, four at once, for as long as there is a database, and prints a
 * line for each verdict of which it was told that it is kept. A process of its own: where a database is killed under it,
 * the driver can throw outside of every promise (porsager/postgres#1154).
 */
const { db } = connect(env.DATABASE_URL, { max: 4 });
const [user] = await db.select().from(users).where(eq(users.email, "reviewer@demo.local"));
if (!user?.name) throw new Error("the sample workspace has no reviewer");
const reviewer = { id: user.id, role: user.role, name: user.name };

async function write(): Promise<never> {
  for (;;) {
    const claim = await makeOpenClaim(db, reviewer);
    const { id: verdictId } = await giveVerdict(db, reviewer, claim);
    console.log(JSON.stringify({ verdictId, articleId: claim.articleId }));
  }
}
await Promise.all([1, 2, 3, 4].map(write));
