import type { Locator, Page } from "@playwright/test";
import {
  countsArrived,
  expect,
  facet,
  openFilters,
  openSearch,
  readCount,
  resultCount,
  searchBox,
  test,
  titles,
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

/** Presses the key of the search box until the page that was just loaded listens to it. */
async function leadToSearch(page: Page) {
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(searchBox(page)).toBeFocused({ timeout: 200 });
  }).toPass();
}

/** Opens a search, and waits until single keys do something. */
async function openWithKeys(page: Page) {
  await openSearch(page);
  await leadToSearch(page);
  await searchBox(page).blur();
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

test("single keys lead to the search box and through the results", async ({
  page,
}) => {
  await openWithKeys(page);
  const title = (rank: number) => titles(page).nth(rank).getByRole("link");
  await page.keyboard.press("j");
  await expect(title(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(title(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(title(1)).toBeFocused();
  await expect(title(1)).toHaveCSS("outline-style", "solid");

  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue("");
  // In the field they are letters like any other.
  await page.keyboard.type("jk/?");
  await expect(searchBox(page)).toHaveValue("jk/?");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await searchBox(page).fill("lavrov");
  await expect(resultCount(page)).toContainText("for “lavrov”");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/articles\/[\w-]+\?q=lavrov#hit-1$/);
  await leadToSearch(page);
});

test("a list tells the keys, and a switch there turns them off for good", async ({
  page,
}) => {
  await openWithKeys(page);
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys" });
  await expect(list).toBeVisible();
  // Nothing happens behind it.
  await page.keyboard.press("j");
  await expect(titles(page).first().getByRole("link")).not.toBeFocused();
  await list.getByRole("checkbox", { name: "Use single keys" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();

  for (let visit = 0; visit < 2; visit += 1) {
    for (const key of ["/", "j", "?"]) await page.keyboard.press(key);
    await expect(searchBox(page)).not.toBeFocused();
    await expect(titles(page).first().getByRole("link")).not.toBeFocused();
    await expect(list).toBeHidden();
    await openSearch(page);
  }
  const button = page.getByRole("button", { name: "Keyboard" });
  await button.click();
  await list.getByRole("checkbox").check();
  await list.getByRole("button", { name: "Close" }).click();
  await expect(button).toBeFocused();
  await page.keyboard.press("j");
  await expect(titles(page).first().getByRole("link")).toBeFocused();
});

test("a composition is searched for when it ends, not before", async ({
  page,
}) => {
  await openSearch(page);
  const queries: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    // Roles of the officials that are listed may still be asked for.
    if (url.includes("/api/search/") && !url.includes("value=")) {
      queries.push(url + (request.postData() ?? ""));
    }
  });
  await searchBox(page).focus();
  const ime = await page.context().newCDPSession(page);
  for (const text of ["ㅂ", "부", "북", "북ㅎ", "북하"]) {
    await ime.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await expect(searchBox(page)).toHaveValue(text);
  }
  expect(queries).toEqual([]);
  await ime.send("Input.insertText", { text: "북한" });
  await expect(resultCount(page)).toContainText("for “북한”");
  expect(queries.join()).not.toContain("북하");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the filters are a sheet that keeps and returns the focus", async ({
    page,
  }) => {
    await openSearch(page);
    await openFilters(page);
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await expect(sheet).toBeFocused();
    for (let pressed = 0; pressed < 40; pressed += 1) {
      await page.keyboard.press("Tab");
      const isBehind = await page.evaluate(
        () =>
          document.activeElement !== document.body &&
          document.activeElement?.closest(".filters") === null,
      );
      expect(isBehind, `after ${pressed + 1} tabs`).toBe(false);
    }
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await expect(page.locator(".filter-toggle summary")).toBeFocused();
  });
});
