import type { Locator, Page } from "@playwright/test";
import {
  countsArrived,
  expect,
  facet,
  openSearch,
  readCount,
  searchBox,
  test,
} from "./fixtures";

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator, { most = 60 } = {}) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((node) => node === document.activeElement))
      return;
  }
  throw new Error(`not reached with ${most} tabs`);
}

test("with the keyboard alone: search, filter, keep the focus, clear", async ({
  page,
}) => {
  await openSearch(page);
  const all = await readCount(page);
  await tabTo(page, searchBox(page), { most: 4 });
  await page.keyboard.type("lavrov");
  await expect(page).toHaveURL(/q=lavrov$/);
  // The facets change with the results: a country picked before that may be gone when the focus gets there.
  await expect.poll(() => readCount(page)).toBeLessThan(all);

  const toggle = page.getByText(/^Filters/);
  if (await toggle.isVisible()) {
    await tabTo(page, toggle, { most: 4 });
    await page.keyboard.press("Enter");
  }
  await countsArrived(page, "Country");
  const box = facet(page, "Country").getByRole("checkbox").nth(2);
  const value = await box.getAttribute("value");
  const chosen = facet(page, "Country").locator(`input[value="${value}"]`);
  await tabTo(page, chosen);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(new RegExp(`country=${value}$`));
  await expect(chosen).toBeChecked();
  await expect(chosen).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/q=lavrov$/);
  await expect(chosen).toBeFocused();
});

test("the skip link leads past the filters", async ({ page }) => {
  await openSearch(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("taking off a filter does not lose the focus", async ({ page }) => {
  await openSearch(page, "/?country=RU&country=US");
  const chip = (name: string) =>
    page.getByRole("link", { name: `Remove filter: ${name}` });
  await chip("Russia").focus();
  await page.keyboard.press("Enter");
  await expect(chip("Russia")).toHaveCount(0);
  await expect(chip("United States")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
