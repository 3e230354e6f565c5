import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { acceptClaim, approveReport, attachSource, composeReport, giveVerdict, pageOf } from "./desk";
import { expect, signInAs, test } from "./fixtures";

const SAMPLE = fileURLToPath(new URL("../lib/text/fixtures/sample-article.txt", import.meta.url));
const TITLE = "從B20到B200,小企業的大夢想";
const SOURCE = {
  url: "https://example.org/travel-records",
  title: "An archive of travel records",
  publisher: "Archive",
  quotation: "No entry for this year.",
  stance: "Gives context",
};
const FIRST = { rating: "Unproven", justification: "查到的紀錄裡沒有飛行時數。" };
const SECOND = { rating: "Unproven", justification: "沒有來源記下這個數字。" };
const REPORT = { title: "查核：小企業的大夢想", summary: "查核一句說法，證據不足。" };

/** Whether the document that was sent holds a text anywhere, also where nobody sees it. */
const holds = async (page: Page, text: string) => (await page.content()).includes(text);

test("one article becomes one published report", async ({ page, browser }) => {
  test.slow();
  await test.step("a reviewer imports the article, which is taken apart", async () => {
    await signInAs(page, "reviewer");
    await page.goto("/en/desk/articles/new");
    await page.getByLabel("Choose a file instead").setInputFiles(SAMPLE);
    // The sample workspace holds it already.
    const found = page.getByRole("region", { name: "What was found" });
    await expect(found).toContainText("This article is already here");
    await page.getByLabel("Title").fill(TITLE);
    await page.getByRole("button", { name: "Import it a second time" }).click();
    await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  });
  const articlePage = page.url();

  await test.step("opens one of its claims, accepts it, attaches a source and judges", async () => {
    const note = page
      .getByRole("group", { name: /^Claim \d+$/ })
      .filter({ hasText: "800", visible: true })
      .first();
    await note.focus();
    await note.getByRole("link", { name: "800" }).click();
    await page.waitForURL(/\/desk\/claims\//);
    await expect(page.getByText("once the claim is accepted")).toBeVisible();
    await expect(page.getByRole("button", { name: "Give this verdict" })).toBeHidden();
    await acceptClaim(page);
    await attachSource(page, SOURCE);
    await giveVerdict(page, FIRST);
    await expect(page.getByRole("article", { name: "Your verdict" })).toContainText(FIRST.justification);
  });
  const claimPage = page.url();
  const statement = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(statement).toContain("800");

  const second = await pageOf(page, "reviewer2");
  await test.step("the next reviewer sees that one verdict is in, and nothing of what it says", async () => {
    await second.goto(claimPage);
    await expect(second.getByText("1 of 2 verdicts in. Demo Reviewer A")).toBeVisible();
    await expect(second.getByRole("link", { name: SOURCE.title })).toBeVisible();
    expect(await holds(second, FIRST.justification)).toBe(false);
  });

  const editor = await pageOf(page, "editor");
  await test.step("nor does an editor", async () => {
    await editor.goto(claimPage);
    await expect(editor.getByText("In review")).toBeVisible();
    expect(await holds(editor, FIRST.justification)).toBe(false);
  });

  await test.step("both verdicts agree, open, and settle the claim", async () => {
    await giveVerdict(second, SECOND);
    const verdicts = second.getByRole("region", { name: "The verdicts" });
    await expect(verdicts.getByRole("article")).toHaveCount(2);
    await expect(verdicts).toContainText(FIRST.justification);
    await expect(second.getByRole("article", { name: "Ruling" })).toContainText(
      "All independent verdicts agree",
    );
  });

  await test.step("an editor composes the report, and cannot approve it", async () => {
    await editor.goto(claimPage);
    await editor.getByRole("link", { name: "Go to the report" }).click();
    await composeReport(editor, REPORT);
    await expect(editor.getByText("Another person has to approve this")).toContainText("composed the report");
    await expect(editor.getByText("Approve …")).toBeHidden();
  });

  const admin = await pageOf(page, "admin");
  await test.step("another approves what they have read", async () => {
    await admin.goto(`${articlePage}/report`);
    await expect(admin.getByRole("heading", { name: REPORT.title })).toBeVisible();
    await expect(admin.getByText(FIRST.justification)).toBeVisible();
    await approveReport(admin);
  });

  await test.step("anybody reads it, without signing in", async () => {
    const context = await browser.newContext();
    const reader = await context.newPage();
    await reader.goto("/en");
    await reader.getByRole("link", { name: REPORT.title }).click();
    await expect(reader.getByRole("heading", { level: 1, name: REPORT.title })).toBeVisible();
    const entry = reader.getByRole("article", { name: statement });
    await expect(entry).toContainText(FIRST.rating);
    await expect(entry).toContainText(FIRST.justification);
    await expect(entry.getByRole("link", { name: SOURCE.title })).toHaveAttribute("href", SOURCE.url);
    await entry.getByRole("link", { name: "Page of this claim" }).click();
    await expect(reader.getByRole("heading", { level: 1, name: statement })).toBeVisible();
    await expect(reader.getByText(FIRST.justification)).toBeVisible();
    await context.close();
  });
});
