import { database } from "@/db/client";
import { makeCast, makeRequest } from "@/db/testing";
import { expect, signInAs, test } from "./fixtures";

test("what is approved is read at once, where a moment ago there was nothing", async ({ page, browser }) => {
  const { article, claim } = await makeRequest(database(), await makeCast(database()));
  const claimPages = ["en", "zh-Hant"].map((locale) => `/${locale}/claims/${claim.slug}`);
  const listings = ["/en", "/zh-Hans", "/feed.xml", "/sitemap.xml"];
  const context = await browser.newContext();
  const reader = await context.newPage();

  // A reader asks for every page before there is anything to read, so that each is kept as it is.
  for (const path of claimPages) expect((await reader.goto(path))?.status(), path).toBe(404);
  for (const path of listings) expect((await reader.request.get(path)).status(), path).toBe(200);

  await signInAs(page, "admin");
  await page.goto(`/en/desk/articles/${article.id}/report`);
  await page.getByText("Approve …").click();
  await page.getByRole("button", { name: "Approve and publish" }).click();
  const link = page.getByRole("link", { name: "Read the public report" });
  const address = (await link.getAttribute("href")) ?? "";
  const slug = address.split("/").at(-1) ?? "";
  expect(slug).toMatch(/^[0-9a-z]{12}$/);

  for (const path of claimPages) {
    expect((await reader.goto(path))?.status(), path).toBe(200);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(claim.statement);
  }
  for (const path of listings) {
    expect(await (await reader.request.get(path)).text(), path).toContain(`/reports/${slug}`);
  }
  expect((await reader.goto(`/en/reports/${slug}`))?.status()).toBe(200);
  await expect(reader.getByRole("article", { name: claim.statement })).toBeVisible();
  await context.close();
});
