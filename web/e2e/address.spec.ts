import {
  closeFilters,
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

const DEEP_LINKS = [
  "/",
  "/?q=lavrov",
  "/?country=RU",
  "/?country=RU&country=US",
  "/?not.country=RU",
  "/?official=Sergey+Lavrov",
  "/?language=de",
  "/?from=2015-01-01",
  "/?from=2015-01-01&to=2024-12-31",
  "/?from=2015-01-01&to=2024-12-31&undated=include",
  "/?undated=only",
  "/?undated=without",
  "/?inferred=without",
  "/?country=RU&country=UA&all=country",
  "/?not.official=Sergey+Lavrov&not.language=de",
  "/?agency=Yonhap",
  "/?size=50&view=map",
  "/?sort=date:desc",
  "/?page=2",
  "/?q=minister&country=RU&country=UA&not.country=CN&from=2014-01-01&sort=date:asc",
  "/?q=xqzwvkj&country=RU",
  "/?page=9999",
  "/?country=xx&from=2024-02-31&sort=price&page=-1&unknown=1",
];

for (const link of DEEP_LINKS) {
  test(`${link} shows the same before and after it comes alive, and on reload`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(link)).text();
    const served = /class="result-count">([\d,]+)/.exec(html)?.[1];
    await openSearch(page, link);
    await page.waitForLoadState("networkidle");
    await expect(resultCount(page)).toContainText(`${served} article`);
    const before = await page.getByRole("main").innerText();
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("main").innerText()).toBe(before);
  });
}

test("a pause in a word makes no entry for Back to stop at", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("law");
  await expect(page).toHaveURL(/\?q=law$/);
  await searchBox(page).pressSequentially("row");
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await searchBox(page).fill("lawrow u");
  await expect(page).toHaveURL(/\?q=lawrow\+u$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await expect(searchBox(page)).toHaveValue("lawrow");
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(searchBox(page)).toHaveValue("");
});

test("Back and Forward go through the searches, and Back from an article", async ({
  page,
}) => {
  await openSearch(page);
  const all = await readCount(page);
  await searchBox(page).pressSequentially("lawrow");
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await expect(resultCount(page)).toContainText("for “lawrow”");
  const found = await readCount(page);
  await openFilters(page);
  await facet(page, "Country").getByRole("checkbox").first().check();
  await closeFilters(page);
  await expect(page).toHaveURL(/q=lawrow&country=[A-Z]{2}$/);
  const filtered = page.url();

  await page.goBack();
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await expect.poll(() => readCount(page)).toBe(found);
  await page.goBack();
  await expect.poll(() => readCount(page)).toBe(all);
  await expect(searchBox(page)).toHaveValue("");
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(filtered);
  await expect(searchBox(page)).toHaveValue("lawrow");

  const first = titles(page).first().getByRole("link");
  await expect(resultCount(page)).toContainText("for “lawrow”");
  await first.click();
  await expect(page).toHaveURL(/\/articles\/[\w-]+\?q=lawrow/);
  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(resultCount(page)).toContainText("for “lawrow”");
});

test("all of the countries is narrower than any; parts add up", async ({
  page,
}) => {
  const count = async (path: string) => {
    await openSearch(page, path);
    return readCount(page);
  };
  const both = await count("/?country=RU&country=UA&all=country");
  const any = await count("/?country=RU&country=UA");
  const [russia, ukraine] = [
    await count("/?country=RU"),
    await count("/?country=UA"),
  ];
  expect(both).toBeGreaterThan(0);
  expect(any + both).toBe(russia + ukraine);

  const all = await count("/");
  const lavrov = await count("/?official=Sergey+Lavrov");
  expect(await count("/?not.official=Sergey+Lavrov")).toBe(all - lavrov);
  const undated = await count("/?undated=only");
  expect(await count("/?undated=without")).toBe(all - undated);
});

test("a page lists as many articles as the address says", async ({ page }) => {
  await openSearch(page, "/?size=50");
  await expect(titles(page)).toHaveCount(50);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/\?size=50&page=2$/);
});

test("clear all takes off every filter and keeps the words", async ({
  page,
}) => {
  await openSearch(
    page,
    "/?q=minister&country=RU&not.country=CN&from=2014-01-01",
  );
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\?q=minister$/);
  await expect(page.getByRole("list", { name: "Active filters" })).toHaveCount(
    0,
  );
});

test("what an address says is text, never a script", async ({ page }) => {
  const payload = `"><img src=x onerror="window.__xss=1"><script>window.__xss=1</script>`;
  const value = encodeURIComponent(payload);
  await openSearch(page, `/?q=${value}&official=${value}&source=${value}`);
  await expect(page.getByText("No articles found.")).toBeVisible();
  await expect(searchBox(page)).toHaveValue(payload);
  expect(await page.evaluate(() => "__xss" in window)).toBe(false);
});
