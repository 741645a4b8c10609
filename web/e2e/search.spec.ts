import {
  closeFilters,
  expect,
  facet,
  hitsArrived,
  openFilters,
  openSearch,
  readCount,
  resultCount,
  searchBox,
  test,
  titles,
} from "./fixtures";

test("typing a name in German spelling finds articles and narrows the list", async ({
  page,
}) => {
  await openSearch(page);
  const all = await readCount(page);
  await searchBox(page).pressSequentially("lawrow");
  await expect(resultCount(page)).toContainText("for “lawrow”");
  await expect(titles(page).first()).toBeVisible();
  const found = await readCount(page);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await expect(page).toHaveTitle(/^“lawrow” – /);
});

test("every spelling of a name finds articles", async ({ page }) => {
  for (const spelling of ["Lavrov", "Lawrow", "Лавров"]) {
    await openSearch(page, `/?q=${encodeURIComponent(spelling)}`);
    expect(await readCount(page), spelling).toBeGreaterThan(0);
  }
});

test("quick typing and correcting ends with the results of the last word", async ({
  page,
}) => {
  await openSearch(page, "/?q=russia");
  const expected = await readCount(page);
  await openSearch(page);
  await searchBox(page).pressSequentially("blinken", { delay: 5 });
  await searchBox(page).fill("");
  await searchBox(page).pressSequentially("russia", { delay: 15 });
  await expect(resultCount(page)).toContainText("for “russia”");
  await expect.poll(() => readCount(page)).toBe(expected);
  await expect(searchBox(page)).toHaveValue("russia");
});

test("a pause that writes the address does not undo what is typed after it", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("minis", { delay: 20 });
  await expect(page).toHaveURL(/q=minis$/);
  await searchBox(page).pressSequentially("ter", { delay: 20 });
  await expect(page).toHaveURL(/q=minister$/);
  await expect(searchBox(page)).toHaveValue("minister");
});

test("choosing a country narrows every count and is in the address", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  const all = await readCount(page);
  const russia = facet(page, "Country").getByRole("checkbox", {
    name: /Russia/,
  });
  const label = await facet(page, "Country")
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox", { name: /Russia/ }) })
    .innerText();
  const promised = Number(/\d+/.exec(label)?.[0]);
  const officials = await facet(page, "Official").innerText();

  await russia.check();
  await expect(page).toHaveURL(/\?country=RU$/);
  await expect.poll(() => readCount(page)).toBe(promised);
  expect(promised).toBeLessThan(all);
  await expect(facet(page, "Official")).not.toHaveText(officials);
  await closeFilters(page);
  await expect(
    page.getByRole("link", { name: "Remove filter: Russia" }),
  ).toBeVisible();

  // A second value widens the list: any of them.
  await openFilters(page);
  await facet(page, "Country")
    .getByRole("checkbox", { name: /United States/ })
    .check();
  await expect(page).toHaveURL(/country=RU&country=US$/);
  await expect.poll(() => readCount(page)).toBeGreaterThan(promised);
});

test("excluding a country leaves out just its articles", async ({ page }) => {
  await openSearch(page, "/?country=RU");
  const withRussia = await readCount(page);
  await openSearch(page);
  const all = await readCount(page);
  await openFilters(page);
  await page.getByRole("button", { name: "Exclude Russia" }).click();
  await expect(page).toHaveURL(/\?not\.country=RU$/);
  await expect.poll(() => readCount(page)).toBe(all - withRussia);
  await closeFilters(page);
  await page.getByRole("link", { name: "Remove filter: not Russia" }).click();
  await expect.poll(() => readCount(page)).toBe(all);
});

test("an official is found by part of the name, without accents or case", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  const officials = facet(page, "Official");
  await officials.getByRole("searchbox").fill("LAVRÓV");
  await expect(officials.getByRole("checkbox")).toHaveCount(1);
  await officials.getByRole("checkbox", { name: /Sergey Lavrov/ }).check();
  await expect(page).toHaveURL(/\?official=Sergey\+Lavrov$/);
  expect(await readCount(page)).toBeGreaterThan(0);
});

test("a range of dates changes the results; a year is a click", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  const all = await readCount(page);
  await page.getByLabel("From").fill("2020-01-01");
  await page.getByLabel("To", { exact: true }).fill("2023-12-31");
  await expect(page).toHaveURL(/from=2020-01-01&to=2023-12-31$/);
  await expect.poll(() => readCount(page)).toBeLessThan(all);

  await openSearch(page);
  await openFilters(page);
  const year = page.getByRole("link", { name: /^20\d\d: [1-9]\d* of/ }).first();
  const [period, count] = (await year.innerText()).split(/: | of/);
  await year.click();
  await expect(page).toHaveURL(
    new RegExp(`from=${period}-01-01&to=${period}-12-31$`),
  );
  await expect.poll(() => readCount(page)).toBe(Number(count));
});

const isSorted = (days: readonly string[]) =>
  days.length > 1 && days.toSorted().join() === days.join();

test("newest and oldest first", async ({ page }) => {
  const days = async () => {
    const times = await page
      .locator("main time")
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute("datetime") ?? ""),
      );
    return times.filter((time) => time.length === 10);
  };
  const sort = page.getByLabel("Sort by");
  // The page's articles change along with their order: both are read at once.
  const isNewestFirst = async () => isSorted((await days()).toReversed());
  // Without words that is the order anyway.
  await openSearch(page);
  expect(await isNewestFirst()).toBe(true);
  await expect(sort.getByRole("option")).toHaveText([
    "Newest first",
    "Oldest first",
  ]);
  await sort.selectOption("Oldest first");
  await expect(page).toHaveURL(/\?sort=date:asc$/);
  await expect.poll(async () => isSorted(await days())).toBe(true);
  await openSearch(page, "/?q=talks");
  expect(await isNewestFirst()).toBe(false);
  await sort.selectOption("Newest first");
  await expect(page).toHaveURL(/\?q=talks&sort=date:desc$/);
  await expect.poll(isNewestFirst).toBe(true);
});

test("pages lead through all results", async ({ page }) => {
  await openSearch(page);
  const all = await readCount(page);
  const seen = new Set<string>();
  for (;;) {
    for (const href of await titles(page)
      .getByRole("link")
      .evaluateAll((links) =>
        links.map(
          (link) =>
            new URL(link.getAttribute("href") ?? "", location.href).pathname,
        ),
      )) {
      seen.add(href);
    }
    const next = page.getByRole("link", { name: "Next page" });
    if (!(await next.isVisible())) break;
    const before = await titles(page).first().innerText();
    await next.click();
    await expect(titles(page).first()).not.toHaveText(before);
    await hitsArrived(page);
  }
  expect(seen.size).toBe(all);
});

test("nothing found: says so and offers the way back", async ({ page }) => {
  await openSearch(page, "/?q=xqzwvkj&country=RU");
  await expect(page.getByText("No articles found.")).toBeVisible();
  await page.getByRole("link", { name: /Search without/ }).click();
  await expect.poll(() => readCount(page)).toBeGreaterThan(0);
  await expect(searchBox(page)).toHaveValue("");
});
