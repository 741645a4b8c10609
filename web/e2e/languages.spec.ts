import { expect, openSearch, resultCount, searchBox, test } from "./fixtures";

const SEARCH = "/?q=lawrow&country=RU";

const LANGUAGES = [
  {
    locale: "de-AT",
    lang: "de",
    box: "Artikel suchen",
    count: /^\d+ Artikel für „lawrow“$/,
    title: "„lawrow“ · Russland – Communiqué",
    remove: "Filter entfernen: Russland",
  },
  {
    locale: "ko-KR",
    lang: "ko",
    box: "기사 검색",
    count: /^기사 \d+건 “lawrow” 검색$/,
    title: "“lawrow” · 러시아 – Communiqué",
    remove: "필터 해제: 러시아",
  },
  {
    locale: "ja-JP",
    lang: "en",
    box: "Search articles",
    count: /^\d+ articles for “lawrow”$/,
    title: "“lawrow” · Russia – Communiqué",
    remove: "Remove filter: Russia",
  },
];

for (const { locale, lang, box, count, title, remove } of LANGUAGES) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`a browser that asks for ${locale} gets a page in ${lang}`, async ({
      page,
    }) => {
      await openSearch(page, SEARCH);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("combobox", { name: box })).toBeVisible();
      await expect(resultCount(page)).toHaveText(count);
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole("link", { name: remove })).toBeVisible();
    });
  });
}

test("a link changes the language and keeps the search, and the choice is kept", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("lawrow");
  await expect(page).toHaveURL(/\/\?q=lawrow$/);
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page).toHaveURL(/\/\?q=lawrow$/);
  await expect(resultCount(page)).toContainText("Artikel für „lawrow“");

  await page.goto("/unavailable");
  await expect(resultCount(page)).toHaveText(
    "Die Suchmaschine ist nicht erreichbar.",
  );
});

test("an address that leads nowhere says so in the reader's language", async ({
  request,
}) => {
  const response = await request.get("/nothing-here", {
    headers: { "accept-language": "de" },
  });
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("Hier ist nichts.");
});

test("the messages of one language come with a page", async ({ request }) => {
  const html = await (
    await request.get("/", { headers: { "accept-language": "de" } })
  ).text();
  expect(html).toContain("Artikel suchen");
  expect(html).not.toContain("Search articles");
  expect(html).not.toContain("기사 검색");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the link changes the language of an article, too", async ({ page }) => {
    await page.goto(SEARCH);
    await page
      .getByRole("heading", { level: 2 })
      .first()
      .getByRole("link")
      .click();
    await expect(page).toHaveURL(/\/articles\//);
    // Servers aren't told the place in a page.
    const [address = ""] = page.url().split("#");
    await page.getByRole("link", { name: "한국어" }).click();
    await expect(page).toHaveURL(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expect(
      page.getByRole("link", { name: "결과로 돌아가기" }),
    ).toBeVisible();
  });
});

test("what is no language is not found, and the way back stays here", async ({
  request,
}) => {
  expect((await request.get("/language/xx")).status()).toBe(404);
  const response = await request.get("/language/de", {
    headers: { referer: "https://example.org//example.org/x" },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(303);
  expect(response.headers()["location"]).toBe("/");
});
