import { parse } from "csv-parse/sync";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { ALL, startHostileSite, waitForArticles } from "./hostile/hostile-site";
import type { ExportedLine } from "./hostile/hostile-site";

test.describe.configure({ timeout: 400_000 });

let address = "";
let articles: readonly ExportedLine[] = [];
let stop = async () => {};

test.beforeAll(async ({ playwright }, { parallelIndex }) => {
  test.setTimeout(400_000);
  const site = await startHostileSite(parallelIndex);
  ({ address, stop } = site);
  const request = await playwright.request.newContext();
  articles = await waitForArticles(request, address);
  await request.dispose();
});
test.afterAll(() => stop());

async function read(request: APIRequestContext, path: string) {
  const response = await request.get(address + path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

// `=1+1`, also behind what spreadsheets take off, and in what they take for a cell of its own
const RUN = /(?:^|[;\t\r\n])["\s]*[=+\-@\t\r＝＋－＠]/u;
// What JSON and CSV may carry, and no text of an article should
const OBEYED = /(?![\n\t\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

const readRows = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

test("no cell of a table is a formula", async ({ request }) => {
  const rows = readRows(await read(request, `/export.csv?${ALL}`));
  expect(rows).toHaveLength(articles.length);
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => RUN.test(cell))).toEqual([]);
  expect(cells.filter((cell) => OBEYED.test(cell))).toEqual([]);
  // They are there, behind the mark that makes them text.
  expect(cells.filter((cell) => cell.startsWith("'=")).length).toBeGreaterThan(
    5,
  );
  for (const chart of [
    "time",
    "countries",
    "officials",
    "pairs",
    "map",
    "gaps",
  ]) {
    const text = await read(
      request,
      `/insights.csv?${ALL}&chart=${chart}&by=source`,
    );
    const values = readRows(text).flatMap((row) => Object.values(row));
    expect(values.filter((cell) => RUN.test(cell))).toEqual([]);
  }
});

test("lines of JSON are whole and hold nothing that is obeyed", async ({
  request,
}) => {
  for (const { title, text, url } of articles) {
    expect(title).not.toMatch(OBEYED);
    expect(text).not.toMatch(OBEYED);
    if (url !== null) expect(url).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
  }
  const receipt = JSON.parse(await read(request, `/receipt.json?${ALL}`));
  expect(receipt).toBeTruthy();
});

/** What a reader of feeds makes of HTML: elements, of which titles and beginnings have none. */
const countElements = (page: Page, texts: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.flatMap((text) =>
        Array.from(
          new DOMParser().parseFromString(text, "text/html").body.children,
          ({ outerHTML }) => outerHTML.slice(0, 200),
        ),
      ),
    texts,
  );

test("feeds are well-formed, and their entries are text", async ({
  page,
  request,
}) => {
  await page.goto(`${address}/saved`);
  const queries = [
    ALL,
    "q=script&versions=all",
    `${ALL}&from=1975-08-01&sort=date:asc`,
  ];
  for (const query of queries) {
    const atom = await read(request, `/feed.xml?${query}`);
    const { error, entries, texts, links } = await page.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, "application/xml");
      const all = (selector: string) =>
        Array.from(feed.querySelectorAll(selector));
      return {
        error: feed.querySelector("parsererror")?.textContent ?? null,
        entries: all("entry").length,
        texts: all("entry > title, entry > summary").map(
          ({ textContent }) => textContent,
        ),
        links: all("link").map((link) => link.getAttribute("href") ?? ""),
      };
    }, atom);
    expect(error).toBeNull();
    expect(entries).toBeGreaterThan(10);
    expect(atom).not.toMatch(OBEYED);
    expect(await countElements(page, texts)).toEqual([]);
    for (const link of links) expect(new URL(link).origin).toBe(address);
    const json = JSON.parse(await read(request, `/feed.json?${query}`));
    const contents: string[] = json.items.map(
      (item: { readonly content_html: string }) => item.content_html,
    );
    expect(contents).toHaveLength(entries);
    expect(await countElements(page, contents)).toEqual([]);
  }
});

/** Checks lines of RIS: a tag each, as many beginnings as ends, addresses of web pages alone. */
function checkRis(ris: string, records: number) {
  const lines = ris.split("\r\n").filter((line) => line !== "");
  expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
  for (const tag of ["TY", "ER", "ID"])
    expect(lines.filter((line) => line.startsWith(tag))).toHaveLength(records);
  for (const line of lines.filter((each) => each.startsWith("UR")))
    expect(line).toMatch(/^UR {2}- https?:\/\//);
}

/** Checks BibTeX: an entry each, and every brace closed. */
function checkBibtex(bib: string, records: number) {
  expect(bib.match(/^@/gm)).toHaveLength(records);
  expect(bib.match(/@\w+\{/g)).toHaveLength(records);
  expect(bib.match(/\{/g)?.length).toBe(bib.match(/\}/g)?.length);
}

test("references stay as many as there are articles", async ({ request }) => {
  checkRis(await read(request, `/export.ris?${ALL}`), articles.length);
  checkBibtex(await read(request, `/export.bib?${ALL}`), articles.length);
  for (const { id } of articles.filter((_, at) => at % 6 === 0)) {
    checkRis(await read(request, `/articles/${id}/cite.ris`), 1);
    checkBibtex(await read(request, `/articles/${id}/cite.bib`), 1);
    const [citation] = JSON.parse(
      await read(request, `/articles/${id}/cite.json`),
    );
    expect(JSON.stringify(citation)).not.toMatch(OBEYED);
  }
});
