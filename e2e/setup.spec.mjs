import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { createDatabase } from "../scripts/database.mjs";
import { startSite } from "../scripts/scratch-site.mjs";

test.setTimeout(180_000);

const PASSWORD = "three quiet grey boats";
const name = `setup_${randomBytes(6).toString("hex")}`;
let folder;
let site;

test.beforeAll(async () => {
  const admin = process.env.DATABASE_URL;
  await createDatabase(admin, name);
  folder = await mkdtemp(join(tmpdir(), "assay-setup-test-"));
  const DATABASE_URL = Object.assign(new URL(admin), { pathname: `/${name}` }).toString();
  site = await startSite(folder, { env: { DATABASE_URL, SETUP_TOKEN: "" } });
  await site.ready();
});

test.afterAll(async () => {
  await site?.stop();
  const sql = postgres(process.env.DATABASE_URL, { max: 1 });
  await sql`drop database if exists ${sql(name)} with (force)`;
  await sql.end();
  await rm(folder, { recursive: true, force: true });
});

test("a site of one's own begins with its set-up: token, first administrator, invitation, first article", async ({
  browser,
}) => {
  const token = /with this token: (\S+)/.exec(site.output())?.[1];
  expect(token).toHaveLength(22);
  const open = async (path) => {
    const page = await (await browser.newContext({ locale: "en-US" })).newPage();
    await page.goto(`${site.url}${path}`);
    return page;
  };

  for (const path of ["/", "/desk", "/en/desk", "/en/sign-in"]) {
    const page = await open(path);
    await expect(page).toHaveURL(`${site.url}/en/setup`);
    await page.context().close();
  }

  const admin = await open("/");
  await admin.getByLabel("Set-up token").fill("not the token at all");
  await admin.getByLabel("Your name").fill("Ada First");
  await admin.getByLabel("E-mail address").fill("ada@example.org");
  await admin.getByLabel("New password").fill(PASSWORD);
  await admin.getByRole("button", { name: "Make the first administrator" }).click();
  await expect(admin.getByText("This is not the token.")).toBeVisible();
  await expect(admin.getByLabel("Your name")).toHaveValue("Ada First");
  await admin.getByLabel("Set-up token").fill(` ${token} `);
  await admin.getByLabel("New password").fill(PASSWORD);
  await admin.getByRole("button", { name: "Make the first administrator" }).click();
  await expect(admin).toHaveURL(`${site.url}/en/desk/people`);
  await expect(admin.getByRole("banner")).toContainText("Ada First Administrator");

  await test.step("it is closed from then on, and the home page is open", async () => {
    const stranger = await open("/setup");
    await expect(stranger.getByRole("heading", { name: "This site is set up" })).toBeVisible();
    await expect(stranger.getByLabel("Set-up token")).toHaveCount(0);
    await stranger.goto(site.url);
    await expect(stranger).toHaveURL(`${site.url}/en`);
  });

  await test.step("the last administrator stays one", async () => {
    await admin.getByLabel("Role of Ada First").selectOption("Editor");
    await admin.getByRole("button", { name: "Change role" }).click();
    await expect(admin.getByRole("main").getByRole("alert")).toContainText("the last active administrator");
  });

  await test.step("who is invited imports the first article", async () => {
    await admin.getByLabel("Name", { exact: true }).fill("Sol Second");
    await admin.getByLabel("E-mail address").fill("sol@example.org");
    await admin.getByRole("button", { name: "Make the invitation link" }).click();
    const link = new URL(await admin.getByLabel("Link", { exact: true }).inputValue());
    const guest = await open(link.pathname);
    await guest.getByLabel("New password").fill(PASSWORD);
    await guest.getByRole("button", { name: "Join" }).click();
    await expect(guest.getByRole("banner")).toContainText("Sol Second Reviewer");
    await guest.goto(`${site.url}/en/desk/articles/new`);
    await guest
      .getByLabel("The text of the article")
      .fill("On the Moon\n\nThe Moon orbits the Earth once in 27.3 days.\n");
    await expect(guest.getByRole("region", { name: "What was found" })).toContainText(/\d claims? found/);
    await guest.getByRole("button", { name: "Import", exact: true }).click();
    await expect(guest.getByRole("heading", { level: 1, name: "On the Moon" })).toBeVisible();
  });
});
