import { test as base, expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/**
 * Playwright's test, which also fails if a page reports an error: failed
 * hydration is one, and shows in no other way, and so is what the policy of the
 * site's headers keeps from running; and if any page asks another site for
 * anything, ever: an outlet, or whoever keeps a font, would learn who reads what.
 */
export const test = base.extend<{ quietConsole: void; ownSite: void }>({
  ownSite: [
    async ({ context, baseURL }, use) => {
      const given = baseURL === undefined ? "" : new URL(baseURL).hostname;
      const others: string[] = [];
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (!isOwn(url) && url.hostname !== given)
          others.push(url.href.slice(0, MAX_SHOWN));
      });
      await use();
      expect(others, "requests to other sites").toEqual([]);
    },
    { auto: true },
  ],
  quietConsole: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error")
          problems.push(`${message.text()} ${message.location().url}`);
      });
      await use();
      expect(problems, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Longest address that is told of. */
const MAX_SHOWN = 300;
/** Schemes of what a page has in itself. */
const INNER = new Set(["data:", "blob:", "about:"]);
/** Every site of these tests is on this machine. */
const HOSTS = new Set(["localhost", "127.0.0.1"]);

const isOwn = ({ protocol, hostname }: URL) =>
  INNER.has(protocol) || HOSTS.has(hostname);

export { expect };

/** The heading that tells how many articles were found. */
export function resultCount(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

/** Reads the number of articles found. */
export async function readCount(page: Page): Promise<number> {
  const text = await resultCount(page).innerText();
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", "") ?? Number.NaN);
}

/** The titles on the page, in order. */
export function titles(page: Page) {
  return page.getByRole("main").getByRole("heading", { level: 2 });
}

/** Waits until the list is of one search: its end is rendered after its beginning. */
export async function hitsArrived(page: Page): Promise<void> {
  await expect(page.locator(".hits")).toHaveAttribute("aria-busy", "false");
}

/** A facet's group of boxes. */
export function facet(page: Page, name: string) {
  return page.getByRole("group", { name: `${name}: any of` });
}

/** Waits until a facet shows the counts of this search: values move when they come. */
export async function countsArrived(page: Page, name: string): Promise<void> {
  await expect(facet(page, name)).not.toHaveAttribute("data-stale");
}

/** Opens the filters where they are closed at first: on a phone. */
export async function showFilters(page: Page): Promise<void> {
  const toggle = page.locator(".filter-toggle summary");
  const box = facet(page, "Country");
  if ((await toggle.isVisible()) && !(await box.isVisible())) {
    // Suggestions cover what is below the box as long as one writes in it.
    await searchBox(page).blur();
    await toggle.click();
  }
  await expect(box).toBeVisible();
}

/** Opens the filters, and waits for their counts. */
export async function openFilters(page: Page): Promise<void> {
  await showFilters(page);
  await countsArrived(page, "Country");
}

/** Closes the filters where they cover the results: on a phone. */
export async function closeFilters(page: Page): Promise<void> {
  const sheet = page.getByRole("dialog", { name: "Filters" });
  if (!(await sheet.isVisible())) return;
  await sheet.getByRole("button", { name: /^Show [\d,]+ articles?$/ }).click();
  await expect(sheet).toBeHidden();
}

/** The box that the words go into: a combobox, or plain without scripts. */
export function searchBox(page: Page) {
  return page.getByLabel("Search articles", { exact: true });
}

/**
 * Waits until the page is alive: a key pressed before that is kept by the
 * browser, but a click on a link would load the page anew.
 */
export async function openSearch(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await expect(resultCount(page)).toBeVisible();
  // It has this role when the scripts have taken the page over, and not before.
  await expect(page.locator("search input[name=q]")).toHaveRole("combobox");
}

/** Opens an article, and waits until its marks are alive: then they are in the order of the tabulator. */
export async function openArticle(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(mentions(page).first()).toHaveAttribute("tabindex", "0");
}

/** The places of an article's text that state something. */
export function mentions(page: Page) {
  return page.locator(".article-text a.mention");
}

/** The address of the first article of a search, without the search. */
export async function findArticle(page: Page, search: string): Promise<string> {
  await page.goto(search);
  const href = await titles(page)
    .first()
    .getByRole("link")
    .getAttribute("href");
  return /^[^?#]*/.exec(href ?? "")?.[0] ?? "";
}
