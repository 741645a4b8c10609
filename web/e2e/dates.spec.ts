import type { Locator, Page } from "@playwright/test";
import { findViolations } from "./axe";
import {
  closeFilters,
  expect,
  openFilters,
  openSearch,
  readCount,
  resultCount,
  test,
} from "./fixtures";

const chart = (page: Page) => page.getByRole("list", { name: /^Articles by/ });
const bars = (page: Page) => chart(page).getByRole("link");
const dates = (page: Page) =>
  page.getByRole("group", { name: "Date of publication" });

/** Reads what a bar says: "2024: 12 of 340 articles". */
async function readBar(bar: Locator) {
  const text = (await bar.textContent()) ?? "";
  const [, period = "", found = ""] =
    /^(.+): ([\d,]+) of [\d,]+ articles?$/.exec(text) ?? [];
  return { period, found: Number(found.replaceAll(",", "")) };
}

/** The bar with the most articles. */
async function fullestBar(page: Page): Promise<Locator> {
  const all = await bars(page).all();
  const found = await Promise.all(
    all.map(async (bar) => (await readBar(bar)).found),
  );
  return bars(page).nth(found.indexOf(Math.max(...found)));
}

const range = (page: Page) => {
  const { searchParams } = new URL(page.url());
  return [searchParams.get("from"), searchParams.get("to")];
};

async function centreOf(bar: Locator) {
  const box = await bar.boundingBox();
  if (box === null) throw new Error("no such bar");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Opens the page with its filters, and waits until the chart is alive. */
async function openDates(page: Page, path = "/") {
  await openSearch(page, path);
  await openFilters(page);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector(".date-bars") ?? {}).some((key) =>
      key.startsWith("__react"),
    ),
  );
}

async function countsCame(page: Page) {
  await expect(dates(page)).not.toHaveAttribute("data-stale");
}

test("a year opens into its months, a month into its days, and back out", async ({
  page,
}) => {
  await openDates(page);
  const all = await readCount(page);
  const height = (await dates(page).boundingBox())?.height;

  const year = await fullestBar(page);
  const { period, found } = await readBar(year);
  await year.click();
  await expect(page).toHaveURL(
    new RegExp(`from=${period}-01-01&to=${period}-12-31$`),
  );
  await expect.poll(() => readCount(page)).toBe(found);
  await expect(chart(page)).toHaveAccessibleName("Articles by month");
  expect((await dates(page).boundingBox())?.height).toBe(height);

  const month = await readBar(await fullestBar(page));
  await (await fullestBar(page)).click();
  await expect(chart(page)).toHaveAccessibleName("Articles by day");
  await expect.poll(() => readCount(page)).toBe(month.found);
  await countsCame(page);
  const day = await fullestBar(page);
  const ofDay = await readBar(day);
  expect(ofDay.found).toBeGreaterThan(0);
  await day.click();
  await expect.poll(() => range(page)[0] === range(page)[1]).toBe(true);
  await expect.poll(() => readCount(page)).toBe(ofDay.found);

  await dates(page).getByRole("link", { name: month.period }).first().click();
  await expect.poll(() => readCount(page)).toBe(month.found);
  await dates(page)
    .getByRole("link", { name: period, exact: true })
    .first()
    .click();
  await expect.poll(() => readCount(page)).toBe(found);
  // A step back leads to what has stood in the address.
  await expect(page).toHaveURL(new RegExp(`to=${period}-12-31$`));
  await dates(page).getByRole("link", { name: "All dates" }).click();
  await expect.poll(() => readCount(page)).toBe(all);
  await expect(chart(page)).toHaveAccessibleName("Articles by year");
  await expect(page).toHaveURL(/\/$/);

  await page.goBack();
  await expect(chart(page)).toHaveAccessibleName("Articles by month");
  await expect.poll(() => readCount(page)).toBe(found);
});

