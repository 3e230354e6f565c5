import { DEMONSTRATION, DEMONSTRATION_DETAILS, DEMONSTRATION_REPORT } from "@/db/samples/demonstration";
import { expect, test } from "./fixtures";

// What a newcomer meets first: the report that the sample workspace comes with.
const checked = DEMONSTRATION.filter((check) => !("dismissed" in check));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the demonstration report leads from the home page to each of its claims", async ({ page }) => {
      await page.goto("/en");
      const card = page.getByRole("article").filter({ hasText: DEMONSTRATION_REPORT.title });
      await expect(card.getByText("Sample", { exact: true })).toBeVisible();
      await expect(card).toContainText(`${checked.length} claims checked`);
      await card.getByRole("link", { name: DEMONSTRATION_REPORT.title }).click();

      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 1 })).toHaveText(DEMONSTRATION_REPORT.title);
      await expect(main.getByText("Sample", { exact: true })).toBeVisible();
      await expect(main.getByRole("link", { name: DEMONSTRATION_DETAILS.title })).toHaveCount(0);
      await expect(main.getByText(DEMONSTRATION_DETAILS.title).first()).toBeVisible();
      await expect(
        main.getByRole("region", { name: "Claims and verdicts" }).getByRole("article"),
      ).toHaveCount(checked.length);
      await expect(main.getByText("Settled by an editor")).toHaveCount(1);

      const pages = await main
        .getByRole("link", { name: "Page of this claim" })
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      for (const address of pages) {
        await page.goto(address);
        await expect(main.getByText("Sample", { exact: true }), address).toBeVisible();
        await expect(page.locator('script[type="application/ld+json"]'), address).toHaveCount(1);
      }
    });
  });
}
