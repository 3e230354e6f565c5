import AxeBuilder from "@axe-core/playwright";
import { database } from "@/db/client";
import { expect, test } from "./fixtures";
import { CHINESE, ENGLISH, type Published, publish } from "./published";

let english: Published;
let chinese: Published;
test.beforeAll(async () => {
  english = await publish(database(), ENGLISH);
  chinese = await publish(database(), CHINESE);
});

const PAGES: [name: string, path: () => string][] = [
  ["home", () => ""],
  ["method", () => "/methodology"],
  ["report in English", () => `/reports/${english.slug}`],
  ["report in Chinese", () => `/reports/${chinese.slug}`],
  ["version", () => `/reports/${english.slug}/v/1`],
  ["claim", () => `/claims/${english.claims[1]?.slug}`],
  ["what is not there", () => "/claims/zzzzzzzzzzzz"],
];

for (const [name, path] of PAGES) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const locale of ["en", "zh-Hant"]) {
        await page.goto(`/${locale}${path()}`);
        for (const fold of await page.locator("summary").all()) await fold.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`),
          `${colorScheme}, ${locale}`,
        ).toEqual([]);
      }
    }
  });
}

test("the theme is chosen once for every page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/en");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto("/en/methodology");
  expect(await paper()).toBe(dark);
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  expect(await paper()).toBe(light);
});
