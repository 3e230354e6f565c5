import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { acceptClaim } from "@/db/claims";
import { database } from "@/db/client";
import { users } from "@/db/schema/users";
import { giveVerdict, makeArticle, makeOpenClaim } from "@/db/testing";
import type { Actor } from "@/lib/permissions";
import { expect, signInAs, test } from "./fixtures";

const db = database();

async function person(account: string): Promise<Actor> {
  const [found] = await db
    .select()
    .from(users)
    .where(eq(users.email, `${account}@demo.local`));
  if (!found?.name) throw new Error(`the sample workspace has no ${account}`);
  return { id: found.id, role: found.role, name: found.name };
}

const claim = (page: Page, number: number) =>
  page.getByRole("group", { name: `Claim ${number}`, exact: true });

/** What was decided shows at once; then it has arrived, too. */
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "Saving" })).toHaveCount(0);

test("an article is triaged with a few presses, with a few keys, and all opinions at once", async ({
  page,
}) => {
  const { id, claims } = await makeArticle(db, await person("reviewer"), {
    sentences: ["The Moon orbits the Earth.", "The Sun is a star.", "Mars is red.", "Venus is hot."],
    claim: { reasons: ["figure", "date"], speaker: "Galileo", ambiguous: true, score: 0.83 },
  });
  const [, , third] = claims;
  if (!third) throw new Error("the third claim is missing");
  await signInAs(page, "reviewer2");
  await page.goto(`/en/desk/articles/${id}`);
  await expect(page.getByText("4 claims wait for a decision.")).toBeVisible();
  await expect(claim(page, 1)).toContainText("Said by Galileo");
  await expect(claim(page, 1)).toContainText("a figure · a date");
  await expect(claim(page, 1)).toContainText("May be read in more than one way");
  await expect(claim(page, 1)).toContainText("Worth checking: 83 of 100");

  await test.step("by pressing", async () => {
    await claim(page, 1).getByRole("button", { name: "Check claim 1" }).click();
    await expect(claim(page, 1)).toContainText("Open");
    await expect(claim(page, 2)).toBeFocused();
  });

  await test.step("by keys", async () => {
    await page.keyboard.press("d");
    await page.getByRole("menuitem", { name: "trivial or common knowledge" }).press("Enter");
    await expect(claim(page, 2)).toContainText("Dismissed · trivial or common knowledge");
    await expect(claim(page, 3)).toBeFocused();
    await page.keyboard.press("k");
    await page.keyboard.press("r");
    await expect(claim(page, 2)).toContainText("Open");
    await claim(page, 3).focus();
    await page.keyboard.press("j");
    await expect(claim(page, 4)).toBeFocused();
  });

  await test.step("a decision that somebody else was first with says so", async () => {
    // Else the page may be read again just after the other's decision, and there is nothing left to press.
    await saved(page);
    await acceptClaim(db, await person("reviewer"), { claimId: third.id, revision: third.revision });
    await claim(page, 3).getByRole("button", { name: "Check claim 3" }).click();
    await expect(claim(page, 3).getByRole("alert")).toContainText("Somebody else has already decided");
    await expect(claim(page, 3)).toContainText("Open");
  });

  await test.step("it is all there when the page is read again", async () => {
    await saved(page);
    await page.reload();
    await expect(page.getByText("1 claim waits for a decision.")).toBeVisible();
    await page.getByRole("link", { name: "To triage 1" }).click();
    await expect(claim(page, 4)).toBeVisible();
    await expect(claim(page, 1)).toHaveCount(0);
    await page.getByRole("link", { name: "By worth" }).click();
    await expect(page.getByRole("link", { name: "Venus is hot.", exact: true })).toBeVisible();
  });

  await test.step("the history tells who did it", async () => {
    await page.getByRole("link", { name: "History" }).click();
    await expect(page.getByRole("article").filter({ hasText: "left a claim out" })).toContainText(
      "Demo Reviewer B",
    );
  });
});

test("proposed opinions are left out together, and come back one by one", async ({ page }) => {
  const { id } = await makeArticle(db, await person("reviewer"), { claim: { kind: "opinion" } });
  await signInAs(page, "reviewer");
  await page.goto(`/en/desk/articles/${id}`);
  await page.getByRole("button", { name: "Leave out all 3 opinions" }).click();
  await expect(page.getByText("Every claim has been decided on.")).toBeVisible();
  await claim(page, 2).getByRole("button", { name: "Restore claim 2" }).click();
  await expect(claim(page, 2)).toContainText("Open");
  await saved(page);
  await page.reload();
  await expect(page.getByRole("link", { name: "Left out 2" })).toBeVisible();
});

