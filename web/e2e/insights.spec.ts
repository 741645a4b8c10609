import type { Page } from "@playwright/test";
import { findViolations } from "./axe";
import { expect, openSearch, readCount, resultCount, test } from "./fixtures";

const section = (page: Page, name: string) =>
  page.getByRole("region", { name, exact: true });

/** The marks of a section's drawing that lead somewhere. */
const marks = (page: Page, id: string) => page.locator(`#${id} svg a`);

/** The number of articles in "South Korea, 2023: 12 articles". */
function promised(text: string | null) {
  const count = /([\d,]+) articles?$/.exec(text ?? "")?.[1];
  return Number(count?.replaceAll(",", ""));
}

/** Follows a mark, which must find just as many articles as it says. */
async function followMark(page: Page, id: string, place: "first" | "last") {
  const mark =
    place === "first" ? marks(page, id).first() : marks(page, id).last();
  const count = promised(await mark.locator("title").textContent());
  expect(count).toBeGreaterThan(0);
  const href = (await mark.getAttribute("href")) ?? "";
  await page.goto(href);
  expect(await readCount(page)).toBe(count);
  return href;
}

test("the insights of a search are a link away, and lead back to it", async ({
  page,
}) => {
  await openSearch(page, "/?q=lavrov&not.country=CN&sort=date:desc");
  const found = await readCount(page);
  await page.getByRole("link", { name: "Insights", exact: true }).click();
  await expect(page).toHaveURL(
    /\/insights\?q=lavrov&not\.country=CN&sort=date:desc$/,
  );
  await expect(resultCount(page)).toHaveText(
    `Insights: ${found} articles for “lavrov”`,
  );
  await expect(page).toHaveTitle(
    "Insights · “lavrov” · not China – Communiqué",
  );
  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page).toHaveURL(/\/\?q=lavrov&not\.country=CN&sort=date:desc$/);
  expect(await readCount(page)).toBe(found);
});

test("words and filters can be changed on the page itself", async ({
  page,
}) => {
  await page.goto("/insights?country=UA&by=language");
  const one = promised(await resultCount(page).textContent());
  await page.getByRole("link", { name: "Remove filter: Ukraine" }).click();
  await expect(page).toHaveURL(/\/insights\?by=language$/);
  const all = promised(await resultCount(page).textContent());
  expect(all).toBeGreaterThan(one);
  // Terms become filters here as they do on the search page.
  await page.goto("/insights?q=country:Ukraine");
  await expect(page).toHaveURL(/\/insights\?country=UA$/);
  await expect(resultCount(page)).toContainText(`${one} articles`);
});

for (const by of ["country", "official", "language", "source"]) {
  test(`a bar of articles by ${by} finds what it counts`, async ({ page }) => {
    const address = `/insights?by=${by}`;
    await page.goto(address);
    await expect(page.locator(".by-links [aria-current]")).toHaveText(by, {
      ignoreCase: true,
    });
    expect(await followMark(page, "time", "first")).toContain(`${by}=`);
    await page.goto(address);
    // The last are the others.
    await followMark(page, "time", "last");
  });
}

test("where an article counts several times, the page says so", async ({
  page,
}) => {
  const note = page.getByText("counts for each");
  await page.goto("/insights");
  await expect(note).toBeVisible();
  await page.getByRole("link", { name: "Language", exact: true }).click();
  await expect(page).toHaveURL(/\/insights\?by=language#time$/);
  await expect(note).toBeHidden();
});

test("tables have the links of the drawings, which Tab passes by", async ({
  page,
}) => {
  await page.goto("/insights");
  await expect(page.locator("main svg a:not([tabindex='-1'])")).toHaveCount(0);
  const mark = marks(page, "time").first();
  const name = (await mark.locator("title").textContent()) ?? "";
  const time = section(page, "Articles over time");
  const link = time.getByRole("link", { name, exact: true });
  await expect(link).toBeHidden();
  await time.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(link).toBeVisible();
  expect(await link.getAttribute("href")).toBe(await mark.getAttribute("href"));
});

test("countries and officials are compared with the period before", async ({
  page,
}) => {
  const address = "/insights?from=2022-01-01&to=2023-12-31";
  await page.goto(address);
  const changes = section(page, "What has changed");
  await expect(changes).toContainText(
    "Jan 1, 2022 – Dec 31, 2023, compared with Jan 1, 2020 – Dec 31, 2021",
  );
  for (const name of [
    "Countries with the most articles",
    "Officials named most",
  ]) {
    await page.goto(address);
    const row = page.getByRole("table", { name }).getByRole("row").nth(1);
    const [now] = await row.getByRole("cell").allInnerTexts();
    await page.goto(
      (await row.getByRole("link").first().getAttribute("href")) ?? "",
    );
    expect(await readCount(page)).toBe(Number(now));
    await expect(page).toHaveURL(/from=2022-01-01&to=2023-12-31/);
  }
  await page.goto("/insights");
  await expect(changes).toContainText("The twelve months up to the newest");
});

test("the map's countries find what they count", async ({ page }) => {
  await page.goto("/insights?q=minister");
  expect(await followMark(page, "map", "first")).toMatch(
    /^\/\?q=minister&country=[A-Z]{2}$/,
  );
});

test("nothing of a small corpus is called a gap", async ({ page }) => {
  await page.goto("/insights?q=lavrov");
  const gaps = section(page, "Gaps in the corpus");
  await expect(gaps).toContainText("None of these sources publishes so");
  await expect(gaps.locator("a rect.gap-cell")).toHaveCount(0);
});

test("each table comes as a file", async ({ page }) => {
  const address = "/insights?q=lavrov&by=language";
  await page.goto(address);
  const links = page.getByRole("link", { name: /table \(CSV\)$/ });
  const hrefs = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(hrefs).toHaveLength(6);
  for (const href of hrefs) {
    const answer = await page.request.get(href);
    expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers()["content-disposition"]).toMatch(
      /insights-\w+\.csv/,
    );
    const [head, ...rows] = (await answer.text()).trim().split("\n");
    expect(head).toContain(",");
    expect(rows.length).toBeGreaterThan(0);
  }
  const time = await (await page.request.get(hrefs[0] ?? "")).text();
  expect(time).toMatch(/^\u{FEFF}Period,[\w ,]*English/u);
});

