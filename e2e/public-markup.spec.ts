import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { database } from "@/db/client";
import { LOCALES, type Locale } from "@/i18n/routing";
import { claimReviewProblems } from "@/lib/report/claim-review-rules";
import { RATINGS, ratingValue } from "@/lib/review/scale";
import { expect, test } from "./fixtures";
import { CHINESE, ENGLISH, type Published, publish } from "./published";

// As search engines get it: what the server sent, before any script.
test.use({ javaScriptEnabled: false });

let english: Published;
let chinese: Published;
test.beforeAll(async () => {
  english = await publish(database(), ENGLISH);
  chinese = await publish(database(), CHINESE);
});

const scripts = (page: Page) => page.locator('script[type="application/ld+json"]').allTextContents();

async function problems(page: Page, locale: Locale): Promise<string[]> {
  const terms = JSON.parse(await readFile(`i18n/messages/${locale}/terms.json`, "utf8"));
  return claimReviewProblems({
    url: page.url(),
    scripts: await scripts(page),
    // Only what is seen: an element's whole text holds that of the markup too.
    text: (await page.locator("header, main").allInnerTexts()).join("\n"),
    scale: new Map(RATINGS.map((rating) => [terms.rating[rating], ratingValue(rating)])),
  });
}

test("each claim has one valid ClaimReview, on its page in the report's language", async ({ page }) => {
  for (const [locale, report] of [
    ["en", english],
    ["zh-Hant", chinese],
  ] as const) {
    for (const claim of report.claims) {
      await page.goto(`/${locale}/claims/${claim.slug}`);
      expect(await problems(page, locale), claim.statement).toEqual([]);
      const [markup = ""] = await scripts(page);
      expect(JSON.parse(markup).claimReviewed).toBe(claim.statement);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", page.url());
    }
  }
});

test("the page of a claim in another language has none, and names the one that has", async ({ page }) => {
  const slug = chinese.claims[0]?.slug;
  for (const locale of LOCALES.filter((other) => other !== "zh-Hant")) {
    await page.goto(`/${locale}/claims/${slug}`);
    expect(await scripts(page)).toEqual([]);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      "href",
      new URL(`/zh-Hant/claims/${slug}`, page.url()).href,
    );
  }
});

test("no other page repeats it", async ({ page }) => {
  for (const path of ["", "/methodology", `/reports/${english.slug}`, `/reports/${english.slug}/v/1`]) {
    await page.goto(`/en${path}`);
    expect(await scripts(page), path).toEqual([]);
  }
});
