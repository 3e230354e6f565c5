import { expect, type Page } from "@playwright/test";
import { type Account, signInAs } from "./fixtures";

/* What people do at the desk, by role and name as they see it. */

/** A page of a browser of its own, in which somebody is signed in. */
export async function pageOf(page: Page, account: Account): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser");
  const context = await browser.newContext();
  const own = await context.newPage();
  await signInAs(own, account);
  return own;
}

export async function acceptClaim(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Accept for checking" }).click();
  await expect(page.getByText("then give your verdict")).toBeVisible();
}

type Source = { url: string; title: string; publisher: string; quotation: string; stance: string };

export async function attachSource(page: Page, source: Source): Promise<void> {
  await page.getByText("Attach a source …").click();
  await page.getByLabel("Web address").fill(source.url);
  await page.getByLabel("Title", { exact: true }).fill(source.title);
  await page.getByLabel("Publisher").fill(source.publisher);
  await page.getByLabel("Quotation").fill(source.quotation);
  await page.getByRole("radio", { name: source.stance }).check();
  await page.getByRole("radio", { name: "Primary source" }).check();
  await page.getByRole("button", { name: "Attach this source" }).click();
  await expect(page.getByRole("link", { name: source.title })).toBeVisible();
}

type Verdict = { rating: string; justification: string };

export async function fillVerdict(page: Page, { rating, justification }: Verdict): Promise<void> {
  await page.getByRole("radio", { name: rating, exact: true }).check();
  await page.getByLabel("Justification").fill(justification);
  await page.getByRole("radio", { name: "High confidence" }).check();
}

export async function giveVerdict(page: Page, verdict: Verdict): Promise<void> {
  await fillVerdict(page, verdict);
  await page.getByRole("button", { name: "Give this verdict" }).click();
  await expect(page.getByText("Your verdict is recorded.")).toBeVisible();
}

/** Composes the first draft and puts it before an approver. Begins at the report's page. */
export async function composeReport(page: Page, draft: { title: string; summary: string }): Promise<void> {
  await page.getByLabel("Title", { exact: true }).fill(draft.title);
  await page.getByLabel("Summary").fill(draft.summary);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved as draft 1.")).toBeVisible();
  await page.getByRole("button", { name: "Ask for approval of draft 1" }).click();
  await expect(page.getByText("Waiting for approval")).toBeVisible();
}

/** Approves what waits. Begins at the report's page, ends at the public one. */
export async function approveReport(page: Page): Promise<void> {
  await page.getByText("Approve …").click();
  await page.getByRole("button", { name: "Approve and publish" }).click();
  await page.getByRole("link", { name: "Read the public report" }).click();
  await page.waitForURL(/\/reports\//);
}