test("what is asked for wrongly gets a sentence, and nothing breaks", async ({
  page,
}) => {
  const unknown = await page.request.get("/insights.csv?chart=__proto__");
  expect(unknown.status()).toBe(400);
  expect(await unknown.text()).toContain("There is no such chart");
  for (const query of [
    "by=agency&cell=KR-KR",
    "cell=AA-ZZ",
    "cell=%3Cscript%3E&by[]=x&by=country&by=source",
    "from=0001-01-01&to=9999-12-31",
    "from=2024-02-01&to=2023-01-01",
    "undated=only",
    "country=KR&country=US&official=%22%5C%0A",
    `q=${"a".repeat(5000)}`,
    "q=%00%ED%A0%80",
    "page=99999&size=-1&source=%3D1%2B1",
  ]) {
    for (const path of ["/insights?", "/insights.csv?chart=gaps&"]) {
      const answer = await page.request.get(path + query);
      expect(answer.status(), path + query).toBeLessThan(500);
    }
  }
});

test("a search that finds nothing, and one that finds one article", async ({
  page,
}) => {
  await page.goto("/insights?q=zzzzqqqq");
  await expect(page.getByText("No article to draw")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the results" }).click();
  await expect(page).toHaveURL(/\/\?q=zzzzqqqq$/);

  await openSearch(page, "/?source=Daily+Meridian&country=JP");
  const title = await page
    .getByRole("heading", { level: 2 })
    .first()
    .innerText();
  await page.goto(
    `/insights?source=Daily+Meridian&q=${encodeURIComponent(`"${title}"`)}`,
  );
  await expect(resultCount(page)).toContainText("Insights: 1 article");
  await expect(marks(page, "time").first()).toBeVisible();
  await expect(section(page, "What has changed")).toContainText("1 article, 0");
});

for (const { locale, title, together } of [
  {
    locale: "de-DE",
    title: /^Einblicke: \d+ Artikel$/,
    together: "Länder gemeinsam",
  },
  {
    locale: "ko-KR",
    title: /^분석: 기사 \d+건$/,
    together: "함께 등장하는 국가",
  },
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("in the reader's language", async ({ page }) => {
      await page.goto("/insights");
      await expect(resultCount(page)).toHaveText(title);
      await expect(section(page, together)).toBeVisible();
    });
  });
}

/** Opens a cell, reads what is in it, closes it: by links alone. */
async function readCell(page: Page) {
  await page.goto("/insights");
  const together = section(page, "Countries together");
  await together.locator("summary").click();
  const row = together.getByRole("row").nth(1);
  const [count] = await row.getByRole("cell").allInnerTexts();
  const name = (await row.getByRole("rowheader").innerText()).trim();
  await row.getByRole("rowheader").getByRole("link").click();
  await expect(page).toHaveURL(/\/insights\?cell=[A-Z]{2}-[A-Z]{2}#cell$/);
  const panel = page.locator("#cell");
  await expect(panel.getByRole("heading", { level: 3 })).toHaveText(
    name.replace(/ – +/, " and "),
  );
  await expect(
    panel.getByRole("link", { name: `${count} articles` }),
  ).toBeVisible();
  await expect(panel.locator(".pair-officials li").first()).toBeVisible();
  await expect(panel.locator("blockquote")).toHaveText(/\S{3,}/);
  await expect(panel.locator("figcaption a")).toHaveAttribute(
    "href",
    /^\/articles\/\w+/,
  );
  await panel.getByRole("link", { name: "Close" }).click();
  await expect(page).toHaveURL(/\/insights#together$/);
  await expect(panel).toBeHidden();
}

test("a cell of countries together has officials and a quotation", async ({
  page,
}) => {
  await readCell(page);
  await page.goto("/insights?cell=KP-US");
  const both = page.locator("#cell").getByRole("link", { name: /articles?$/ });
  const count = promised(await both.textContent());
  await page.goto((await both.getAttribute("href")) ?? "");
  await expect(page).toHaveURL(/country=KP&country=US&all=country/);
  expect(await readCount(page)).toBe(count);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing, tables open or closed", async ({ page }) => {
      await page.goto("/insights?cell=KP-US");
      expect(await findViolations(page)).toEqual([]);
      for (const summary of await page.locator("main summary").all())
        await summary.click();
      expect(await findViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("all of it is there", async ({ page }) => {
    await page.goto("/?q=lavrov");
    await page.getByRole("link", { name: "Insights", exact: true }).click();
    await expect(page).toHaveURL(/\/insights\?q=lavrov$/);
    await page.getByLabel("Search articles", { exact: true }).fill("minister");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/insights\?q=minister$/);
    for (const id of ["time", "together", "map", "gaps"])
      await expect(marks(page, id).first()).toBeVisible();
    await followMark(page, "time", "first");
    await readCell(page);
  });
});
