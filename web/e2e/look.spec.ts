import {
  expect,
  findArticle,
  openFilters,
  openSearch,
  test,
  titles,
} from "./fixtures";

/** Most of the page's own layout that may move, by Web Vitals. */
const MAX_LAYOUT_SHIFT = 0.02;

/**
 * Gzipped scripts of the first page. Measured: 207,400, of which Next and React
 * alone are 131,000 and InstantSearch with its adapter is 35,000; the aim of
 * 170,000 is out of reach with them (docs/decisions.md).
 */
const MAX_SCRIPT_BYTES = 209_000;

test("the first page loads no more script than it may", async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") {
      sizes.push(request.sizes().then((size) => size.responseBodySize));
    }
  });
  await openSearch(page);
  await page.waitForLoadState("networkidle");
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
});

test("scripts leave the line to what is shown first", async ({ page }) => {
  const article = await findArticle(page, "/?q=lavrov");
  for (const path of ["/", article, "/insights"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const { styled, asked } = await page.evaluate(() => {
      const loaded = performance.getEntriesByType("resource");
      const isOf = (ending: string) => (entry: PerformanceEntry) =>
        new URL(entry.name).pathname.endsWith(ending);
      return {
        styled: loaded
          .filter((entry) => entry instanceof PerformanceResourceTiming)
          .filter(isOf(".css"))
          .map(({ responseEnd }) => responseEnd),
        asked: loaded.filter(isOf(".js")).map(({ startTime }) => startTime),
      };
    });
    expect(styled.length, path).toBeGreaterThan(0);
    expect(asked.length, path).toBeGreaterThan(3);
    expect(Math.min(...asked), path).toBeGreaterThan(Math.max(...styled));
  }
});

test("nothing moves while a page loads", async ({ page }) => {
  await page.addInitScript(`
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });`);
  for (const path of ["/", "/?q=lavrov&country=RU", "/?q=xqzwvkj"]) {
    await openSearch(page, path);
    await page.waitForLoadState("networkidle");
    const shift = Number(await page.evaluate("window.shift"));
    expect(shift, path).toBeLessThanOrEqual(MAX_LAYOUT_SHIFT);
  }
});

test("results are printed with their search and addresses, without controls", async ({
  page,
  baseURL,
}) => {
  await openSearch(page, "/?q=lavrov&country=RU&sort=date:desc");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Active filters" }),
  ).toBeVisible();
  await expect(titles(page).first()).toBeVisible();
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);

  const addresses = page.locator(".hit-address, .own-address");
  const printed = await addresses.evaluateAll((nodes) =>
    nodes.map(
      (node) =>
        getComputedStyle(node, "::before").content.slice(1, -1) +
        (node.textContent ?? ""),
    ),
  );
  expect(printed[0]).toMatch(new RegExp(`^${baseURL}/articles/[\\w-]+$`));
  expect(printed.at(-1)).toBe(`${baseURL}/?q=lavrov&country=RU&sort=date:desc`);
});

test("an article is printed without controls, and dark is for screens", async ({
  page,
}) => {
  await openSearch(page, "/?q=lavrov");
  await titles(page).first().getByRole("link").click();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator(".article-text p").first()).toBeVisible();
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await expect(
    page.getByRole("link", { name: "Back to the results" }),
  ).toHaveCount(0);
  await expect(page.locator("body")).toHaveCSS(
    "background-color",
    "rgb(255, 255, 255)",
  );
});

test("everything can be pressed with a thumb: 24 pixels at least", async ({
  page,
}) => {
  await openSearch(page, "/?q=lavrov&country=RU");
  await openFilters(page);
  const small = await page
    .locator(
      "button, select, summary, input:not([type=checkbox], [type=hidden]), label:has(input), .chip, .tag, .page-link, .languages a",
    )
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.checkVisibility())
        .filter((node) => node.getBoundingClientRect().height < 24)
        .map((node) => node.outerHTML.slice(0, 80)),
    );
  expect(small).toEqual([]);
});
