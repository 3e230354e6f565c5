import { readFile } from "node:fs/promises";
import type { Actor, Role } from "@/lib/permissions";
import { importArticle } from "./articles";
import type { Db } from "./client";
import { hashPassword } from "./passwords";
import { users } from "./schema/users";

/** The accounts of the sample workspace, by the name before "@demo.local". */
const ACCOUNTS = {
  admin: { role: "admin", name: "Demo Admin" },
  editor: { role: "editor", name: "Demo Editor" },
  reviewer: { role: "reviewer", name: "Demo Reviewer A" },
  reviewer2: { role: "reviewer", name: "Demo Reviewer B" },
} as const satisfies Record<string, { role: Role; name: string }>;
type Account = keyof typeof ACCOUNTS;
export type Cast = Record<Account, Actor>;

const SAMPLE_ARTICLE = new URL("../lib/text/fixtures/sample-article.txt", import.meta.url);

/**
 * Loads the sample workspace into an empty database: demo accounts, and the sample article split and open for review.
 * One transaction: a seed that is killed leaves an empty database, which seeds again.
 * @throws {Error} when somebody is there already
 */
export async function seedWorkspace(db: Db, { password }: { password: string }): Promise<void> {
  const passwordHash = await hashPassword(password);
  const bytes = await readFile(SAMPLE_ARTICLE);
  await db.transaction(async (tx) => {
    const [somebody] = await tx.select({ id: users.id }).from(users).limit(1);
    if (somebody) throw new Error("The sample workspace goes into an empty database only.");
    const cast = await makeAccounts(tx, passwordHash);
    await importArticle(tx, cast.reviewer, {
      // The article came without one: its first heading names it.
      title: "從B20到B200,小企業的大夢想",
      url: null,
      publisher: null,
      author: null,
      publishedOn: null,
      language: "zh-Hant",
      wantedVerdicts: 2,
      bytes,
      encoding: "utf-8",
      allowDuplicate: false,
      sample: true,
    });
  });
}

async function makeAccounts(tx: Db, passwordHash: string): Promise<Cast> {
  const accounts = Object.entries(ACCOUNTS).map(([account, person]) => ({
    ...person,
    email: `${account}@demo.local`,
    passwordHash,
  }));
  const made = await tx.insert(users).values(accounts).returning();
  const actor = (account: Account): Actor => {
    const user = made.find(({ email }) => email === `${account}@demo.local`);
    if (!user) throw new Error(`the account ${account} was not made`);
    return { id: user.id, ...ACCOUNTS[account] };
  };
  return {
    admin: actor("admin"),
    editor: actor("editor"),
    reviewer: actor("reviewer"),
    reviewer2: actor("reviewer2"),
  };
}
