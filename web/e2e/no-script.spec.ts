import {
  expect,
  facet,
  openFilters,
  readCount,
  searchBox,
  test,
  titles,
} from "./fixtures";

test.use({ javaScriptEnabled: false });

test("the search form, the filters and the pages work without scripts", async ({
  page,
}) => {
  await page.goto("/");
  const all = await readCount(page);
  await searchBox(page).fill("lawrow");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/[?&]q=lawrow/);
  const found = await readCount(page);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await expect(titles(page).first()).toBeVisible();

  await openFilters(page);
  const box = facet(page, "Country").getByRole("checkbox").last();
  await box.check();
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/q=lawrow&country=[A-Z]{2}/);
  expect(await readCount(page)).toBeLessThanOrEqual(found);
  await page.getByRole("link", { name: /^Remove filter/ }).click();
  expect(await readCount(page)).toBe(found);

  await page.goto("/");
  const first = await titles(page).first().innerText();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(titles(page).first()).not.toHaveText(first);
});

test("groups that are closed at first have their counts, too", async ({
  page,
}) => {
  await page.goto("/?q=lawrow");
  await openFilters(page);
  await page.locator("summary").filter({ hasText: "Language" }).click();
  const language = facet(page, "Language").getByRole("listitem").first();
  await expect(language).toContainText(/\d/);
});

test("filters without a control survive a submit", async ({ page }) => {
  await page.goto("/?not.country=CN&not.source=X&inferred=without&size=50");
  await searchBox(page).fill("lawrow");
  await searchBox(page).press("Enter");
  for (const kept of [
    "q=lawrow",
    "not.country=CN",
    "not.source=X",
    "inferred=without",
    "size=50",
  ])
    expect(page.url()).toContain(kept);
});

test("the same hits with and without scripts", async ({ page, browser }) => {
  const link = "/?q=lavrov&from=2014-01-01&sort=date:desc";
  await page.goto(link);
  const without = await titles(page).allInnerTexts();
  const context = await browser.newContext();
  const scripted = await context.newPage();
  await scripted.goto(new URL(link, page.url()).href);
  await scripted.waitForLoadState("networkidle");
  expect(await titles(scripted).allInnerTexts()).toEqual(without);
  expect(without.length).toBeGreaterThan(0);
  await context.close();
});
