import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { findViolations } from "./axe";
import { expect, readCount, resultCount, test } from "./fixtures";

const row = (page: Page, name: string) =>
  page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });

async function submit(page: Page, names: readonly string[]) {
  await page.goto("/batch");
  await page.getByLabel("Names, one a line").fill(names.join("\n"));
  await page.getByRole("button", { name: "Count the articles" }).click();
  await expect(page).toHaveURL(/\/batch\?list=[\w-]+$/);
}

async function checkTable(page: Page) {
  await submit(page, ["lawrow", "Nordkorea", "Xyzzyx", '=1+"1"']);
  const lawrow = row(page, "lawrow");
  await expect(lawrow).toContainText("Sergey Lavrov Official");
  await expect(row(page, "Nordkorea")).toContainText("North Korea Country");
  await expect(row(page, "Xyzzyx")).toContainText("nobody known");
  const link = lawrow.getByRole("link").last();
  const count = Number.parseInt(await link.innerText(), 10);
  expect(count).toBeGreaterThan(0);

  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "This table as CSV" }).click();
  const rows: Record<string, string>[] = parse(
    await readFile(await (await saving).path(), "utf8"),
    { columns: true },
  );
  expect(rows.map(({ name }) => name)).toEqual([
    "lawrow",
    "Nordkorea",
    "Xyzzyx",
    `'=1+"1"`,
  ]);
  expect(rows[0]).toMatchObject({
    kind: "official",
    found_as: "Sergey Lavrov",
    articles: String(count),
  });

  await link.click();
  await expect(page).toHaveURL(/\/\?official=Sergey\+Lavrov$/);
  await expect(resultCount(page)).toBeVisible();
  expect(await readCount(page)).toBe(count);
}

test("a list of names becomes a table whose numbers lead to their articles", async ({
  page,
}) => {
  await checkTable(page);
});

test("counts the words themselves as the page does", async ({ page }) => {
  await submit(page, ["Foreign Minister"]);
  const link = row(page, "Foreign Minister").getByRole("link").first();
  const count = Number.parseInt(await link.innerText(), 10);
  expect(await findViolations(page)).toEqual([]);
  await link.click();
  await expect(page).toHaveURL(/\?q=%22Foreign\+Minister%22$/);
  await expect(resultCount(page)).toBeVisible();
  expect(await readCount(page)).toBe(count);
});

test("a file's column of names is taken", async ({ page }) => {
  await page.goto("/batch");
  await page.getByLabel("Or a CSV file").setInputFiles({
    name: "names.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("\uFEFFland;name\nRU;Лавров\nCN;王毅\n"),
  });
  await page.getByRole("button", { name: "Count the articles" }).click();
  await expect(row(page, "Лавров")).toContainText("Sergey Lavrov");
  await expect(row(page, "王毅")).toContainText("Wang Yi");
});

test("refuses lists that are none, with the reason", async ({ request }) => {
  const toFile = (buffer: Buffer) => ({
    multipart: { file: { name: "x.csv", mimeType: "text/csv", buffer } },
  });
  const lines = Array.from({ length: 501 }, (_, at) => `name ${at}`);
  for (const [options, status, sentence] of [
    [toFile(Buffer.alloc(1_100_000, "a")), 413, "larger than 1 MB"],
    [toFile(Buffer.from([0, 1, 2, 255])), 422, "no text"],
    [toFile(Buffer.from(lines.join("\n"))), 422, "501 names"],
    [{ multipart: { names: " \n" } }, 422, "no names"],
    [{ data: "{}" }, 400, "no form"],
  ] as const) {
    const response = await request.post("/batch/list", options);
    expect(response.status()).toBe(status);
    expect(await response.text()).toContain(sentence);
  }
  expect((await request.get("/batch.csv?list=!")).status()).toBe(400);
});

test("a long list is counted, in parts", async ({ request }) => {
  const names = Array.from({ length: 130 }, (_, at) => `Kim ${at}`).join("\n");
  const page = await request.post("/batch/list", { multipart: { names } });
  expect(page.status()).toBe(200);
  expect((await page.text()).match(/scope="row"/g)).toHaveLength(130);
});

test("a damaged address is said to be one", async ({ page }) => {
  await page.goto("/batch?list=abc");
  await expect(page.locator(".plain-page [role=alert]")).toContainText(
    "damaged",
  );
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the same form makes the same table", async ({ page }) => {
    await checkTable(page);
  });
});
