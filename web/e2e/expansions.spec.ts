import type { Page } from "@playwright/test";
import { findViolations } from "./axe";
import {
  expect,
  openSearch,
  readCount,
  resultCount,
  searchBox,
  test,
  titles,
} from "./fixtures";

/** The list of what the words also find. */
const line = (page: Page) => page.getByRole("list", { name: "Also searched:" });
const switchOff = (page: Page) =>
  page.getByRole("link", { name: "Don’t search for other words for “lawrow”" });
const switchOn = (page: Page) =>
  page.getByRole("link", {
    name: "Search in all languages again for “lawrow”",
  });
const openTerms = (page: Page) =>
  line(page).getByRole("button", {
    name: /^lawrow also finds Lavrov, Лавров/,
  });
const terms = (page: Page) =>
  page.getByRole("dialog", { name: "What “lawrow” also finds" });

test("a name typed says which other spellings it finds, and how many articles they bring", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("lawrow");
  await expect(openTerms(page)).toBeVisible();
  const all = await readCount(page);
  const brought = Number(
    /\+(\d+) articles/.exec(await line(page).innerText())?.[1],
  );
  expect(brought).toBeGreaterThan(0);

  // Suggestions cover the line as long as one writes.
  await searchBox(page).press("Enter");
  await switchOff(page).click();
  await expect(page).toHaveURL(/\?q=lawrow&literal=lawrow$/);
  await expect.poll(() => readCount(page)).toBe(all - brought);
  await expect(line(page)).toContainText("“lawrow” only as written");
  await expect(switchOn(page)).toBeFocused();

  await page.reload();
  await expect(searchBox(page)).toHaveRole("combobox");
  await expect(switchOn(page)).toBeVisible();
  expect(await readCount(page)).toBe(all - brought);

  await switchOn(page).click();
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await expect.poll(() => readCount(page)).toBe(all);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=lawrow&literal=lawrow$/);
  await expect.poll(() => readCount(page)).toBe(all - brought);
});

test("other words are read with all they mean again", async ({ page }) => {
  await openSearch(page, "/?q=lawrow&literal=lawrow");
  await searchBox(page).fill("Blinken");
  await expect(page).toHaveURL(/\?q=Blinken$/);
  await expect(
    line(page).getByRole("button", { name: /^Blinken also finds/ }),
  ).toBeVisible();
  await searchBox(page).fill("vertrag");
  await expect(page).toHaveURL(/\?q=vertrag$/);
  await expect(line(page)).toHaveCount(0);
});

