import type { Page } from "@playwright/test";
import {
  closeFilters,
  countsArrived,
  expect,
  facet,
  openFilters,
  openSearch,
  readCount,
  test,
} from "./fixtures";

const box = (page: Page, group: string, name: RegExp) =>
  facet(page, group).getByRole("checkbox", { name });
const exclude = (page: Page, label: string) =>
  page.getByRole("button", { name: `Exclude ${label}`, exact: true });
const rows = (page: Page, group: string) =>
  facet(page, group).getByRole("listitem");

test("a value is wanted, unwanted, or neither, by pointer and by keyboard", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  const all = await readCount(page);
  await exclude(page, "Russia").click();
  await expect(page).toHaveURL(/\?not\.country=RU$/);
  await expect(exclude(page, "Russia")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => readCount(page)).toBeLessThan(all);

  await box(page, "Country", /Russia/).check();
  await expect(page).toHaveURL(/\?country=RU$/);
  await expect(exclude(page, "Russia")).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await box(page, "Country", /Russia/).focus();
  await page.keyboard.press("Tab");
  await expect(exclude(page, "Russia")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/\?not\.country=RU$/);
  await expect(box(page, "Country", /Russia/)).not.toBeChecked();
  await expect(exclude(page, "Russia")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/\/$/);
  await expect.poll(() => readCount(page)).toBe(all);
});

test("values keep their places while they are chosen; a new page begins with them", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  const labels = async () =>
    facet(page, "Country").locator(".facet-label").allInnerTexts();
  const before = await labels();
  await rows(page, "Country").nth(5).getByRole("checkbox").check();
  await expect(page).toHaveURL(/\?country=[A-Z]{2}$/);
  await countsArrived(page, "Country");
  await rows(page, "Country").nth(3).getByRole("button").click();
  await expect(page).toHaveURL(/not\.country=[A-Z]{2}$/);
  await countsArrived(page, "Country");
  expect((await labels()).slice(0, 6)).toEqual(before.slice(0, 6));

  await openSearch(page, page.url());
  await openFilters(page);
  const first = (await labels()).slice(0, 2);
  expect(new Set(first)).toEqual(new Set([before[5], before[3]]));
});

test("any of the countries, or all of them", async ({ page }) => {
  await openSearch(page, "/?country=KR&country=KP");
  await openFilters(page);
  const any = await readCount(page);
  const all = page.getByRole("checkbox", { name: "match all of Country" });
  await all.check();
  await expect(page).toHaveURL(/country=KP&country=KR&all=country$/);
  await expect.poll(() => readCount(page)).toBeLessThan(any);
  await expect(
    page.getByRole("group", { name: "Country: all of" }),
  ).toBeVisible();
  await page.reload();
  await openFilters2(page);
  await expect(all).toBeChecked();
  await all.uncheck();
  await expect.poll(() => readCount(page)).toBe(any);
});

/** As openFilters, where the group is of all. */
async function openFilters2(page: Page) {
  const toggle = page.locator(".filter-toggle summary");
  const group = page.getByRole("group", { name: "Country: all of" });
  if ((await toggle.isVisible()) && !(await group.isVisible()))
    await toggle.click();
  await expect(group).toBeVisible();
}

for (const typed of ["Nordkorea", "북한", "Pyongyang", "КНДР"]) {
  test(`${typed} finds North Korea, with its count in this search`, async ({
    page,
  }) => {
    await openSearch(page, "/?country=KR");
    await openFilters(page);
    await page.getByRole("searchbox", { name: "Find a country" }).fill(typed);
    await expect(rows(page, "Country")).toHaveCount(1);
    const row = rows(page, "Country").first();
    await expect(row).toContainText("North Korea");
    await expect(row).toContainText(/[1-9]\d*$/);
    await row.getByRole("checkbox").check();
    await expect(page).toHaveURL(/country=KP&country=KR$/);
    await page.getByRole("searchbox", { name: "Find a country" }).fill("");
    await expect(rows(page, "Country").first()).not.toHaveText("");
    await expect(box(page, "Country", /North Korea/)).toBeChecked();
  });
}

