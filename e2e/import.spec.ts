import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import iconv from "iconv-lite";
import { expect, signInAs, test } from "./fixtures";

/** A text that no other test has, with a title in its first line. */
const article = () => `What the Moon does ${randomUUID()}\n\nThe Moon orbits the Earth once in 27.3 days.\n`;

const file = (name: string, content: Buffer) => ({ name, mimeType: "text/plain", buffer: content });

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByLabel(/^Choose (a file instead|another file)$/).setInputFiles(file(name, content));
}

const found = (page: Page) => page.getByRole("region", { name: "What was found" });
/** Beside Next's own, which tells of each new page. */
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const importButton = (page: Page) => page.getByRole("button", { name: "Import", exact: true });

test.beforeEach(async ({ page }) => {
  await signInAs(page, "reviewer");
  await page.goto("/en/desk/articles/new");
});

test("a pasted article is read, named and kept; the same text again is offered, not doubled", async ({
  page,
}) => {
  const text = article();
  const [title = ""] = text.split("\n");
  await page.getByLabel("The text of the article").fill(text);
  await expect(found(page)).toContainText(/\d claims? found/);
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("en");
  await page.getByLabel("Publisher").fill("Observatory");
  await page.getByLabel("Web address").fill("the moon");
  await importButton(page).click();
  await expect(page.getByText("Give a full web address")).toBeVisible();
  await expect(page.getByLabel("Publisher")).toHaveValue("Observatory");
  await page.getByLabel("Web address").fill("https://example.org/moon");
  await importButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Observatory")).toBeVisible();
  const address = page.url();

  await page.goto("/en/desk/articles/new");
  await choose(page, "moon.txt", Buffer.from(text.replaceAll("\n", "\r\n")));
  await expect(found(page)).toContainText("This article is already here");
  const existing = found(page).getByRole("link", { name: title });
  await expect(existing).toHaveAttribute("href", new URL(address).pathname);
  await page.getByRole("button", { name: "Import it a second time" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(page.url()).not.toBe(address);
});

test("a file in GBK is recognised, and its encoding can be changed and changed back", async ({ page }) => {
  const text = `月球 ${randomUUID()}\n\n月球每27.3天绕地球一周。\n`;
  await choose(page, "moon.txt", iconv.encode(text, "gb18030"));
  const encoding = page.getByLabel("Encoding of the file");
  await expect(encoding).toHaveValue("gb18030");
  await expect(found(page)).toContainText("月球每27.3天绕地球一周。");
  await encoding.selectOption("UTF-8");
  await expect(found(page)).toContainText("cannot be read in this encoding");
  await expect(found(page)).not.toContainText("绕地球一周");
  await page.getByLabel("Title").fill("月球");
  await page.getByRole("combobox", { name: "Language" }).selectOption("Simplified Chinese");
  await importButton(page).click();
  await expect(alert(page)).toContainText("cannot be read in the encoding chosen");
  await encoding.selectOption("GB18030 (GBK, GB2312)");
  await expect(found(page)).toContainText("月球每27.3天绕地球一周。");
  await importButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "月球" })).toBeVisible();
  await expect(page.getByText("月球每27.3天绕地球一周。").filter({ visible: true }).first()).toBeVisible();
});

test("what is no text, or too much of it, is refused in words, and nothing typed is lost", async ({
  page,
}) => {
  await page.getByLabel("Publisher").fill("Observatory");
  await importButton(page).click();
  await expect(alert(page)).toContainText("There is no text here");

  const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(64)]);
  await choose(page, "picture.txt", png);
  await expect(alert(page)).toContainText("This is no text but an image");

  await choose(page, "long.txt", Buffer.alloc(2 * 1024 * 1024 + 1, "a"));
  await expect(alert(page)).toContainText("larger than the 2,097,152 bytes");

  await page.getByRole("button", { name: "Remove the file" }).click();
  await expect(alert(page)).toHaveCount(0);
  await expect(page.getByLabel("Publisher")).toHaveValue("Observatory");
});

test("whoever is signed out while writing keeps everything, signs in beside it, and sends it again", async ({
  page,
}) => {
  const text = article();
  await page.getByLabel("The text of the article").fill(text);
  await expect(found(page)).toContainText(/\d claims? found/);
  await page.getByLabel("Title").fill("My own title");
  await page.context().clearCookies();
  await importButton(page).click();
  const notice = alert(page).filter({ hasText: "You are signed out" });
  await expect(notice.getByRole("link")).toHaveAttribute("target", "_blank");
  await expect(page.getByLabel("The text of the article")).toHaveValue(text);
  await expect(page.getByLabel("Title")).toHaveValue("My own title");
  await signInAs(page, "reviewer");
  await importButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "My own title" })).toBeVisible();
});

test("a long text is split while the server goes on answering others", async ({ page, request }) => {
  const line = "The observatory measured 27.3 days in 2019, said the director of the institute in Geneva.\n";
  const text = article() + line.repeat(20_000);
  await choose(page, "long.txt", Buffer.from(text));
  await expect(found(page)).toContainText("Taking the text apart");
  const health = await request.get("/api/health");
  expect(health.status()).toBe(200);
  await expect(found(page)).toContainText(/[\d,]+ claims found/, { timeout: 45_000 });
});

test("without a script the page says in words that it needs one", async ({ browser, page }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/en/desk/articles/new");
  await expect(plain.getByText("This form needs JavaScript")).toBeVisible();
  await expect(plain.getByLabel("The text of the article")).toBeHidden();
});
