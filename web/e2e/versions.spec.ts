import type { Page } from "@playwright/test";
import { findViolations } from "./axe";
import {
  countsArrived,
  expect,
  facet,
  openFilters,
  openSearch,
  readCount,
  resultCount,
  test,
  titles,
} from "./fixtures";

// Three outlets carry an agency's report of one vote.
const REPORT = "/?q=Kyslytsya";
const WHOLE = "U.N. General Assembly in historic vote";

const toggle = (page: Page) =>
  page.getByRole("checkbox", { name: /^All versions/ });
const versions = (page: Page) =>
  page.getByRole("region", { name: "3 versions of this article" });

test("versions are listed as one, or each on its own", async ({ page }) => {
  await openSearch(page, REPORT);
  await expect(resultCount(page)).toContainText(/^1 article/);
  await expect(titles(page)).toContainText([WHOLE]);
  await expect(toggle(page)).toHaveAccessibleName("All versions 2");

  await toggle(page).check();
  await expect(page).toHaveURL(/\/\?q=Kyslytsya&versions=all$/);
  await expect(resultCount(page)).toContainText(/^3 articles/);
  await expect(
    page.getByRole("link", { name: "one of 3 versions" }),
  ).toHaveCount(3);
  expect(await findViolations(page)).toEqual([]);

  await page.goBack();
  await expect(resultCount(page)).toContainText(/^1 article/);
  await expect(toggle(page)).not.toBeChecked();
});

test("counts are those of the list", async ({ page }) => {
  const counted = (name: string) => facet(page, name).locator(".count");
  const openSources = async () => {
    await openFilters(page);
    await page.locator("summary").filter({ hasText: "Source" }).click();
    await countsArrived(page, "Source");
  };
  await openSearch(page, REPORT);
  await openSources();
  await expect(counted("Country").first()).toHaveText("1");
  // Each outlet would be found with its own version.
  await expect(counted("Source")).toHaveText(["1", "1"]);
  await openSearch(page, `${REPORT}&versions=all`);
  await openSources();
  await expect(counted("Country").first()).toHaveText("3");
  await expect(counted("Source")).toHaveText(["1", "1"]);
});

test("a search by source finds the source's version", async ({ page }) => {
  await openSearch(page, `${REPORT}&source=harbourgazette.example`);
  await expect(titles(page)).toContainText(["Russia told to leave Ukraine"]);
  await expect(toggle(page)).toBeChecked();
  await expect(toggle(page)).toBeDisabled();
});

test("words that only another version has lead to it", async ({ page }) => {
  await openSearch(page, "/?q=%22unprovoked+and+unjustified%22");
  await expect(resultCount(page)).toContainText(/^0 articles/);
  await page
    .getByRole("link", { name: "Show every version of an article" })
    .click();
  await expect(resultCount(page)).toContainText(/^1 article/);
  await expect(titles(page)).toContainText(["Russia told to leave Ukraine"]);
});

/** From the list to the article's versions, and two of them compared. */
async function compareVersions(page: Page) {
  await page.getByRole("link", { name: "and 2 more versions" }).click();
  await expect(page).toHaveURL(/\/articles\/\w+\?q=Kyslytsya#versions$/);
  const items = versions(page).getByRole("listitem");
  await expect(items).toHaveCount(3);
  await expect(items.first()).toContainText("first, this page");

  await versions(page)
    .getByRole("combobox", { name: "Compare", exact: true })
    .selectOption({ label: "1. unknown Mar 2, 2022" });
  await versions(page)
    .getByRole("combobox", { name: "with", exact: true })
    .selectOption({ label: "3. harbourgazette.example Mar 3, 2022" });
  await versions(page)
    .getByRole("button", { name: "Show the difference" })
    .click();
  await expect(page).toHaveURL(/first=\w+&second=\w+#versions$/);
  const added = versions(page).getByRole("insertion");
  await expect(
    added.filter({ hasText: "The British ambassador, Barbara Woodward" }),
  ).toHaveCount(1);
  await expect(added.first()).toContainText("Only in the second:");
  await expect(versions(page).getByRole("deletion").first()).toContainText(
    `Only in the first: ${WHOLE}`,
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("an article lists its versions and compares two", async ({ page }) => {
      await openSearch(page, REPORT);
      await compareVersions(page);
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole("link", { name: "Back to the results" }).click();
      await expect(page).toHaveURL(/\/\?q=Kyslytsya$/);
    });
  });
}

test("a comparison of what is no version says so", async ({ page }) => {
  await openSearch(page);
  const other = (id: string) => `first=${id}&second=${"0".repeat(64)}`;
  const href = await titles(page)
    .first()
    .getByRole("link")
    .getAttribute("href");
  for (const id of ["0".repeat(64), "%22%20OR%20x", ""]) {
    const response = await page.goto(`${href}?${other(id)}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("main")).toContainText(
      "One of the two chosen is not a version of this article",
    );
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("versions are listed and compared", async ({ page }) => {
    await page.goto(REPORT);
    expect(await readCount(page)).toBe(1);
    await compareVersions(page);
  });

  test("all versions are asked for with the form, and no longer", async ({
    page,
  }) => {
    await page.goto(REPORT);
    await toggle(page).check();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL(/[?&]versions=all/);
    expect(await readCount(page)).toBe(3);
    await toggle(page).uncheck();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).not.toHaveURL(/versions/);
    expect(await readCount(page)).toBe(1);
  });
});