test("dragging over bars chooses them, even beyond the edge", async ({
  page,
}) => {
  await openDates(page);
  const count = await bars(page).count();
  await chart(page).scrollIntoViewIfNeeded();
  const from = await centreOf(bars(page).nth(count - 3));
  const to = await centreOf(bars(page).nth(count - 2));
  const [first, last] = [
    await readBar(bars(page).nth(count - 3)),
    await readBar(bars(page).nth(count - 1)),
  ];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(chart(page).locator("[data-spanned]")).toHaveCount(2);
  await expect(page).toHaveURL(/\/$/);
  await page.mouse.move(to.x + 300, to.y + 200, { steps: 4 });
  await expect(chart(page).locator("[data-spanned]")).toHaveCount(3);
  await page.mouse.up();
  const chosen = [`${first.period}-01-01`, `${last.period}-12-31`];
  await expect.poll(() => range(page)).toEqual(chosen);
  await expect(page.getByLabel("From")).toHaveValue(chosen[0] ?? "");
  await expect(page.getByLabel("To", { exact: true })).toHaveValue(
    chosen[1] ?? "",
  );
});

test("a finger drags, too", async ({ page, hasTouch }) => {
  test.skip(!hasTouch, "no touch screen");
  await openDates(page);
  await chart(page).scrollIntoViewIfNeeded();
  const places = [
    await centreOf(bars(page).nth(2)),
    await centreOf(bars(page).nth(6)),
  ];
  const first = await readBar(bars(page).nth(2));
  const last = await readBar(bars(page).nth(6));
  const [from = { x: 0, y: 0 }, to = { x: 0, y: 0 }] = places;
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: from.y }],
    });
  await touch("touchStart", from.x);
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch("touchMove", from.x + (to.x - from.x) * part);
  await touch("touchEnd", to.x);
  await expect
    .poll(() => range(page))
    .toEqual([`${first.period}-01-01`, `${last.period}-12-31`]);
});

test("bars are chosen by keyboard, and the focus stays with them", async ({
  page,
}) => {
  await openDates(page);
  const focused = chart(page).getByRole("link").and(page.locator(":focus"));
  const spanned = chart(page).locator("[data-spanned]");
  const count = await bars(page).count();
  const years = [
    await readBar(bars(page).nth(count - 3)),
    await readBar(bars(page).nth(count - 2)),
  ].map(({ period }) => period);
  await bars(page).last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(bars(page).nth(count - 2)).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(spanned).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(spanned).toHaveCount(0);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(spanned).toHaveCount(2);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => range(page))
    .toEqual([`${years[0]}-01-01`, `${years[1]}-12-31`]);
  await expect(focused).toHaveCount(1);

  await openDates(page);
  await bars(page).last().focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect.poll(() => range(page)[0]).toBe(`${years[1]}-01-01`);
  await expect(chart(page)).toHaveAccessibleName("Articles by month");
  await expect(focused).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(focused).toHaveCount(0);
});

test("the two fields do the same, and bars beside the range keep their counts", async ({
  page,
}) => {
  await openDates(page);
  const first = await readBar(bars(page).first());
  await page.getByLabel("From").fill("2019-01-01");
  await expect(page).toHaveURL(/from=2019-01-01$/);
  await page.getByLabel("To", { exact: true }).fill("2023-12-31");
  await expect.poll(() => range(page)).toEqual(["2019-01-01", "2023-12-31"]);
  await countsCame(page);
  await expect(chart(page)).toHaveAccessibleName("Articles by year");
  await expect(chart(page).locator("[data-chosen]")).toHaveCount(5);
  expect(await readBar(bars(page).first())).toEqual(first);
});

test("presets count back from the newest article", async ({ page }) => {
  await openDates(page, "/?sort=date:desc");
  await dates(page).getByRole("link", { name: "30 days" }).click();
  await expect.poll(() => range(page)[0]).not.toBeNull();
  await expect.poll(() => readCount(page)).toBeGreaterThan(0);
  const [from, to] = range(page);
  const days = (Date.parse(to ?? "") - Date.parse(from ?? "")) / 86_400_000;
  expect(days).toBe(29);
  await expect(
    dates(page).getByRole("link", { name: "30 days" }),
  ).toHaveAttribute("aria-current", "true");
  const newest = page.locator(".hits time").first();
  await expect(newest).toHaveAttribute("datetime", to ?? "");
});

