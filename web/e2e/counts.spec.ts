import type { Page, Request } from "@playwright/test";
import {
  closeFilters,
  countsArrived,
  expect,
  facet,
  openFilters,
  openSearch,
  readCount,
  resultCount,
  searchBox,
  showFilters,
  test,
  titles,
} from "./fixtures";

const SEARCH = "**/api/search/multi-search";

/** The fields that a request counts; none for a request of hits. */
function countedFields(request: Request): string[] {
  const { queries } = request.postDataJSON();
  return queries.flatMap(({ facets = [] }: { facets?: string[] }) => facets);
}

/** Notes the fields that each request counts; hits count none. */
function watchRequests(page: Page) {
  const seen: string[][] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/multi-search"))
      seen.push(countedFields(request));
  });
  return seen;
}

/** A promise, and what keeps it. */
function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Holds all counting back until the function given back is called. */
async function holdCounts(page: Page) {
  const { opened, open } = createGate();
  await page.route(SEARCH, async (route) => {
    if (countedFields(route.request()).length > 0) await opened;
    await route.continue().catch(() => {});
  });
  return open;
}

/** Where the filters are a sheet over the page, and closed while one writes. */
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 768;

test("hits are there while counts are held back; then counts follow", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  const before = await facet(page, "Country").innerText();
  await closeFilters(page);
  const all = await readCount(page);
  const release = await holdCounts(page);

  await searchBox(page).fill("lawrow");
  await expect(resultCount(page)).toContainText("for “lawrow”");
  await expect.poll(() => readCount(page)).toBeLessThan(all);
  await expect(titles(page).first()).toBeVisible();
  await showFilters(page);
  await expect(facet(page, "Country")).toHaveAttribute("data-stale");
  expect(await facet(page, "Country").innerText()).toBe(before);

  release();
  await countsArrived(page, "Country");
  expect(await facet(page, "Country").innerText()).not.toBe(before);
});

test("the next key cancels counting that is no longer wanted", async ({
  page,
}) => {
  test.skip(
    isNarrow(page),
    "on a phone no filters are counted while one writes",
  );
  await openSearch(page);
  await openFilters(page);
  const release = await holdCounts(page);
  // Hits are cancelled by a key as well, and links that are loaded ahead.
  const cancelled = page.waitForEvent(
    "requestfailed",
    (request) =>
      request.url().endsWith("/multi-search") &&
      countedFields(request).includes("countries"),
  );
  await searchBox(page).fill("law");
  await expect(resultCount(page)).toContainText("for “law”");
  await searchBox(page).fill("lawrow");
  await cancelled;
  release();
  await countsArrived(page, "Country");
  await expect(resultCount(page)).toContainText("for “lawrow”");
});

test("an answer that comes late is not shown", async ({ page }) => {
  await openSearch(page, "/?q=russia");
  const expected = await readCount(page);
  await openSearch(page);
  const { opened: late, open: answerLate } = createGate();
  await page.route(SEARCH, async (route) => {
    const [query] = route.request().postDataJSON().queries;
    if (query.q === "ukraine") await late;
    await route.continue().catch(() => {});
  });
  const answered = page.waitForResponse(
    (response) => response.request().postDataJSON()?.queries[0].q === "ukraine",
  );
  await searchBox(page).fill("ukraine");
  await searchBox(page).fill("russia");
  await expect(resultCount(page)).toContainText("for “russia”");
  answerLate();
  await (await answered).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(resultCount(page)).toContainText("for “russia”");
  expect(await readCount(page)).toBe(expected);
});

test("only open groups are counted; opening one counts it", async ({
  page,
}) => {
  await openSearch(page);
  await openFilters(page);
  await closeFilters(page);
  const seen = watchRequests(page);
  await searchBox(page).fill("lawrow");
  await expect(resultCount(page)).toContainText("for “lawrow”");
  if (isNarrow(page)) {
    // The switch of versions is beside the results; all else is in the sheet.
    expect(seen.flat().filter((field) => field !== "leads")).toEqual([]);
  }
  await openFilters(page);
  expect(seen[0]).toEqual([]);
  const counted = seen.flat();
  expect(counted).toContain("countries");
  expect(counted).not.toContain("language");
  expect(counted).not.toContain("timestamp");

  await page.locator("summary").filter({ hasText: "Language" }).click();
  await countsArrived(page, "Language");
  expect(seen.at(-1)).toEqual(["language"]);
});

test("Back shows what is known without asking again", async ({ page }) => {
  await openSearch(page);
  await searchBox(page).fill("lawrow");
  await expect(page).toHaveURL(/q=lawrow$/);
  await openFilters(page);
  const found = await readCount(page);
  const countries = await facet(page, "Country").innerText();
  await page
    .getByRole("link", { name: /^20\d\d: [1-9]\d* of/ })
    .first()
    .click();
  await expect(page).toHaveURL(/from=/);
  await countsArrived(page, "Country");

  const seen = watchRequests(page);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await expect.poll(() => readCount(page)).toBe(found);
  await countsArrived(page, "Country");
  expect(await facet(page, "Country").innerText()).toBe(countries);
  expect(seen).toEqual([]);
});
