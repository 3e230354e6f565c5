import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { env } from "@/lib/env";
import { pageOf } from "./desk";
import { expect, signInAs, test } from "./fixtures";

const PASSWORD = "three quiet grey boats";
const NEW_PASSWORD = "nine loud red kites";
const newEmail = () => `${randomUUID()}@example.org`;
const demoPassword = () => env.DEMO_PASSWORD ?? "";

/** Beside Next's own, which tells of each new page. */
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const row = (page: Page, email: string) => page.getByRole("listitem").filter({ hasText: email });

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function invite(page: Page, name: string, email: string): Promise<string> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Make the invitation link" }).click();
  await expect(page.getByText(`The invitation for ${name} is ready`)).toBeVisible();
  return page.getByLabel("Link", { exact: true }).inputValue();
}

test("somebody is invited, joins, becomes an editor, is suspended, and comes back under a new password", async ({
  page,
}) => {
  test.slow();
  const email = newEmail();
  const name = `Sol ${email.slice(0, 6)}`;
  await signInAs(page, "admin");
  await page.goto("/en/desk/people");
  const link = await invite(page, name, email);
  await page.reload();
  await expect(row(page, email)).toContainText("works until");
  await expect(page.getByLabel("Link", { exact: true })).toHaveCount(0);

  const guest = await (await page.context().browser()?.newContext())?.newPage();
  if (!guest) throw new Error("no second browser");
  await test.step("the guest joins by the link, once", async () => {
    await guest.goto(link);
    await expect(guest.getByText(`You will sign in as ${email}.`)).toBeVisible();
    await guest.getByLabel("Your name").fill(`${name} Reed`);
    await guest.getByLabel("New password").fill("short");
    await guest.getByRole("button", { name: "Join" }).click();
    await expect(guest.getByText("Choose at least 12 characters.")).toBeVisible();
    await expect(guest.getByLabel("Your name")).toHaveValue(`${name} Reed`);
    await guest.getByLabel("New password").fill(PASSWORD);
    await guest.getByRole("button", { name: "Join" }).click();
    await expect(guest.getByRole("banner")).toContainText(`${name} Reed Reviewer`);
    await guest.goto(link);
    await expect(guest.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  });

  await test.step("what an administrator changes holds from the next click on", async () => {
    await page.reload();
    await page.getByLabel(`Role of ${name} Reed`).selectOption("Editor");
    await row(page, email).getByRole("button", { name: "Change role" }).click();
    await expect(page.getByText("The role is changed.")).toBeVisible();
    await guest.goto("/en/desk");
    await expect(guest.getByRole("banner")).toContainText("Editor");
    await page.getByRole("button", { name: `Suspend ${name} Reed` }).click();
    await expect(row(page, email)).toContainText("suspended");
    await guest.goto("/en/desk/articles");
    await expect(guest).toHaveURL(/\/en\/sign-in\?next=%2Fdesk%2Farticles$/);
    await fillSignIn(guest, email, PASSWORD);
    await expect(alert(guest)).toContainText("This account is suspended.");
  });

  await test.step("let in again, they set a new password by a link, and only that one holds", async () => {
    await page.getByRole("button", { name: `Let ${name} Reed in again` }).click();
    await page.getByRole("button", { name: `Make a link for ${name} Reed to set` }).click();
    const reset = await page.getByLabel("Link", { exact: true }).inputValue();
    await page.reload();
    await expect(row(page, email)).toContainText("A reset link is out until");
    await guest.goto(reset);
    await guest.getByLabel("New password").fill(NEW_PASSWORD);
    await guest.getByRole("button", { name: "Set the password" }).click();
    await expect(guest.getByRole("banner")).toContainText("Editor");
    await guest.getByRole("button", { name: "Sign out" }).click();
    await expect(guest).toHaveURL(/\/en\/sign-in$/);
    await fillSignIn(guest, email, PASSWORD);
    await expect(alert(guest)).toContainText("do not match");
    await expect(guest.getByLabel("E-mail address")).toHaveValue(email);
    await fillSignIn(guest, email.toUpperCase(), NEW_PASSWORD);
    await expect(guest).toHaveURL(/\/en\/desk$/);
  });
});

test("an invitation that was withdrawn leads nowhere", async ({ page }) => {
  const email = newEmail();
  await signInAs(page, "admin");
  await page.goto("/en/desk/people");
  const link = await invite(page, "Nobody Much", email);
  await row(page, email).getByRole("button", { name: "Withdraw" }).click();
  await expect(row(page, email)).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
});

test("the sign-in leads back to where one was going", async ({ page }) => {
  await page.goto("/en/desk/articles");
  await fillSignIn(page, "reviewer@demo.local", demoPassword());
  await expect(page).toHaveURL(/\/en\/desk\/articles$/);
  await page.goto("/en/sign-in?next=//example.org/");
  await expect(page).toHaveURL(/\/en\/desk$/);
});

test("too many wrong passwords have to wait, and it is said how long", async ({ page }) => {
  const email = newEmail();
  await page.goto("/en/sign-in");
  for (let n = 0; n < 10; n += 1) {
    await fillSignIn(page, email, `wrong ${n}`);
    await expect(alert(page)).toContainText("do not match");
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  }
  await fillSignIn(page, email, "wrong");
  await expect(alert(page)).toContainText("Too many tries. Wait 15 minutes, then try again.");
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
});

test("a session that ends while an invitation is written loses nothing, and goes on in another tab", async ({
  page,
}) => {
  const email = newEmail();
  await signInAs(page, "admin");
  await page.goto("/en/desk/people");
  await page.getByLabel("Name", { exact: true }).fill("Late Night");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption("Editor");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Make the invitation link" }).click();
  await expect(alert(page)).toContainText("You are signed out.");

  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Sign in in a new tab" }).click();
  const tab = await opened;
  await fillSignIn(tab, "admin@demo.local", demoPassword());
  await expect(tab.getByText("close this tab and send the form once more")).toBeVisible();
  await tab.close();

  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Late Night");
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await page.getByRole("button", { name: "Make the invitation link" }).click();
  await expect(page.getByText("The invitation for Late Night is ready")).toBeVisible();
  await expect(row(page, email)).toContainText("Editor");
});

test("people are for administrators", async ({ page }) => {
  await signInAs(page, "editor");
  await page.goto("/en/desk/people");
  await expect(page.getByRole("heading", { name: "For administrators" })).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "People" })).toHaveCount(0);
  const admin = await pageOf(page, "admin");
  await admin.goto("/en/desk/people");
  await expect(admin.getByRole("banner").getByRole("link", { name: "People" })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("one signs in and out, and reads what is wrong in one's own language", async ({ page }) => {
    await page.goto("/zh-Hant/desk");
    await expect(page).toHaveURL(/\/zh-Hant\/sign-in\?next=%2Fdesk$/);
    await page.getByLabel("電子郵件").fill("reviewer2@demo.local");
    await page.getByLabel("密碼", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "登入" }).click();
    await expect(alert(page)).toContainText("電子郵件與密碼不符");
    await expect(page.getByLabel("電子郵件")).toHaveValue("reviewer2@demo.local");
    await page.getByLabel("密碼", { exact: true }).fill(demoPassword());
    await page.getByRole("button", { name: "登入" }).click();
    await expect(page).toHaveURL(/\/zh-Hant\/desk$/);
    await page.getByRole("button", { name: "登出" }).click();
    await expect(page).toHaveURL(/\/zh-Hant\/sign-in$/);
  });
});

test("a program signs in by next-auth's own address, and is turned away there as well", async ({
  request,
}) => {
  const signIn = async (password: string) => {
    const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
    const form = { csrfToken, email: "editor@demo.local", password, json: "true" };
    return request.post("/api/auth/callback/credentials", { form });
  };
  expect((await signIn("wrong")).status()).toBe(401);
  expect((await signIn(demoPassword())).ok()).toBe(true);
  const { person } = await (await request.get("/api/auth/session")).json();
  expect(person.id).toMatch(/^[0-9a-f-]{36}$/);
  const desk = await request.get("/en/desk", { maxRedirects: 0 });
  expect(desk.status()).toBe(200);
});