test("counts, files and feeds are of the search as it is read", async ({
  page,
  request,
}) => {
  await openSearch(page, "/?q=lawrow&literal=lawrow&versions=all");
  const count = await readCount(page);
  const search = "q=lawrow&literal=lawrow&versions=all";
  const lines = await (await request.get(`/export.jsonl?${search}`)).text();
  expect(lines.match(/^{"type":"article"/gm)).toHaveLength(count);
  expect((await request.get(`/feed.json?${search}`)).status()).toBe(200);
  expect((await request.get("/export.csv?q=a&literal=!")).status()).toBe(400);
  const asked = await request.get(`/api/search/expansions?${search}`);
  expect(await asked.json()).toMatchObject({
    expansions: [
      {
        key: "lawrow",
        values: [{ kind: "official", value: "Sergey Lavrov" }],
        articles: null,
        isOn: false,
      },
    ],
  });
});

test("all spellings are listed by language, by keys alone", async ({
  page,
}) => {
  await openSearch(page, "/?q=lawrow");
  await openTerms(page).focus();
  await page.keyboard.press("Enter");
  await expect(terms(page)).toBeVisible();
  await expect(terms(page)).toContainText("Sergey Lavrov");
  await expect(terms(page).locator("bdi[lang=ar][dir=rtl]")).toHaveText(
    "لافروف",
  );
  await page.keyboard.press("Escape");
  await expect(terms(page)).toBeHidden();
  await expect(openTerms(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(switchOff(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(switchOn(page)).toBeFocused();
  await expect(page).toHaveURL(/&literal=lawrow$/);
});

test("nothing found: all languages are offered again, with their count", async ({
  page,
}) => {
  await openSearch(page, "/?q=lawrow&literal=lawrow&language=ko");
  const again = page
    .getByRole("listitem")
    .filter({ hasText: /Search in all languages again \d+ articles?/ });
  await again.getByRole("link").click();
  await expect(page).toHaveURL(/\?q=lawrow&language=ko$/);
  await expect.poll(() => readCount(page)).toBeGreaterThan(0);
});

test.describe("a term of the glossary", () => {
  const found = (page: Page) =>
    line(page).getByRole("button", {
      name: /^Waffenruhe also finds ceasefire/,
    });
  const asWritten = (page: Page) =>
    page.getByRole("link", {
      name: "Don’t search for other words for “Waffenruhe”",
    });

  test("finds articles of all languages, those with the word itself first", async ({
    page,
  }) => {
    await openSearch(page, "/?q=Waffenruhe");
    await expect(found(page)).toBeVisible();
    await expect(titles(page).first()).toHaveAttribute("lang", "de");
    const languages = await titles(page).evaluateAll((all) =>
      all.map((title) => title.getAttribute("lang")),
    );
    expect(new Set(languages).size).toBeGreaterThan(3);
    // Where it stands in the article's own language.
    await expect(
      page.locator(".hit-spelling").filter({ hasText: "cessez-le-feu" }),
    ).not.toHaveCount(0);
  });

  test("is marked in the article as that says it", async ({ page }) => {
    await openSearch(page, "/?q=Waffenruhe&language=fr");
    await titles(page).first().getByRole("link").click();
    await expect(page.locator("#hit-1")).toHaveText(/trêve|cessez-le-feu/);
  });

  test("is switched off beside another that stays", async ({ page }) => {
    await openSearch(page, "/?q=Waffenruhe+Sanktionen");
    const off = page.getByRole("link", {
      name: "Don’t search for other words for “Sanktionen”",
    });
    await off.click();
    await expect(page).toHaveURL(
      /\?q=Waffenruhe\+Sanktionen&literal=sanktionen$/,
    );
    await expect(found(page)).toBeVisible();
    await asWritten(page).click();
    await expect(page).toHaveURL(/&literal=sanktionen&literal=waffenruhe$/);
    await page.goBack();
    await expect(found(page)).toBeVisible();
  });

  test("taken as written, it finds what it did before", async ({ request }) => {
    const lines = async (search: string) => {
      const answer = await request.get(`/export.jsonl?${search}`);
      const text = await answer.text();
      return text.match(/^{"type":"article".*/gm) ?? [];
    };
    const all = await lines("q=Waffenruhe&versions=all");
    const written = await lines("q=Waffenruhe&literal=waffenruhe&versions=all");
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(all.length);
    for (const article of written) expect(article).toMatch(/waffenruhe/i);
  });
});

test("nothing moves when it is known", async ({ page }) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("lawrow");
  await expect(page).toHaveURL(/\?q=lawrow$/);
  // The line of the count is higher with a longer query.
  await expect(resultCount(page)).toContainText("lawrow");
  const first = titles(page).first();
  await expect(page.locator(".expansions")).toBeAttached();
  // The list may be another one at any moment: keys follow each other.
  const readTop = () => first.evaluate((it) => it.getBoundingClientRect().y);
  const before = await readTop();
  await expect(openTerms(page)).toBeVisible();
  expect(await readTop()).toBe(before);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing, on, open and off", async ({ page }) => {
      await openSearch(page, "/?q=lawrow");
      expect(await findViolations(page)).toEqual([]);
      await openTerms(page).click();
      await expect(terms(page)).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await switchOff(page).click();
      await expect(page.locator(".expansions")).not.toHaveAttribute(
        "data-stale",
      );
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("it is one line, and all can be reached", async ({ page }) => {
    await openSearch(page, "/?q=lawrow+blinken");
    const off = page.getByRole("link", {
      name: "Don’t search for other words for “lawrow”, “blinken”",
    });
    await off.tap();
    await expect(page).toHaveURL(/&literal=blinken&literal=lawrow$/);
    await expect(line(page)).toContainText(
      "“lawrow”, “blinken” only as written",
    );
    const width = await page.evaluate("document.body.scrollWidth");
    expect(width).toBeLessThanOrEqual(360);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("it is there, opens, and is switched by a link", async ({ page }) => {
    await page.goto("/?q=lawrow");
    const all = await readCount(page);
    await openTerms(page).click();
    await expect(terms(page)).toBeVisible();
    await terms(page).getByRole("button", { name: "Close" }).click();
    await expect(terms(page)).toBeHidden();
    await switchOff(page).click();
    await expect(page).toHaveURL(/\?q=lawrow&literal=lawrow$/);
    await expect(switchOn(page)).toBeVisible();
    const less = await readCount(page);
    expect(less).toBeLessThan(all);

    // The form carries it on.
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(resultCount(page)).toBeVisible();
    expect(await readCount(page)).toBe(less);
    await expect(page).toHaveURL(/literal=lawrow/);
  });
});
