import type { Page } from "@playwright/test";
import { findViolations } from "./axe";
import { expect, openSearch, readCount, test, titles } from "./fixtures";

const map = (page: Page) =>
  page.getByRole("region", { name: "Countries of these articles on a map" });
const drawn = (page: Page, code: string) => page.locator(`#map-${code}`);
const table = (page: Page) =>
  page.getByRole("table", { name: "Articles by country" });

/** Number of articles that a country's link promises. */
async function promised(page: Page, code: string) {
  const name = await drawn(page, code).getAttribute("aria-label");
  return Number(/(\d+) articles?/.exec(name ?? "")?.[1]);
}

test("the map is a second view, loaded when it is wanted", async ({ page }) => {
  await openSearch(page, "/?q=lavrov");
  const found = await readCount(page);
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.getByRole("link", { name: "Map", exact: true }).click();
  await expect(page).toHaveURL(/\?q=lavrov&view=map$/);
  await expect(map(page)).toBeVisible();
  await expect(titles(page)).toHaveText([
    "Countries of these articles on a map",
  ]);
  expect(scripts.length).toBeGreaterThan(0);
  expect(await readCount(page)).toBe(found);
  await page.goBack();
  await expect(map(page)).toBeHidden();
  await expect(titles(page).first()).toBeVisible();
});

test("a click on a country narrows the search to it, another takes it off", async ({
  page,
}) => {
  await openSearch(page, "/?view=map");
  const all = await readCount(page);
  const count = await promised(page, "UA");
  await drawn(page, "UA").click();
  await expect(page).toHaveURL(/\?country=UA&view=map$/);
  await expect.poll(() => readCount(page)).toBe(count);
  await expect(drawn(page, "UA")).toHaveAccessibleName(/, chosen$/);
  // Counted without its own "any of": others are still there to be added.
  expect(await promised(page, "US")).toBeGreaterThan(0);
  await drawn(page, "UA").click();
  await expect(page).toHaveURL(/\?view=map$/);
  await expect.poll(() => readCount(page)).toBe(all);
});

test("one Tab leads to the map, arrows through it, Enter chooses", async ({
  page,
}) => {
  await openSearch(page, "/?view=map");
  await drawn(page, "DE").focus();
  await expect(drawn(page, "DE")).toHaveAttribute("tabindex", "0");
  await expect(page.locator(".map-country[tabindex='0']")).toHaveCount(1);
  await expect(page.locator(".map-tip")).toContainText(
    /Germany: \d+ articles?/,
  );
  await page.keyboard.press("ArrowLeft");
  await expect(drawn(page, "DE")).not.toBeFocused();
  const focused = page.locator(".map-country:focus");
  await expect(focused).toHaveAccessibleName(/: \d+ articles?$/);
  const id = await focused.getAttribute("id");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`country=${id?.slice(-2)}&view=map`));
  await expect(focused).toHaveAccessibleName(/, chosen$/);
  await page.keyboard.press("Escape");
  await expect(page.locator(".map-tip")).toBeHidden();
});

test("the table has all countries, small ones too, with the same controls", async ({
  page,
}) => {
  await openSearch(page, "/?view=map");
  const all = await readCount(page);
  const germany = table(page).getByRole("row").filter({ hasText: "Germany" });
  await germany.getByRole("link", { name: "Exclude Germany" }).click();
  await expect(page).toHaveURL(/\?not\.country=DE&view=map$/);
  await expect.poll(() => readCount(page)).toBeLessThan(all);
  await expect(
    germany.getByRole("link", { name: "Exclude Germany, excluded" }),
  ).toBeFocused();
  await expect(drawn(page, "DE")).toHaveAccessibleName(/, excluded$/);
  await germany
    .getByRole("link", { name: "Exclude Germany, excluded" })
    .click();
  await germany.getByRole("link", { name: /^Germany: / }).click();
  await expect(page).toHaveURL(/\?country=DE&view=map$/);

  // Singapore is too small to be drawn.
  await openSearch(page, "/?country=SG&view=map");
  await expect(drawn(page, "SG")).toHaveCount(0);
  await expect(
    table(page).getByRole("link", { name: /^Singapore: .*, chosen$/ }),
  ).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing on the map", async ({ page }) => {
      await openSearch(page, "/?country=KR&not.country=CN&view=map");
      expect(await findViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the map is drawn on the server, and its countries are links", async ({
    page,
  }) => {
    await page.goto("/?view=map");
    const count = await promised(page, "UA");
    await drawn(page, "UA").click();
    await expect(page).toHaveURL(/\?country=UA&view=map$/);
    expect(await readCount(page)).toBe(count);
    await table(page).getByRole("link", { name: "Exclude Russia" }).click();
    await expect(page).toHaveURL(/country=UA&not\.country=RU&view=map$/);
  });
});
