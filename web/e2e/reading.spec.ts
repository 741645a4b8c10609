import { findViolations } from "./axe";
import {
  expect,
  findArticle,
  mentions,
  openArticle,
  openSearch,
  test,
  titles,
} from "./fixtures";

test("a mention is explained on demand, by keyboard alone", async ({
  page,
}) => {
  const path = await findArticle(page, "/?q=lawrow&language=de");
  await openArticle(page, `${path}?q=lawrow`);
  const mention = mentions(page).filter({ hasText: "Lawrow" }).first();
  await mention.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("region", { name: "What this rests on" });
  await expect(note).toBeFocused();
  await expect(note).toContainText("Sergey Lavrov");
  await expect(note).toContainText(/confidence \d+ %/);
  await expect(note.getByRole("link", { name: "Search it" })).toHaveAttribute(
    "href",
    "/?official=Sergey+Lavrov",
  );
  await expect(
    note.getByRole("link", { name: "Add to my search as a filter" }),
  ).toHaveAttribute("href", "/?q=lawrow&official=Sergey+Lavrov");

  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(mention).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${path}\\?q=lawrow$`));

  await mention.click();
  await note.getByRole("link", { name: "Add to my search" }).click();
  await expect(page).toHaveURL(/\/\?q=lawrow&official=Sergey\+Lavrov$/);
});

test("kinds of marks can be switched off", async ({ page }) => {
  await openArticle(page, await findArticle(page, "/?q=lawrow&language=de"));
  const official = page
    .locator(".mention.is-official:not(.is-country)")
    .first();
  await expect(official).toHaveCSS("text-decoration-line", "underline");
  const box = page.getByRole("checkbox", { name: /^Officials/ });
  await box.uncheck();
  await expect(official).toHaveCSS("text-decoration-line", "none");
  await expect(official).toHaveAttribute("tabindex", "-1");
  await box.check();
  await expect(official).toHaveCSS("text-decoration-line", "underline");
});

test("an article opens at the first hit, and leads to the others", async ({
  page,
}) => {
  await openSearch(page, "/?q=lawrow&language=de");
  await titles(page).first().getByRole("link").click();
  // Alive: a key pressed before that would be lost.
  await expect(mentions(page).first()).toHaveAttribute("tabindex", "0");
  const hits = page.locator(".article-text mark[id^=hit-]");
  await expect(hits.first()).toBeInViewport();
  const count = await hits.count();
  expect(count).toBeGreaterThan(1);
  const bar = page.getByRole("navigation", { name: "Hits in the text" });
  await expect(bar).toContainText(`Hit 1 of ${count}`);
  await bar.getByRole("link", { name: "Next hit" }).click();
  await expect(bar).toContainText(`Hit 2 of ${count}`);
  await expect(hits.nth(1)).toBeInViewport();
  await page.keyboard.press("p");
  await expect(bar).toContainText(`Hit 1 of ${count}`);
  await page.keyboard.press("p");
  await expect(bar).toContainText(`Hit ${count} of ${count}`);
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/#hit-1$/);
});

test("a name is a hit in the article's own spelling", async ({ page }) => {
  const path = await findArticle(page, "/?q=lawrow&language=en");
  await page.goto(`${path}?q=lawrow`);
  await expect(page.locator("#hit-1")).toContainText("Lavrov");
});

test("the results before and after lead over the limits of a page", async ({
  page,
}) => {
  await openSearch(page, "/?page=2");
  const beyond = await titles(page).first().innerText();
  await openSearch(page);
  const last = titles(page).last();
  const title = await last.innerText();
  await last.getByRole("link").click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(title);
  await expect(page.getByText("Result 20", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Next result" }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(heading).toHaveText(beyond);
  await expect(page.getByText("Result 21", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Previous result" }).click();
  await expect(heading).toHaveText(title);
  await page.getByRole("link", { name: "All articles" }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("an article that is not in the search has nothing before or after it", async ({
  page,
}) => {
  const path = await findArticle(page, "/?language=de");
  await page.goto(`${path}?language=ko`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Next result")).toHaveCount(0);
});

test("Arabic runs from right to left, the page around it does not", async ({
  page,
}) => {
  await page.goto(await findArticle(page, "/?language=ar"));
  const text = page.locator(".article-text");
  await expect(text).toHaveAttribute("lang", "ar");
  await expect(text).toHaveCSS("direction", "rtl");
  await expect(page.locator(".facts")).toHaveCSS("direction", "ltr");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing, with a note open, too", async ({ page }) => {
      const path = await findArticle(page, "/?q=lawrow&language=de");
      await openArticle(page, `${path}?q=lawrow`);
      await expect(
        page.getByRole("region", { name: "Similar articles" }),
      ).toContainText("shares");
      await page.getByText("Cite", { exact: true }).click();
      expect(await findViolations(page)).toEqual([]);
      await mentions(page).first().click();
      await expect(page.locator(".note:target")).toBeFocused();
      expect(await findViolations(page)).toEqual([]);
      await page.goto(`${path}/removed`);
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("marks, notes, hits and neighbours work", async ({ page }) => {
    const path = await findArticle(page, "/?q=lawrow&language=de");
    await page.goto(`${path}?q=lawrow&language=de`);
    await mentions(page).filter({ hasText: "Lawrow" }).first().click();
    const note = page.getByRole("region", { name: "What this rests on" });
    await expect(note).toContainText("Sergey Lavrov");
    await note.getByRole("link", { name: "Close" }).click();
    await expect(note).toBeHidden();

    const official = page
      .locator(".mention.is-official:not(.is-country)")
      .first();
    await page.getByRole("checkbox", { name: /^Officials/ }).uncheck();
    await expect(official).toHaveCSS("text-decoration-line", "none");

    await page.getByRole("link", { name: "2", exact: true }).click();
    await expect(page.locator("#hit-2")).toBeInViewport();
    await page.getByRole("link", { name: "Next result" }).click();
    await expect(page).toHaveURL(/q=lawrow&language=de#hit-1$/);

    await page.goto(`${path}/similar`);
    await expect(page.getByText(/^shares /).first()).toBeVisible();
  });
});
