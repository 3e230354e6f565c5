import { openClaim } from "./arrange";
import { approveReport, attachSource, composeReport, giveVerdict, pageOf } from "./desk";
import { expect, signInAs, test } from "./fixtures";

const FIRST = { rating: "True", justification: "It goes round the Earth." };
const SECOND = { rating: "Mixed", justification: "Both go round what lies between them." };
const RULING = "It orbits the Earth; that both orbit a common centre does not make it false.";

test("verdicts that differ go to an editor, and the ruling is what readers get", async ({
  page,
  browser,
}) => {
  test.slow();
  const claim = await openClaim();
  const claimPage = `/en/desk/claims/${claim.id}`;
  await signInAs(page, "reviewer");
  await page.goto(claimPage);
  await attachSource(page, {
    url: `https://example.org/${claim.slug}`,
    title: "The barycentre",
    publisher: "Observatory",
    quotation: "Earth and Moon go round a point inside the Earth.",
    stance: "Gives context",
  });
  await giveVerdict(page, FIRST);

  const editor = await pageOf(page, "editor");
  await editor.goto(claimPage);
  await expect(editor.getByText("An editor can rule once all verdicts are in.")).toBeVisible();

  const second = await pageOf(page, "reviewer2");
  await second.goto(claimPage);
  await giveVerdict(second, SECOND);
  await expect(second.getByText("The verdicts differ. An editor weighs them")).toBeVisible();
  await expect(second.getByText("When verdicts differ, an editor rules.")).toBeVisible();

  await test.step("the editor weighs both and rules", async () => {
    await editor.reload();
    const verdicts = editor.getByRole("region", { name: "The verdicts" });
    await expect(verdicts).toContainText(FIRST.justification);
    await expect(verdicts).toContainText(SECOND.justification);
    // Neither rating has the majority, so none is chosen beforehand; the words can be taken over.
    await expect(editor.getByRole("radio", { checked: true })).toHaveCount(0);
    await editor.getByRole("button", { name: "Demo Reviewer B" }).click();
    await expect(editor.getByLabel("Justification for readers")).toHaveValue(SECOND.justification);
    await editor.getByRole("radio", { name: "True", exact: true }).check();
    await editor.getByLabel("Justification for readers").fill(RULING);
    await editor.getByLabel("Reason, for the desk").fill("The second verdict answers another question.");
    await editor.getByRole("button", { name: "Settle it so" }).click();
    await expect(editor.getByRole("article", { name: "Ruling" })).toContainText(RULING);
  });

  await test.step("a second thought sends it back to the editor", async () => {
    await second.reload();
    await second.getByText("Change your verdict …").click();
    await second.getByRole("radio", { name: "True", exact: true }).check();
    await second.getByLabel("Justification", { exact: true }).fill("Seen so, it is true.");
    await second.getByRole("button", { name: "Give the changed verdict" }).click();
    await expect(second.getByText("A verdict was changed after this ruling.")).toBeVisible();
    await editor.reload();
    await editor.getByText("Rule anew …").click();
    await expect(editor.getByLabel("Justification for readers")).toHaveValue(RULING);
    await editor.getByLabel("Reason, for the desk").fill("Now both agree.");
    await editor.getByRole("button", { name: "Settle it so" }).click();
    await expect(editor.getByText("This claim is settled")).toBeVisible();
  });

  const title = `The sky, ruled over ${claim.slug}`;
  await editor.getByRole("link", { name: "Go to the report" }).click();
  await composeReport(editor, { title, summary: "One claim, settled by an editor." });
  const admin = await pageOf(page, "admin");
  await admin.goto(`/en/desk/articles/${claim.articleId}/report`);
  await approveReport(admin);

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(admin.url());
  const entry = reader.getByRole("article", { name: claim.statement });
  await expect(entry).toContainText("Settled by an editor");
  await expect(entry).toContainText(RULING);
  await expect(entry).not.toContainText(SECOND.justification);
});