test("undated articles are left out, or alone", async ({ page }) => {
  await openDates(page);
  const all = await readCount(page);
  const select = dates(page).getByRole("combobox", { name: /^Undated/ });
  await select.selectOption("only these");
  await expect(page).toHaveURL(/undated=only$/);
  await expect.poll(() => readCount(page)).toBeLessThan(all);
  const undated = await readCount(page);
  await expect(select.locator("..")).toContainText(`Undated ${undated}`);
  await select.selectOption("left out");
  await expect(page).toHaveURL(/undated=without$/);
  await expect.poll(() => readCount(page)).toBe(all - undated);

  await page.getByLabel("From").fill("2015-01-01");
  await expect(page).toHaveURL(/\?from=2015-01-01$/);
  await expect(select).toHaveValue("");
  await expect.poll(() => readCount(page)).toBeLessThan(all - undated);
  const within = await readCount(page);
  await select.selectOption("included");
  await expect(page).toHaveURL(/undated=include$/);
  await expect.poll(() => readCount(page)).toBe(within + undated);
  await select.selectOption("only these");
  await expect(page).toHaveURL(/\?undated=only$/);
});

test("inferred dates are left out", async ({ page }) => {
  await openDates(page);
  const all = await readCount(page);
  const box = dates(page).getByRole("checkbox", { name: /^Without inferred/ });
  const row = (await box.locator("..").innerText()).split(/\s+/);
  const inferred = Number(row.at(-1));
  await box.check();
  await expect(page).toHaveURL(/inferred=without$/);
  await expect.poll(() => readCount(page)).toBe(all - inferred);
  await box.uncheck();
  await expect(page).toHaveURL(/\/$/);
});

test("the table says what the chart shows, and its rows choose", async ({
  page,
}) => {
  await openDates(page);
  await dates(page).getByText("Counts as a table").click();
  const row = dates(page).getByRole("row").last();
  const { period, found } = await readBar(bars(page).last());
  await expect(row).toContainText(period);
  await expect(row.getByRole("cell").first()).toHaveText(String(found));
  await row.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`from=${period}-01-01`));
  await expect(chart(page)).toHaveAccessibleName("Articles by month");
});

test("an article that is not found still shows when there are any", async ({
  page,
}) => {
  await openDates(page, "/?q=xqzwvkj");
  expect((await readBar(await fullestBar(page))).found).toBe(0);
  await expect(chart(page).locator(".bar-all").first()).toBeVisible();
});

test("the size of a page is chosen beside the order", async ({ page }) => {
  await openDates(page);
  await closeFilters(page);
  await page.getByLabel("Per page").selectOption("50");
  await expect(page).toHaveURL(/\?size=50$/);
  await expect(page.locator(".hit")).toHaveCount(50);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in chart and table (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ["/", "/?from=2024-01-01&to=2024-01-31"]) {
      await openDates(page, path);
      await dates(page).getByText("Counts as a table").click();
      await countsCame(page);
      // A sheet's head and foot cover what is scrolled under them.
      const within = "details:has(> fieldset .date-chart)";
      expect(await findViolations(page, within)).toEqual([]);
    }
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("bars are links, and the fields go with the form", async ({ page }) => {
    await page.goto("/");
    await openFilters(page);
    const year = await fullestBar(page);
    const { period, found } = await readBar(year);
    await year.click();
    await expect(page).toHaveURL(new RegExp(`from=${period}-01-01`));
    expect(await readCount(page)).toBe(found);
    await openFilters(page);
    await (await fullestBar(page)).click();
    await openFilters(page);
    await expect(chart(page)).toHaveAccessibleName("Articles by day");
    expect((await readBar(await fullestBar(page))).found).toBeGreaterThan(0);

    await dates(page).getByText("Counts as a table").click();
    await expect(dates(page).getByRole("row").nth(1)).toBeVisible();
    await page.getByLabel("From").fill("2020-01-01");
    await page.getByLabel("To", { exact: true }).fill("2021-12-31");
    await dates(page)
      .getByRole("combobox", { name: /^Undated/ })
      .selectOption("included");
    await page.getByLabel("Per page").selectOption("50");
    await page.getByRole("button", { name: "Apply filters" }).click();
    await expect(resultCount(page)).toBeVisible();
    for (const part of [
      "from=2020-01-01",
      "to=2021-12-31",
      "undated=include",
      "size=50",
    ])
      expect(page.url()).toContain(part);
    await openFilters(page);
    await dates(page).getByRole("link", { name: "All dates" }).click();
    expect(range(page)).toEqual([null, null]);
  });
});
