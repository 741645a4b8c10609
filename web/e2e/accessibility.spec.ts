import { findViolations } from "./axe";
import {
  expect,
  mentions,
  openFilters,
  openSearch,
  test,
  titles,
} from "./fixtures";

const PAGES = {
  search: "/",
  filtered:
    "/?q=lavrov&country=RU&not.country=CN&from=2014-01-01&undated=include",
  empty: "/?q=xqzwvkj&country=RU",
};

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [name, path] of Object.entries(PAGES)) {
      test(`axe finds nothing on the ${name} page`, async ({ page }) => {
        await openSearch(page, path);
        await openFilters(page);
        expect(await findViolations(page)).toEqual([]);
      });
    }

    test("axe finds nothing with the list of keys open, nor on plain pages", async ({
      page,
    }) => {
      await openSearch(page);
      await page.getByRole("button", { name: "Keyboard" }).click();
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
      await page.goto("/unavailable");
      expect(await findViolations(page)).toEqual([]);
    });

    for (const language of ["Deutsch", "한국어"]) {
      test(`axe finds nothing in ${language}`, async ({ page }) => {
        await openSearch(page, PAGES.filtered);
        await page.getByRole("link", { name: language }).click();
        await expect(page.locator("html")).not.toHaveAttribute("lang", "en");
        expect(await findViolations(page)).toEqual([]);
        await titles(page).first().getByRole("link").click();
        await expect(page).toHaveURL(/\/articles\//);
        // Alive, and scrolled to its first hit.
        await expect(mentions(page).first()).toHaveAttribute("tabindex", "0");
        expect(await findViolations(page)).toEqual([]);
      });
    }

    test("axe finds nothing on an article", async ({ page }) => {
      await openSearch(page, "/?q=lavrov");
      await titles(page).first().getByRole("link").click();
      await page.getByText("How do we know?").click();
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test("pages are as wide as the screen", async ({ page }) => {
  for (const path of Object.values(PAGES)) {
    await openSearch(page, path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
