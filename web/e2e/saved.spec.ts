import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { findViolations } from "./axe";
import { expect, openSearch, readCount, resultCount, test } from "./fixtures";

/** Saves the search that is on the page under a name. */
async function save(page: Page, path: string, name: string) {
  await openSearch(page, path);
  await page.locator(".result-actions summary").click();
  await page.getByRole("link", { name: "Save this search…" }).click();
  const field = page.getByLabel("Name");
  await expect(field).toBeVisible();
  await field.fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(item(page, name)).toContainText(
    /Nothing new of \d+ articles? since/,
  );
}

const item = (page: Page, name: string) =>
  page
    .getByRole("list", { name: "Saved searches" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) });

/** Forgets one of the articles that were seen, as if it had come since then. */
function forgetOne(page: Page) {
  return page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem("saved-searches") ?? "[]");
    kept[0].seen.ids.shift();
    kept[0].seen.total -= 1;
    localStorage.setItem("saved-searches", JSON.stringify(kept));
  });
}

test("a saved search tells what is new until it was looked at", async ({
  page,
}) => {
  await save(page, "/?official=Sergey+Lavrov&page=1", "Lavrov & co");
  await forgetOne(page);
  await page.reload();
  const lavrov = item(page, "Lavrov & co");
  await expect(lavrov).toContainText(/1 new of \d+ articles since/);
  expect(await findViolations(page)).toEqual([]);
  const article = lavrov.getByRole("listitem").getByRole("link");
  await expect(article).toHaveCount(1);

  await lavrov.getByRole("button", { name: "Mark as seen" }).click();
  await expect(lavrov).toContainText("Nothing new of");

  await forgetOne(page);
  await page.reload();
  await expect(lavrov).toContainText("1 new of");
  await lavrov.getByRole("link", { name: "Lavrov & co" }).click();
  await expect(page).toHaveURL(/\/\?official=Sergey\+Lavrov&sort=date:desc$/);
  await expect(resultCount(page)).toBeVisible();
  expect(await readCount(page)).toBeGreaterThan(1);
  await page.goto("/saved");
  await expect(lavrov).toContainText("Nothing new of");
});

test("searches go to another browser as a file, and can be deleted", async ({
  page,
}) => {
  await save(page, "/?country=RU", "Russia");
  await save(page, "/?q=talks&language=en", "Talks");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as a file" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("communique-searches.json");
  const text = await readFile(await file.path(), "utf8");
  expect(JSON.parse(text)).toEqual({
    searches: [
      { name: "Talks", search: "q=talks&language=en" },
      { name: "Russia", search: "country=RU" },
    ],
  });

  for (const name of ["Talks", "Russia"]) {
    await page.getByRole("button", { name: `Delete: ${name}` }).click();
    await expect(item(page, name)).toHaveCount(0);
  }
  await expect(page.getByText("No search is saved")).toBeVisible();
  const choose = page.getByLabel("Add searches from a file");
  await choose.setInputFiles(await file.path());
  await expect(item(page, "Talks")).toContainText(/\d+ articles/);
  await expect(item(page, "Russia")).toBeVisible();

  await choose.setInputFiles({
    name: "bad.json",
    mimeType: "application/json",
    buffer: Buffer.from('[{"name": "x", "search": "contry=NO"}]'),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "contry=NO",
  );
});

test("refuses a question for news that is none", async ({ request }) => {
  const path = "/api/search/news";
  for (const [data, status] of [
    [{ search: "contry=NO", known: null }, 400],
    [{ search: "q=a", known: ["<b>"] }, 400],
    [{ search: "q=a", known: Array(301).fill("0a") }, 400],
    [{ search: "q=a" }, 400],
    ["{", 400],
    ["x".repeat(70_000), 413],
  ] as const)
    expect((await request.post(path, { data })).status()).toBe(status);
  const good = await request.post(path, { data: { search: "", known: [] } });
  const { total, fresh, articles } = await good.json();
  expect(fresh).toBe(Math.min(total, 300));
  expect(articles).toHaveLength(5);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what to do instead", async ({ page }) => {
    await page.goto("/saved?q=talks");
    await expect(page.locator("main noscript p").first()).toContainText(
      "bookmark the search",
    );
    await expect(page.locator("main noscript a")).toHaveAttribute(
      "href",
      "/feed.xml?q=talks",
    );
  });
});
