import { readFile } from "node:fs/promises";
import { expect, findArticle, openArticle, test } from "./fixtures";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("an article is cited as a sentence and as files", async ({ page }) => {
  await openArticle(page, await findArticle(page, "/?language=ko&q=회담"));
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByText("Cite", { exact: true }).click();
  const sentence = await page.locator(".citation").innerText();
  expect(sentence).toContain(title);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(sentence);

  for (const [name, field] of [
    ["BibTeX", `title = {{${title}}}`],
    ["RIS", `T1  - ${title}`],
    ["CSL-JSON", `"title": "${title}"`],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).click();
    const file = await (await download).path();
    expect(await readFile(file, "utf8"), name).toContain(field);
  }
});

test("what cleaning removed is shown with its rules", async ({ page }) => {
  const path = await findArticle(page, "/?q=lawrow&language=de");
  await openArticle(page, path);
  await page.getByRole("link", { name: "Show what cleaning removed" }).click();
  await expect(
    page.getByRole("heading", { name: "What cleaning removed" }),
  ).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  expect(await rows.count()).toBeGreaterThan(2);
  await expect(rows.nth(1).locator("code")).toHaveText(/^[a-z-]+/);
  await page.getByRole("link", { name: "Back to the article" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test("similar articles say why, and the article is not among them", async ({
  page,
}) => {
  const path = await findArticle(page, "/?q=lawrow&language=de");
  const similar = page.getByRole("region", { name: "Similar articles" });
  // Where they take long, there is a link in their place.
  await expect(async () => {
    await openArticle(page, path);
    await expect(similar.getByRole("listitem").first()).toContainText(
      "shares",
      { timeout: 1_000 },
    );
  }).toPass();
  const hrefs = await similar
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs.length).toBeGreaterThan(1);
  expect(hrefs).not.toContain(path);
  expect(new Set(hrefs).size).toBe(hrefs.length);
  await similar.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${hrefs[0]}$`));
});

test("machines are told what it is, and not to list it", async ({ page }) => {
  const path = await findArticle(page, "/?q=lawrow&language=de");
  await openArticle(page, path);
  const written = await page
    .locator('script[type="application/ld+json"]')
    .textContent();
  expect(JSON.parse(written ?? "")).toMatchObject({
    "@type": "NewsArticle",
    inLanguage: "de",
    mentions: expect.arrayContaining([
      { "@type": "Person", name: "Sergey Lavrov" },
    ]),
  });
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute(
    "content",
    "noindex",
  );
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`${path}$`),
  );
});

test("how the date was found is said in words, in the page's language", async ({
  page,
}) => {
  await openArticle(page, await findArticle(page, "/?q=lawrow&language=de"));
  await expect(page.locator(".date-found")).toContainText("structured data");
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.locator(".date-found")).toContainText(
    "strukturierten Daten",
  );
  await page.getByRole("link", { name: "한국어" }).click();
  await expect(page.locator(".date-found")).toContainText("구조화 데이터");
});