test("an official is found by any spelling, which is shown, with role and country", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  await expect(
    rows(page, "Official").filter({ hasText: "Sergey Lavrov" }),
  ).toContainText("foreign minister · Russia");
  await page
    .getByRole("searchbox", { name: "Find an official" })
    .fill("Lawrow");
  await expect(rows(page, "Official")).toHaveCount(1);
  await expect(rows(page, "Official")).toContainText(
    /Lawrow.* → Sergey Lavrov/,
  );
  await expect(rows(page, "Official")).toContainText(
    "foreign minister · Russia",
  );
  await exclude(page, "Sergey Lavrov").click();
  await expect(page).toHaveURL(/\?not\.official=Sergey\+Lavrov$/);
  await closeFilters(page);
  await expect(
    page.getByRole("link", { name: "Remove filter: not Sergey Lavrov" }),
  ).toBeVisible();
});

test("an official whom the directory does not have is marked", async ({
  page,
}) => {
  // All officials of the sample articles are known: here, for once, none is.
  await page.route("**/api/search/names**", async (route) => {
    const { names } = await (await route.fetch()).json();
    const unknown = names.map((name: object) =>
      Object.assign(name, { isKnown: false }),
    );
    await route.fulfill({ json: { names: unknown } });
  });
  await openSearch(page);
  await openFilters(page);
  await expect(
    rows(page, "Official").filter({ hasText: "Sergey Lavrov" }),
  ).toContainText("not in the directory");
});

test("where names can't be asked for, those at hand are found", async ({
  page,
}) => {
  await page.route("**/api/search/names**", (route) =>
    route.fulfill({ json: { names: "none" } }),
  );
  await openSearch(page);
  await openFilters(page);
  await page.getByRole("searchbox", { name: "Find a country" }).fill("south k");
  await expect(rows(page, "Country")).toHaveCount(1);
  await expect(rows(page, "Country")).toContainText("South Korea");
});

test("more values are shown and hidden again; sources and agencies are searched, too", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  const more = page.getByRole("button", { name: /of Official$/ });
  const visible = rows(page, "Official").filter({ visible: true });
  await expect(visible).toHaveCount(8);
  await more.click();
  await expect(visible).not.toHaveCount(8);
  await more.click();
  await expect(visible).toHaveCount(8);

  for (const name of ["Source", "Agency"]) {
    await page.locator("summary").filter({ hasText: name }).click();
    await countsArrived(page, name);
    const label = await rows(page, name)
      .first()
      .locator(".facet-label")
      .innerText();
    await facet(page, name).getByRole("searchbox").fill(label);
    await expect(rows(page, name).first()).toContainText(label);
    await rows(page, name).first().getByRole("checkbox").check();
    await expect(page).toHaveURL(new RegExp(`${name.toLowerCase()}=`));
  }
});

test("the boxes and buttons are large enough", async ({ page }) => {
  await openSearch(page, "/?country=KR&not.country=CN");
  await openFilters(page);
  const sizes = await page
    .locator(".facet-value > label, .exclude, .facet-all, .facet-more")
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.checkVisibility())
        .map((node) => node.getBoundingClientRect())
        .filter(({ width, height }) => Math.min(width, height) < 24),
    );
  expect(sizes).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("values are chosen, all of them required, and excluded", async ({
    page,
  }) => {
    await page.goto("/?country=KR");
    await openFilters(page);
    const one = await readCount(page);
    await box(page, "Country", /North Korea/).check();
    await page.getByRole("checkbox", { name: /^match all/ }).check();
    await page.getByRole("button", { name: "Apply filters" }).click();
    await expect(page).toHaveURL(/all=country/);
    expect(await readCount(page)).toBeLessThan(one);

    await page.goto("/?country=KR");
    await openFilters(page);
    await exclude(page, "Russia").click();
    await expect(page).toHaveURL(/not\.country=RU/);
    expect(await readCount(page)).toBeLessThan(one);
    await openFilters(page);
    await expect(exclude(page, "Russia")).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });
});
