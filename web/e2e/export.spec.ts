import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { findViolations } from "./axe";
import { expect, openSearch, readCount, searchBox, test } from "./fixtures";

/** Opens the menu and saves the file of one of its links. */
async function download(page: Page, name: string) {
  const menu = page.locator(".result-actions");
  await menu.locator("summary").click();
  const saved = page.waitForEvent("download");
  await menu.getByRole("link", { name, exact: true }).click();
  const file = await saved;
  return {
    name: file.suggestedFilename(),
    text: await readFile(await file.path(), "utf8"),
  };
}

const readRows = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

test("saves all articles of a search as a table, not a page of them", async ({
  page,
}) => {
  await openSearch(page, "/?not.country=VN");
  const count = await readCount(page);
  const { name, text } = await download(page, "Table (CSV)");
  expect(name).toMatch(/^communique-\d{4}-\d\d-\d\d\.csv$/);
  const rows = readRows(text);
  expect(count).toBeGreaterThan(20);
  expect(rows).toHaveLength(count);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
  for (const row of rows) {
    expect(row["countries"]?.split("; ")).not.toContain("VN");
    expect(row["search"]).toMatch(
      /^http:\/\/localhost:\d+\/\?not\.country=VN$/,
    );
  }
  const days = rows.map(({ date }) => date ?? "").filter(Boolean);
  expect(days.slice(0, 20)).toEqual(days.slice(0, 20).toSorted().toReversed());
});

test("saves what is on the page after a change in place", async ({ page }) => {
  await openSearch(page);
  await searchBox(page).fill("lawrow");
  await expect(page).toHaveURL(/q=lawrow/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("lawrow");
  const count = await readCount(page);
  // Suggestions cover the menu on a phone as long as one writes.
  await searchBox(page).blur();
  const { name, text } = await download(page, "Table for Excel (CSV)");
  expect(name).toMatch(/^communique-lawrow-/);
  expect(text.startsWith("\uFEFFid,")).toBe(true);
  expect(readRows(text)).toHaveLength(count);
});

test("saves texts and evidence, with what was asked for", async ({ page }) => {
  await openSearch(page, "/?q=talks&language=en&sort=date:asc&page=2");
  const count = await readCount(page);
  const { text } = await download(page, "With texts (JSON Lines)");
  const lines = text.trimEnd().split("\n");
  const [search, ...records] = lines.map((line) => JSON.parse(line));
  const end = records.pop();
  expect(search).toMatchObject({
    type: "search",
    words: "talks",
    filters: { language: ["en"] },
    total: count,
  });
  expect(end).toEqual({
    type: "end",
    articles: count,
    indexVersion: search.indexVersion,
  });
  expect(records).toHaveLength(count);
  for (const record of records) {
    expect(record.language).toBe("en");
    expect(record.text.length).toBeGreaterThan(60);
  }
  const dates = records.flatMap(
    ({ date }: { date: string | null }) => date ?? [],
  );
  expect(dates).toEqual(dates.toSorted());
});

test("saves references for BibTeX and for reference managers", async ({
  page,
}) => {
  await openSearch(page, "/?official=Sergey+Lavrov");
  const count = await readCount(page);
  const bib = await download(page, "References (BibTeX)");
  expect(bib.name).toMatch(/^communique-Sergey-Lavrov-.*\.bib$/);
  expect(bib.text).toMatch(/^% \d+ articles found by http.*official=Sergey/);
  expect(bib.text.match(/^@\w+\{[\w]+,$/gm)).toHaveLength(count);
  await page.keyboard.press("Escape");
  const { text } = await download(page, "References (RIS)");
  expect(text.match(/^TY {2}- \w+\r$/gm)).toHaveLength(count);
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(count);
});

test("takes terms in the words as the page does", async ({ request }) => {
  const byTerm = await request.get("/export.csv?q=country:Russia");
  const byFilter = await request.get("/export.csv?country=RU");
  expect(await byTerm.text()).toBe(await byFilter.text());
  expect(readRows(await byFilter.text()).length).toBeGreaterThan(0);
});

for (const [query, sentence] of [
  ["contry=NO", "The parameter contry can't be understood: “NO”."],
  ["from=2024-02-31", "The parameter from can't be understood: “2024-02-31”."],
  ["bom=yes", "The parameter bom can only be 1."],
  ["country=US%00%22%20OR%20id%20EXISTS", "The parameter country"],
] as const) {
  test(`refuses ${query}`, async ({ request }) => {
    for (const path of ["csv", "jsonl", "bib", "ris"].map(
      (ending) => `/export.${ending}`,
    )) {
      const response = await request.get(`${path}?${query}`);
      expect(response.status()).toBe(400);
      expect(await response.text()).toContain(sentence);
    }
  });
}

test("a search without results is a file without articles", async ({
  request,
}) => {
  const response = await request.get("/export.csv?source=none&q=%22");
  expect(response.status()).toBe(200);
  expect(await response.text()).toMatch(/^id,[\w,]+,search\r\n$/);
});

test("the menu is closed by Escape and by leaving it, and passes axe", async ({
  page,
}) => {
  await openSearch(page);
  const menu = page.locator(".result-actions");
  const link = menu.getByRole("link").first();
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(link).toBeVisible();
  const { x = -1, width = 0 } = (await link.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  // What is below it shows again when it is closed.
  expect(await findViolations(page, ".result-actions")).toEqual([]);
  await link.focus();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(menu.locator("summary")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(link).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await expect(link).toBeHidden();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the menu has the same links", async ({ page }) => {
    await page.goto("/?q=lawrow");
    const { text } = await download(page, "Table (CSV)");
    expect(readRows(text)).toHaveLength(await readCount(page));
  });
});
