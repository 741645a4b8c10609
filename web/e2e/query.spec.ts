import type { Page } from "@playwright/test";
import { findViolations } from "./axe";
import {
  countsArrived,
  expect,
  facet,
  openSearch,
  readCount,
  resultCount,
  searchBox,
  test,
  titles,
} from "./fixtures";

const suggestions = (page: Page) =>
  page.getByRole("listbox", { name: "Suggestions" });

test("a term becomes a filter at the space behind it, and its text goes", async ({
  page,
}) => {
  await openSearch(page);
  const all = await readCount(page);
  await searchBox(page).pressSequentially("country:Nordkorea summit");
  await expect(page).toHaveURL(/\?q=summit&country=KP$/);
  await expect(searchBox(page)).toHaveValue("summit");
  await expect(
    page.getByRole("link", { name: "Remove filter: North Korea" }),
  ).toBeVisible();
  await expect.poll(() => readCount(page)).toBeLessThan(all);
});

test("a key pressed as a term goes brings nothing of it back", async ({
  page,
}) => {
  await openSearch(page);
  await page.evaluate(() => {
    let turns = 0;
    // Each time a little later after the answer that the term is replaced for.
    const pressSoon = async () => {
      turns += 1;
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      document.execCommand("insertText", false, "s");
    };
    const ask = window.fetch.bind(window);
    window.fetch = async (...asked) => {
      const response = await ask(...asked);
      if (!response.url.includes("/names?kind=country")) return response;
      const body: unknown = await response.clone().json();
      return Object.assign(response, {
        json: async () => {
          void pressSoon();
          return body;
        },
      });
    };
  });
  for (let time = 0; time < 20; time += 1) {
    await searchBox(page).fill("country:Nordkorea ");
    await expect(searchBox(page)).toHaveValue("s");
  }
  await expect(page).toHaveURL(/\?q=s&country=KP$/);
});

test("Enter completes terms of every kind", async ({ page }) => {
  await openSearch(page);
  await searchBox(page).fill(
    'official:lawrow -land:"United States" after:2014-02 before:2024 -lang:de',
  );
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(
    /\?not\.country=US&official=Sergey\+Lavrov&not\.language=de&from=2014-02-01&to=2023-12-31$/,
  );
  await expect(searchBox(page)).toHaveValue("");
});

test("half a term searches nothing, an unknown one its words", async ({
  page,
}) => {
  await openSearch(page);
  const all = await readCount(page);
  await searchBox(page).pressSequentially("country:Atlantis");
  await expect.poll(() => readCount(page)).toBe(all);
  await searchBox(page).press("Enter");
  await expect(
    page.getByText("“country:Atlantis” is no known filter").first(),
  ).toBeVisible();
  await expect(searchBox(page)).toHaveValue("country:Atlantis");
  await expect(page).toHaveURL(/\?q=country:Atlantis$/);
});

test("a name is suggested with role and country, and chosen by the keys", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("treaty lawr");
  const option = suggestions(page).getByRole("option", {
    name: /Sergey Lavrov/,
  });
  await expect(option).toContainText("Lawrow");
  await expect(option).toContainText("foreign minister, Russia");
  await expect(option).toContainText(/\d+$/);
  await expect(page.getByText(/^\d+ suggestions?$/)).toBeAttached();
  await expect(searchBox(page)).toHaveAttribute("aria-expanded", "true");

  await searchBox(page).press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  const id = await option.getAttribute("id");
  await expect(searchBox(page)).toHaveAttribute(
    "aria-activedescendant",
    id ?? "",
  );
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/\?q=treaty&official=Sergey\+Lavrov$/);
  await expect(searchBox(page)).toHaveValue("treaty ");
  await expect(searchBox(page)).toBeFocused();
  await expect(suggestions(page)).toBeHidden();
});

test("Escape closes the list and keeps the words; an arrow opens it again", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("lawrow");
  await expect(suggestions(page)).toBeVisible();
  await searchBox(page).press("Escape");
  await expect(suggestions(page)).toBeHidden();
  await expect(searchBox(page)).toHaveValue("lawrow");
  await searchBox(page).press("ArrowDown");
  await expect(suggestions(page)).toBeVisible();
});

test("Enter without a choice searches the words and goes to the results", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("lawrow");
  await expect(suggestions(page)).toBeVisible();
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/\?q=lawrow$/);
  await expect(suggestions(page)).toBeHidden();
  await expect(page.getByRole("main")).toBeFocused();
});

test("a suggestion is chosen by a tap; after a minus it excludes", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("-country:Russl");
  await suggestions(page)
    .getByRole("option", { name: /Russia/ })
    .click();
  await expect(page).toHaveURL(/\?not\.country=RU$/);
  await expect(searchBox(page)).toHaveValue("");
});

