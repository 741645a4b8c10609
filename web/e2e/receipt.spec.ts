import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { findViolations } from "./axe";
import { expect, openSearch, readCount, test } from "./fixtures";
import { startSite } from "./own-site";
import type { ScrapedRecord } from "./own-site";

const record = (
  name: string,
  date: string,
  title: string,
  text: string,
): ScrapedRecord => ({
  url: `https://treaties.example/${name}`,
  title,
  text,
  date,
  source: "Treaty Calendar",
});

const RELATIONS = record(
  "relations",
  "2021-05-04",
  "How embassies are to be treated",
  "The convention on diplomatic relations was adopted in Vienna on 18 April 1961 and has been in force since 24 April 1964. It says which immunities an ambassador and the staff of an embassy have.",
);
const IRAN = record(
  "iran",
  "2021-04-04",
  "The agreement on the nuclear programme of Iran",
  "On 14 July 2015 Iran and six powers announced their agreement in Vienna, after talks that had lasted for more than two weeks in a hotel of the city.",
);
const TREATIES = record(
  "treaties",
  "2021-03-04",
  "The law of treaties",
  "States that conclude a treaty follow the rules of a convention which a conference in Vienna adopted on 23 May 1969; it took until January 1980 to come into force.",
);
const STATE = record(
  "state",
  "2021-02-04",
  "Ten years of occupation end",
  "Four foreign ministers and their Austrian colleague Leopold Figl signed the State Treaty in the Belvedere palace in Vienna on 15 May 1955, and the soldiers left.",
);
const CONGRESS = record(
  "congress",
  "2021-01-04",
  "A congress redraws Europe",
  "Prince Metternich was the host when the powers that had beaten Napoleon met in Vienna from autumn 1814; the final act bears the date of 9 June 1815.",
);
const SALT = record(
  "salt",
  "2021-07-04",
  "Limits for strategic arms",
  "Jimmy Carter and Leonid Brezhnev put their names to the second treaty on strategic arms, SALT II, in Vienna on 18 June 1979; the Senate never approved it.",
);
const BEFORE = [RELATIONS, IRAN, TREATIES, STATE, CONGRESS];
const AFTER = [
  RELATIONS,
  {
    ...IRAN,
    text: "On 2 April 2015 Iran and six powers announced in Lausanne what the main points of an agreement should be, after a week of talks on the shore of the lake.",
  },
  STATE,
  { ...CONGRESS, date: "2021-08-04" },
  SALT,
];

/** Makes a receipt of the search that is on the page: the index says which corpus it is a moment after it is searched first. */
async function makeReceipt(page: Page): Promise<string> {
  const address = new URL("/receipt/new?q=x", page.url()).href;
  await expect
    .poll(async () => (await page.request.get(address)).status(), {
      timeout: 60_000,
    })
    .toBe(200);
  await page.locator(".result-actions summary").click();
  await page.getByRole("link", { name: "Receipt for a footnote…" }).click();
  await expect(page).toHaveURL(/\/receipt\?.*r\.check=[\w-]{8}$/);
  await expect(heading(page)).toBeVisible();
  return page.url();
}

const heading = (page: Page) =>
  page.getByRole("heading", { level: 1, name: "Search receipt" });

/** The articles under one of the headings of what has changed. */
const listed = (page: Page, name: string) =>
  page
    .locator(".receipt-group")
    .filter({ has: page.getByRole("heading", { name }) })
    .locator("li");

const read = (request: APIRequestContext, address: string) => () =>
  request
    .get(address)
    .then((answer) => answer.text())
    .catch(() => "");

async function checkChanges(page: Page) {
  await expect(listed(page, "No longer found (2)")).toHaveText([
    /^The agreement on the nuclear .* place 2 then; still in the corpus, but not found by this search$/,
    /^Article [0-9a-f]{12}… place 3 then; no longer in the corpus$/,
  ]);
  await expect(listed(page, "Newly found (1)")).toHaveText([
    /^Limits for strategic arms .* place 2 now$/,
  ]);
  await expect(listed(page, "Moved among the others (1)")).toHaveText([
    /^A congress redraws Europe .* place 5 then, 1 now$/,
  ]);
  const same = page.getByText("Still found, in the same order (2)");
  await same.click();
  await expect(listed(page, "Still found")).toHaveText([
    /^How embassies are to be treated .* place 1 then, 3 now$/,
    /^Ten years of occupation end .* place 4 then and now$/,
  ]);
  const row = (name: string) =>
    page
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
      .getByRole("cell");
  await expect(row("Articles found")).toHaveText(["5", "4"]);
  await expect(row("Articles in the corpus")).toHaveText(["5", "unchanged"]);
  await expect(row("Corpus")).toHaveText([/^[0-9a-f]{16}$/, /^[0-9a-f]{16}$/]);
  await expect(row("Settings and knowledge")).toHaveText([
    /^[0-9a-f]{16}$/,
    "unchanged",
  ]);
}

