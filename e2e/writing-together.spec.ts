import { openClaim } from "./arrange";
import { fillVerdict, pageOf } from "./desk";
import { expect, signInAs, test } from "./fixtures";

test("the second of two who reword a claim sees both wordings and keeps their own", async ({ page }) => {
  const claim = await openClaim();
  await signInAs(page, "reviewer");
  const second = await pageOf(page, "reviewer2");
  for (const one of [page, second]) {
    await one.goto(`/en/desk/claims/${claim.id}`);
    await one.getByText("Edit the claim …").click();
  }
  await page.getByLabel("Statement").fill("The Moon orbits the Earth in 27 days.");
  await page.getByRole("button", { name: "Save this wording" }).click();
  await expect(page.getByText("The new wording is saved.")).toBeVisible();

  await second.getByLabel("Statement").fill("The Moon orbits the Earth once a month.");
  await second.getByRole("button", { name: "Save this wording" }).click();
  await expect(second.getByText("Somebody else has reworded this claim")).toBeVisible();
  await expect(second.getByText("What stands now (revision 2)")).toBeVisible();
  await expect(second.getByLabel("Statement")).toHaveValue("The Moon orbits the Earth once a month.");
  await expect(
    second.getByRole("heading", { level: 1, name: "The Moon orbits the Earth in 27 days." }),
  ).toBeVisible();

  await second.getByRole("button", { name: "Save this wording" }).click();
  await expect(
    second.getByRole("heading", { level: 1, name: "The Moon orbits the Earth once a month." }),
  ).toBeVisible();
  const history = second.getByRole("region", { name: "History" });
  await expect(history.getByText("Reworded, revision 2")).toBeVisible();
  await expect(history.getByText("Reworded, revision 3")).toBeVisible();
});

test("a session that ends while a verdict is written loses nothing", async ({ page }) => {
  const claim = await openClaim();
  await signInAs(page, "reviewer");
  await page.goto(`/en/desk/claims/${claim.id}`);
  await fillVerdict(page, { rating: "Mixed", justification: "An hour's work." });
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Give this verdict" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expect(page.getByLabel("Justification")).toHaveValue("An hour's work.");
  await expect(page.getByRole("radio", { name: "Mixed", exact: true })).toBeChecked();

  await signInAs(page, "reviewer");
  await page.getByRole("button", { name: "Give this verdict" }).click();
  await expect(page.getByText("Your verdict is recorded.")).toBeVisible();
});

test("the second of two who compose sees the other's draft and keeps their own", async ({ page }) => {
  const claim = await openClaim();
  await signInAs(page, "editor");
  const other = await pageOf(page, "admin");
  for (const one of [page, other]) await one.goto(`/en/desk/articles/${claim.articleId}/report`);
  await page.getByLabel("Summary").fill("What the editor found.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved as draft 1.")).toBeVisible();

  await other.getByLabel("Summary").fill("What the administrator found.");
  await other.getByRole("button", { name: `Put in: ${claim.statement}` }).click();
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(other.getByText("Draft 1, saved by Demo Editor in the meantime.")).toBeVisible();
  await expect(other.getByText("What the editor found.").first()).toBeVisible();
  await expect(other.getByLabel("Summary")).toHaveValue("What the administrator found.");
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(other.getByText("Saved as draft 2.")).toBeVisible();
  await expect(other.getByText("These claims are not settled")).toBeVisible();
});
