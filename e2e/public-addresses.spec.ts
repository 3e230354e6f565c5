import { database } from "@/db/client";
import { LOCALES } from "@/i18n/routing";
import { expect, test } from "./fixtures";
import { CHINESE, ENGLISH, type Published, publish } from "./published";

let english: Published;
let chinese: Published;
test.beforeAll(async () => {
  english = await publish(database(), ENGLISH);
  chinese = await publish(database(), CHINESE);
});

test("the feed is valid Atom, each entry in its own language", async ({ page, request }) => {
  const answer = await request.get("/feed.xml");
  expect(answer.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  await page.goto("/en");
  const feed = await page.evaluate(
    (xml) => {
      const { documentElement: root } = new DOMParser().parseFromString(xml, "application/xml");
      const child = (element: Element, name: string) =>
        [...element.children].filter(({ localName }) => localName === name);
      const texts = (element: Element, name: string) =>
        child(element, name).map((found) => found.textContent);
      return {
        name: `${root.namespaceURI} ${root.localName}`,
        required: ["id", "title", "updated", "author"].map((name) => child(root, name).length),
        self: child(root, "link").map((link) => `${link.getAttribute("rel")} ${link.getAttribute("href")}`),
        entries: child(root, "entry").map((entry) => ({
          language: entry.getAttribute("xml:lang"),
          ids: texts(entry, "id"),
          titles: texts(entry, "title"),
          updated: texts(entry, "updated"),
          link: child(entry, "link").map((link) => link.getAttribute("href")),
          categories: child(entry, "category").map((category) => category.getAttribute("term")),
        })),
      };
    },
    await answer.text(),
  );
  const site = new URL(page.url()).origin;
  expect(feed).toMatchObject({
    name: "http://www.w3.org/2005/Atom feed",
    required: [1, 1, 1, 1],
    self: [`self ${site}/feed.xml`, `alternate ${site}/`],
  });
  for (const { ids, titles, updated, link, language } of feed.entries) {
    expect([ids, titles, updated, link].map((found) => found.length)).toEqual([1, 1, 1, 1]);
    expect(new Date(updated[0] ?? "").toISOString()).toBe(updated[0]);
    expect(language).toMatch(/^[a-z]{2}/);
    expect((await request.get(link[0] ?? "")).status()).toBe(200);
  }
  expect(new Set(feed.entries.flatMap(({ ids }) => ids)).size).toBe(feed.entries.length);
});

test("the sitemap names canonical addresses, and each answers", async ({ request }) => {
  const answer = await request.get("/sitemap.xml");
  expect(answer.status()).toBe(200);
  const addresses = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc ?? "");
  expect(addresses.length).toBeGreaterThanOrEqual(6);
  const own = new URL(answer.url()).origin;
  for (const address of addresses) {
    expect(address.startsWith(`${own}/`)).toBe(true);
    const page = await request.get(address, { maxRedirects: 0 });
    expect(page.status(), address).toBe(200);
    expect(await page.text()).toContain(`<link rel="canonical" href="${address}"/>`);
  }
});

test("robots may read all that is public, and learn where the sitemap is", async ({ request }) => {
  const text = await (await request.get("/robots.txt")).text();
  expect(text).toMatch(/^User-Agent: \*$/im);
  expect(text).toMatch(/^Allow: \/$/m);
  for (const locale of LOCALES) expect(text).toContain(`Disallow: /${locale}/desk`);
  expect(text).toMatch(/^Sitemap: http\S+\/sitemap\.xml$/m);
});

test("public pages are the same for everybody: no cookie, and kept for a minute", async ({ request }) => {
  for (const path of [
    "/en",
    "/zh-Hant/methodology",
    `/en/reports/${english.slug}`,
    `/zh-Hant/claims/${chinese.claims[0]?.slug}`,
    "/feed.xml",
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers["cache-control"], path).toBe("public, max-age=0, s-maxage=60, stale-while-revalidate=600");
    expect(headers, path).not.toHaveProperty("set-cookie");
    expect(headers, path).not.toHaveProperty("link");
  }
});

test("an address without a language leads to the reader's", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "zh-TW", baseURL });
  const page = await context.newPage();
  await page.goto(`/reports/${chinese.slug}/v/1`);
  await expect(page).toHaveURL(`/zh-Hant/reports/${chinese.slug}/v/1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CHINESE.title);
  await context.close();
});

test("the language is switched on the page where one is", async ({ page }) => {
  await page.goto(`/en/reports/${english.slug}`);
  await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "繁體中文" }).click();
  await expect(page).toHaveURL(`/zh-Hant/reports/${english.slug}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  // What was published stays in the language it was written in, and the page says which that is.
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(ENGLISH.title);
  await expect(title).toHaveAttribute("lang", "en");
  await expect(page.getByText("這份報告以英文撰寫。")).toBeVisible();
  await page.getByRole("navigation", { name: "語言" }).getByRole("link", { name: "简体中文" }).click();
  await expect(page.getByRole("heading", { name: "说法与判定" })).toBeVisible();
});

test.describe("what is not there", () => {
  const WORDS = {
    en: "There is no page here",
    "zh-Hant": "這個網址沒有頁面",
    "zh-Hans": "这个网址没有页面",
  };
  const paths = () => [
    "/reports/zzzzzzzzzzzz",
    "/reports/no-slug-at-all",
    "/claims/zzzzzzzzzzzz",
    `/reports/${english.slug}/v/2`,
    `/reports/${english.slug}/v/01`,
  ];

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
      test.use({ javaScriptEnabled });

      for (const locale of LOCALES) {
        test(`says so in ${locale}, and leads on`, async ({ page }) => {
          for (const path of paths()) {
            const answer = await page.goto(`/${locale}${path}`);
            expect(answer?.status(), path).toBe(404);
            await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(WORDS[locale]);
            await expect(page, path).toHaveTitle(new RegExp(WORDS[locale]));
          }
          await page.getByRole("main").getByRole("link").click();
          await expect(page).toHaveURL(`/${locale}`);
        });
      }
    });
  }

  test("an address that no page can have says so in the reader's language", async ({ page }) => {
    const answer = await page.goto("/zh-Hans/nothing/here");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(WORDS["zh-Hans"]);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  });

  test("without scripts it says so in every language", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto("/zh-Hans/nothing/here");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(Object.values(WORDS));
    await context.close();
  });
});