test.describe("with a corpus that changes", () => {
  // A second engine and server: they start and index within this on a busy machine.
  test.setTimeout(240_000);

  test("a receipt tells later what has come, gone and moved", async ({
    page,
    request,
    browser,
  }, { parallelIndex }) => {
    const { address, write, stop } = await startSite(BEFORE, parallelIndex);
    try {
      const search = `${address}/?q=vienna&sort=date:desc`;
      await expect
        .poll(read(request, search), { timeout: 120_000 })
        .toContain("5 articles");
      await openSearch(page, search);
      const receipt = await makeReceipt(page);
      await expect(page.getByText(/^Nothing: the search finds/)).toBeVisible();
      const sentence = page.getByLabel("For a footnote");
      await expect(sentence).toHaveValue(
        /^Communiqué, search “vienna”, \w{3} \d+, \d{4}, .* UTC, 5 articles, corpus [0-9a-f]{16}, settings [0-9a-f]{16}, http/,
      );
      expect((await sentence.inputValue()).endsWith(receipt)).toBe(true);

      await write(AFTER);
      const now = read(request, receipt);
      await expect
        .poll(
          async () => {
            const text = await now();
            return text.includes("Newly found (1)") && !isChanging(text);
          },
          { timeout: 60_000 },
        )
        .toBe(true);
      await page.goto(receipt);
      await checkChanges(page);
      expect(await findViolations(page)).toEqual([]);

      const plain = await browser.newContext({ javaScriptEnabled: false });
      const page2 = await plain.newPage();
      await page2.goto(receipt);
      await checkChanges(page2);
      await expect(page2.getByRole("button", { name: "Copy" })).toBeHidden();
      await plain.close();

      // What it was before is the same corpus as before.
      await write(BEFORE.toReversed());
      await expect
        .poll(now, { timeout: 60_000 })
        .toContain("Nothing: the search finds the same articles");
    } finally {
      await stop(page);
    }
  });
});

const isChanging = (text: string) =>
  text.includes("are being indexed at this moment");

test("a receipt spells out the search, leads back to it, and can be copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSearch(
    page,
    "/?not.country=VN&undated=without&versions=all&page=2",
  );
  const count = await readCount(page);
  await makeReceipt(page);
  const facts = page.locator(".receipt-search");
  await expect(facts.getByRole("listitem")).toHaveText([
    "not Vietnam",
    "not undated",
    "All versions",
  ]);
  await expect(facts).toContainText("Relevance");
  const copy = page.getByRole("button", { name: "Copy" });
  await expect(async () => {
    await copy.click();
    await expect(page.getByText("Copied")).toBeVisible({ timeout: 1000 });
  }).toPass();
  const sentence = await page.getByLabel("For a footnote").inputValue();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(sentence);
  expect(sentence).toContain(`${count} articles`);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "Search again" }).click();
  await expect(page).toHaveURL(
    /\/\?not\.country=VN&undated=without&versions=all$/,
  );
  expect(await readCount(page)).toBe(count);
});

test("all that is found now is a file", async ({ page }) => {
  await openSearch(page, "/?official=Sergey+Lavrov");
  const count = await readCount(page);
  const link = new URL(await makeReceipt(page)).searchParams;
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: /^All articles found now/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(
    /^communique-Sergey-Lavrov-\d{4}-\d\d-\d\d\.receipt\.json$/,
  );
  const written = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(written).toMatchObject({
    search: { filters: { official: ["Sergey Lavrov"] } },
    corpus: link.get("r.corpus"),
    settings: link.get("r.settings"),
    corpusAtEnd: link.get("r.corpus"),
    found: count,
    read: count,
    set: link.get("r.set"),
  });
  expect(written.results).toHaveLength(count);
  expect(written.results[0].id).toMatch(/^[0-9a-f]{64}$/);
});

test("says in the reader's language what it says", async ({ page }) => {
  await page.goto("/receipt/new?country=NO");
  for (const [language, title] of [
    ["de", "Suchbeleg"],
    ["ko", "검색 확인서"],
  ] as const) {
    const address = page.url();
    await page
      .context()
      .addCookies([{ name: "language", value: language, url: address }]);
    await page.reload();
    await expect(
      page.getByRole("heading", { level: 1, name: title }),
    ).toBeVisible();
  }
});

test("an address that holds no receipt is refused, with a sentence", async ({
  request,
  page,
}) => {
  const made = await request.get("/receipt/new?q=oslo", { maxRedirects: 0 });
  expect(made.status()).toBe(303);
  const receipt = made.headers()["location"] ?? "";
  expect((await request.get(receipt)).status()).toBe(200);
  for (const [address, sentence] of [
    ["/receipt", "holds no receipt"],
    ["/receipt?q=oslo", "holds no receipt"],
    [receipt.slice(0, -3), "damaged"],
    [receipt.replace("q=oslo", "q=wien"), "damaged"],
    [`${receipt}&country=NO`, "damaged"],
    [receipt.replace("r.found=", "r.found=9"), "damaged"],
    ["/receipt?r.ids=%00%22%20OR%20id%20EXISTS", "damaged"],
    [`/receipt?r.at=${"9".repeat(7000)}`, "damaged"],
  ] as const) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(400);
    expect(await response.text(), address).toContain(sentence);
  }
  const unread = await request.get("/receipt/new?contry=NO");
  expect(unread.status()).toBe(400);
  expect(await unread.text()).toContain("contry can't be understood");
  await page.goto("/receipt/damaged");
  expect(await findViolations(page)).toEqual([]);
});

test("which corpus it is stands beside the names, and is none", async ({
  page,
  request,
}) => {
  for (const query of ["corpus", "co", ""]) {
    const answer = await request.get(`/api/search/names?q=${query}&limit=100`);
    expect(await answer.text()).not.toContain('"corpus"');
  }
  const table = await request.post("/batch/list", {
    multipart: { names: "corpus" },
  });
  expect(await table.text()).toContain("nobody known");
  await page.goto("/?q=corpuss");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
