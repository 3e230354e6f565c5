import type { Page } from "@playwright/test";
import { database } from "@/db/client";
import { sha256Hex, signatureHolds } from "@/lib/report/record";
import { expect, test } from "./fixtures";
import { ENGLISH, type Published, publish } from "./published";

let report: Published;
test.beforeAll(async () => {
  report = await publish(database(), ENGLISH);
});

/** A reader without an account reads a report from its conclusion to its record. */
async function readReport(page: Page) {
  await page.goto(`/en/reports/${report.slug}`);
  const main = page.getByRole("main");

  // The conclusion, in one screen.
  await expect(page).toHaveTitle(`${ENGLISH.title} · Assay`);
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(ENGLISH.title);
  await expect(main.getByText("Sample", { exact: true })).toBeVisible();
  await expect(main.getByText(ENGLISH.summary).first()).toBeInViewport();
  const strip = main.getByRole("figure");
  await expect(strip.getByRole("listitem").filter({ hasText: "Mostly true" })).toHaveText("Mostly true1");
  await expect(strip.getByRole("link", { name: "False: The Great Wall" })).toBeInViewport();

  // The article, its claims marked in it and nothing between the marks lost.
  const article = main.getByRole("region", { name: "The article, with its claims" });
  const marks = article.locator("mark");
  await expect(marks).toHaveText(report.claims.map(({ statement }) => statement));
  await expect(article.locator("mark mark")).toHaveCount(0);
  const text = article.locator("p.as-typed");
  expect(
    (
      await text.evaluateAll((blocks) =>
        blocks.map((block) => {
          const copy = block.cloneNode(true) as Element;
          for (const note of copy.querySelectorAll(".margin-note")) note.remove();
          return copy.textContent;
        }),
      )
    ).join("\n"),
  ).toBe(report.articleText);
  await marks.nth(1).click();
  await expect(page).toHaveURL(new RegExp(`#claim-${report.claims[1]?.slug}$`));

  // A claim: verdict, reason, and the source with what it says, where, and which way.
  const claim = main.getByRole("article", { name: "The Great Wall of China" });
  await expect(claim).toBeInViewport();
  await expect(claim.getByText("False", { exact: true })).toBeVisible();
  await expect(claim.getByText("Settled by an editor")).toBeVisible();
  await expect(claim.getByText("What the sources say.")).toBeVisible();
  const source = claim.getByRole("list", { name: "Sources" }).getByRole("listitem");
  await expect(source.getByText("Contradicts the claim")).toBeVisible();
  await expect(source.getByText("Primary source")).toBeVisible();
  await expect(source.getByRole("blockquote")).toHaveText(/^“What the book says of .*”$/);
  await expect(source).toContainText("p. 3");
  await expect(source.getByRole("link", { name: "A book of the sky" })).toHaveAttribute(
    "href",
    /^https:\/\/example\.org\//,
  );
  await expect(source.getByRole("link", { name: "archived copy" })).toBeVisible();
  await expect(source).toContainText("Interest: The observatory sells this book.");

  // What was not checked, and why.
  const unchecked = main.getByRole("region", { name: "What was not checked" });
  await unchecked.getByText("Opinion", { exact: true }).click();
  await expect(unchecked.getByText("The night sky is beautiful.")).toBeVisible();

  // Who, when, and the proof.
  const record = main.getByRole("region", { name: "Record" });
  const entry = (term: string) =>
    record
      .getByRole("term")
      .filter({ hasText: new RegExp(`^${term}`) })
      .locator("+ dd");
  await expect(entry("Verdicts by")).toHaveText("Rosa · Sol");
  await expect(entry("Settled by")).toHaveText("Edda");
  await expect(entry("Approved by")).toHaveText("Ansel");
  await expect(entry("Version")).toHaveText("1");
  await expect(entry("Cite as")).toContainText(`“${ENGLISH.title}”. Verification report, version 1,`);
  await expect(entry("Hash of what was approved")).toHaveText(report.bodySha256);
  const shown = async (term: string) => (await entry(term).textContent()) ?? "";
  const [hash, signature, key] = await Promise.all(
    ["Hash of this record", "Signature", "Public key"].map(shown),
  );
  expect(signatureHolds(hash ?? "", signature ?? "", key ?? "")).toBe(true);
  expect(signatureHolds(sha256Hex("another"), signature ?? "", key ?? "")).toBe(false);

  // From the claim to its own page, and back.
  await claim.getByRole("link", { name: "Page of this claim" }).click();
  await expect(page).toHaveURL(`/en/claims/${report.claims[1]?.slug}`);
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(report.claims[1]?.statement ?? "");
  await expect(main.getByText("Sample", { exact: true })).toBeVisible();
  await expect(main.getByText("False", { exact: true })).toBeVisible();
  await expect(main.locator("mark")).toHaveText([report.claims[1]?.statement ?? ""]);
  await main.getByRole("link", { name: ENGLISH.title }).click();
  await expect(page).toHaveURL(`/en/reports/${report.slug}`);
}

test("a reader reads a report and follows a claim", async ({ page }) => {
  await readReport(page);
});

test("a version has an address of its own", async ({ page }) => {
  await page.goto(`/en/reports/${report.slug}/v/1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(ENGLISH.title);
  await expect(page.getByText("Sample", { exact: true })).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`/en/reports/${report.slug}$`),
  );
});

test("on a narrow page the notes stand below their paragraph, on a wide one beside it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/en/reports/${report.slug}`);
  const article = page.getByRole("region", { name: "The article, with its claims" });
  const mark = article.locator("mark").nth(1);
  const beside = article.locator(".margin-note").nth(1);
  const below = article.getByRole("listitem").nth(1);
  await expect(below).toBeHidden();
  const [line, note] = [await mark.boundingBox(), await beside.boundingBox()];
  expect(note?.x).toBeGreaterThan((line?.x ?? 0) + (line?.width ?? 0));
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(beside).toBeHidden();
  await expect(below).toContainText(/2 False/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("the strip is reached with the keyboard, and read as a table", async ({ page }) => {
  await page.goto(`/en/reports/${report.slug}`);
  const strip = page.getByRole("figure");
  const ticks = strip.getByRole("link", { name: /^(True|False|Outdated|Mostly true): / });
  await ticks.first().focus();
  await page.keyboard.press("Tab");
  await expect(ticks.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#claim-${report.claims[1]?.slug}$`));
  await strip.getByText("The strip as a table").click();
  await expect(strip.getByRole("row")).toHaveText([
    /No\.\s*Passage\s*Result/,
    ...report.claims.map(({ statement }) => new RegExp(statement)),
  ]);
});

test("on paper nothing is folded, and addresses are written out", async ({ page }) => {
  await page.goto(`/en/reports/${report.slug}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("The night sky is beautiful.").last()).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  const source = page.getByRole("list", { name: "Sources" }).first();
  await expect(source.getByText(/· https:\/\/example\.org\//)).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader reads a report and follows a claim", async ({ page }) => {
    await readReport(page);
  });
});