test("composing fires nothing: no search, no choice, no term", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("인물:");
  await expect(suggestions(page)).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(request.url());
  });
  const client = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    client.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.waitForLoadState("networkidle");
  asked.length = 0;
  for (const text of ["ㄹ", "라", "랍", "라브"]) await compose(text);
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await expect(page).not.toHaveURL(/q=/);

  await client.send("Input.insertText", { text: "라브로프" });
  await expect(searchBox(page)).toHaveValue("인물:라브로프");
  await expect(
    suggestions(page).getByRole("option", { name: /Sergey Lavrov/ }),
  ).toBeVisible();
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/\?official=Sergey\+Lavrov$/);
});

test("searches made before are offered, forgotten, and no longer kept", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).pressSequentially("nuclear");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/q=nuclear$/);
  await openSearch(page);
  await searchBox(page).focus();
  const recent = suggestions(page).getByRole("option", { name: "nuclear" });
  await recent.click();
  await expect(page).toHaveURL(/q=nuclear$/);
  await expect(searchBox(page)).toHaveValue("nuclear");

  await openSearch(page);
  await searchBox(page).focus();
  await page.getByRole("button", { name: "Forget them" }).click();
  await expect(suggestions(page)).toBeHidden();
  await searchBox(page).pressSequentially("lawrow");
  await page.getByLabel("Keep my searches in this browser").uncheck();
  await searchBox(page).press("Enter");
  await openSearch(page);
  await searchBox(page).focus();
  await expect(suggestions(page)).toBeHidden();
});

test("a search is kept though the list comes when the reader has left", async ({
  page,
}) => {
  await openSearch(page);
  // The list is all that is loaded at the first key.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await searchBox(page).pressSequentially("nuclear");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/q=nuclear$/);
  release();
  await openSearch(page);
  await searchBox(page).focus();
  await expect(
    suggestions(page).getByRole("option", { name: "nuclear" }),
  ).toBeVisible();
});

test("a hit says by which spelling it was found, and shows where", async ({
  page,
}) => {
  await openSearch(page, "/?language=en");
  await searchBox(page).pressSequentially("Lawrow");
  const hit = page
    .getByRole("article")
    .filter({ hasText: /Lawrow\s*→.*Lavrov/ })
    .first();
  await expect(hit).toBeVisible();
  await expect(hit.locator("mark").filter({ hasText: "Lavrov" })).toBeVisible();
  const title = await hit.getByRole("heading").innerText();

  // The same from the server.
  await page.goto("/?q=Lawrow&language=en");
  const served = page.getByRole("article").filter({ hasText: title });
  await expect(served).toContainText(/Lawrow\s*→/);
});

test("nothing found: the culprit is named, with what there is without it", async ({
  page,
}) => {
  await openSearch(page, "/?official=Sergey+Lavrov&to=1990-12-31");
  const drop = page
    .getByRole("listitem")
    .filter({ hasText: "Without the filter “until 1990-12-31”" });
  const promised = Number(/(\d+) articles?/.exec(await drop.innerText())?.[1]);
  expect(promised).toBeGreaterThan(0);
  await drop.getByRole("link").click();
  await expect(page).toHaveURL(/\?official=Sergey\+Lavrov$/);
  await expect.poll(() => readCount(page)).toBe(promised);
});

test("nothing found while typing: another spelling, only with results", async ({
  page,
}) => {
  await openSearch(page);
  await searchBox(page).fill("Lavvrrov");
  await expect(page.getByText("No articles found.")).toBeVisible();
  const other = page.getByRole("link", { name: "Did you mean “Lavrov”?" });
  await searchBox(page).press("Enter");
  await other.click();
  await expect(searchBox(page)).toHaveValue("Lavrov");
  await expect.poll(() => readCount(page)).toBeGreaterThan(0);

  await searchBox(page).fill("xqzwvkj");
  await expect(
    page.getByRole("link", { name: /Search without/ }),
  ).toBeVisible();
  await expect(other).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing with the list open", async ({ page }) => {
      await openSearch(page);
      await searchBox(page).pressSequentially("kim");
      await expect(suggestions(page)).toBeVisible();
      await searchBox(page).press("ArrowDown");
      // Counts of the search before are paler; on a phone they are out of sight.
      for (const name of ["Country", "Official"])
        if (await facet(page, name).isVisible())
          await countsArrived(page, name);
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the server reads the terms, and names what excludes everything", async ({
    page,
  }) => {
    await page.goto("/?sort=date:desc");
    await searchBox(page).fill("land:Nordkorea summit after:2017");
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL(
      /\?q=summit&country=KP&from=2017-01-01&sort=date:desc$/,
    );
    await expect(searchBox(page)).toHaveValue("summit");
    await expect(titles(page).first()).toBeVisible();

    await page.goto("/?q=country:Atlantis");
    await expect(
      page.getByText("“country:Atlantis” is no known filter").first(),
    ).toBeVisible();

    await page.goto("/?official=Sergey+Lavrov&to=1990-12-31");
    await page
      .getByRole("link", { name: "Without the filter “until 1990-12-31”" })
      .click();
    await expect(resultCount(page)).toContainText(/^\d+ articles?/);
  });
});