test("whoever is signed out while deciding is told so, and nothing looks decided that is not", async ({
  page,
}) => {
  const { id } = await makeArticle(db, await person("reviewer"));
  await signInAs(page, "reviewer");
  await page.goto(`/en/desk/articles/${id}`);
  await page.context().clearCookies();
  await claim(page, 1).getByRole("button", { name: "Check claim 1" }).click();
  const notice = page.getByRole("main").getByRole("alert").filter({ hasText: "You are signed out" });
  await expect(notice).toBeVisible();
  await saved(page);
  await expect(claim(page, 1).getByRole("button", { name: "Check claim 1" })).toBeVisible();
  // Signed in again beside it, the same press goes through: the page was never left.
  await signInAs(page, "reviewer");
  await claim(page, 1).getByRole("button", { name: "Check claim 1" }).click();
  await expect(claim(page, 1)).toContainText("Open");
  await expect(notice).toHaveCount(0);
});

test("the queue shows each what waits for them, and nothing of what a verdict says", async ({ page }) => {
  const reviewer = await person("reviewer");
  const statement = `The Moon is ${Date.now()} days old.`;
  const open = await makeOpenClaim(db, reviewer, { sentences: [statement], claim: { score: 1 } });
  await giveVerdict(db, reviewer, open, "mostly-false", { justification: "It is older." });
  const own = page.getByRole("link", { name: statement });

  await signInAs(page, "reviewer");
  await page.goto("/en/desk");
  await expect(page.getByRole("link", { name: /^For me/ })).toHaveAttribute("aria-current", "true");
  await expect(own).toHaveCount(0);

  await signInAs(page, "reviewer2");
  await page.goto("/en/desk");
  await expect(own).toBeVisible();
  const row = page.getByRole("article").filter({ has: own });
  await expect(row).toContainText("1 of 2 verdicts");
  await page.getByRole("link", { name: /^In review/ }).click();
  await expect(page).toHaveURL(/show=in-review/);
  await expect(own).toBeVisible();
  for (const path of [
    "/en/desk?show=in-review",
    `/en/desk/articles/${open.articleId}`,
    `/en/desk/articles/${open.articleId}/history`,
  ]) {
    await page.goto(path);
    await expect(page.getByText(statement).filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Mostly false");
    expect(await page.content()).not.toContain("It is older");
  }
  await page.goto("/en/desk");
  await own.click();
  await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();
});

test("what does not stand in the address leads to the first page, and to the sign-in whoever is nobody", async ({
  page,
}) => {
  await page.goto("/en/desk?show=settled");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await signInAs(page, "reviewer");
  await page.goto("/en/desk?show=everything&after=x_y");
  await expect(page.getByRole("link", { name: /^For me/ })).toHaveAttribute("aria-current", "true");
  await page.goto("/en/desk/articles?before=yesterday_1");
  await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();
  expect((await page.goto("/en/desk/articles/42"))?.status()).toBe(404);
});

test("the sample article shows its repairs, the uncertain ones first", async ({ page }) => {
  await signInAs(page, "reviewer");
  await page.goto("/zh-Hant/desk/articles");
  await page.getByRole("link", { name: "從B20到B200,小企業的大夢想" }).last().click();
  const repairs = page.getByRole("region", { name: "修復", exact: true }).first();
  await expect(repairs).toContainText("夾入拼音");
  await repairs.getByText("逐一查看").click();
  await expect(repairs.getByRole("row").filter({ hasText: "(lián)" }).first()).toBeVisible();
});

test("axe finds nothing at the desk", async ({ page }) => {
  test.slow();
  const { id } = await makeArticle(db, await person("reviewer"), {
    claim: { reasons: ["figure"], speaker: "Galileo", ambiguous: true },
  });
  await signInAs(page, "admin");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of [
      "en/desk?show=proposed",
      "zh-Hant/desk/articles",
      "en/desk/articles/new",
      `en/desk/articles/${id}`,
      `zh-Hant/desk/articles/${id}?view=score&show=proposed`,
      `en/desk/articles/${id}/history`,
    ]) {
      await page.goto(`/${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map((one) => `${one.id}: ${one.nodes.map(({ html }) => html).join("\n")}`),
        `${colorScheme}, ${path}`,
      ).toEqual([]);
    }
  }
});
