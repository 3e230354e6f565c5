import { test as base, type Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { database } from "@/db/client";
import { users } from "@/db/schema/users";
import { env } from "@/lib/env";

export { expect } from "@playwright/test";

/** A person of the sample workspace, by the name before "@demo.local"; anybody else by their whole address. */
export type Account = "admin" | "editor" | "reviewer" | "reviewer2" | `${string}@${string}`;

/**
 * Signs somebody in without the form: the browser gets the session that the form would give. The form itself is tried
 * in people.spec.ts.
 */
export async function signInAs(page: Page, account: Account): Promise<void> {
  const email = account.includes("@") ? account : `${account}@demo.local`;
  const [person] = await database()
    .select({ id: users.id, epoch: users.sessionEpoch })
    .from(users)
    .where(sql`lower(${users.email}) = ${email}`);
  if (!person) throw new Error(`nobody has the address ${email}`);
  const token = { sub: person.id, epoch: person.epoch };
  await page.context().addCookies([
    {
      name: "next-auth.session-token",
      value: await encode({ secret: env.AUTH_SECRET, token, maxAge: 60 * 60 }),
      url: env.SITE_URL,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/** Playwright's test, which also fails when a page throws or writes an error to its console. */
export const test = base.extend<{ consoleErrors: string[] }>({
  consoleErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("weberror", (error) => errors.push(String(error.error())));
      context.on("console", (message) => {
        // An answer of 404 or 401 is asked for now and then.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          errors.push(message.text());
      });
      await use(errors);
      if (errors.length > 0) throw new Error(`The pages' consoles say:\n${errors.join("\n")}`);
    },
    { auto: true },
  ],
});
