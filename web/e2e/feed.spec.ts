import type { APIRequestContext, Page } from "@playwright/test";
import { expect, openSearch, test, titles } from "./fixtures";

/** Reads an Atom feed with the browser's own XML parser. */
async function readAtom(page: Page, text: string) {
  return page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    const read = (from: Element | Document, name: string) =>
      from.querySelector(`:scope > ${name}`)?.textContent ?? null;
    return {
      error: feed.querySelector("parsererror")?.textContent ?? null,
      title: read(feed.documentElement, "title"),
      entries: [...feed.querySelectorAll("entry")].map((entry) => ({
        id: read(entry, "id"),
        title: read(entry, "title"),
        updated: read(entry, "updated"),
        published: read(entry, "published"),
        link: entry.querySelector(":scope > link")?.getAttribute("href") ?? "",
      })),
    };
  }, text);
}

async function getFeed(request: APIRequestContext, path: string) {
  const response = await request.get(path);
  expect(response.status()).toBe(200);
  return response;
}

test("the menu's feed has the newest articles of the search", async ({
  page,
  request,
}) => {
  await openSearch(page, "/?country=RU&sort=date:asc");
  await page.locator(".result-actions summary").click();
  const link = page.getByRole("link", { name: "Feed of new articles (Atom)" });
  const path = (await link.getAttribute("href")) ?? "";
  expect(path).toBe("/feed.xml?country=RU");
  const response = await getFeed(request, path);
  expect(response.headers()["content-type"]).toMatch(/^application\/atom\+xml/);
  const { error, title, entries } = await readAtom(page, await response.text());
  expect(error).toBeNull();
  expect(title).toBe("Russia – Communiqué");
  const dates = entries.map(({ updated }) => updated ?? "");
  expect(dates).toEqual(dates.toSorted().toReversed());

  await openSearch(page, "/?country=RU&sort=date:desc");
  expect(await titles(page).allInnerTexts()).toContain(entries[0]?.title);
  await page.goto(entries[0]?.link ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    entries[0]?.title ?? "",
  );
});

test("JSON Feed has the same articles under the same ids", async ({
  page,
  request,
}) => {
  const atom = await getFeed(request, "/feed.xml?q=talks");
  const json = await getFeed(request, "/feed.json?q=talks");
  expect(json.headers()["content-type"]).toMatch(/^application\/feed\+json/);
  const { items, home_page_url: home } = await json.json();
  const { entries } = await readAtom(page, await atom.text());
  expect(items.length).toBeGreaterThan(1);
  expect(items.map(({ id }: { id: string }) => id)).toEqual(
    entries.map(({ id }) => id),
  );
  expect(home).toMatch(/\/\?q=talks&sort=date:desc$/);
});

test("undated articles have no date that would make them new", async ({
  page,
  request,
}) => {
  const response = await getFeed(request, "/feed.xml?undated=only");
  const { error, entries } = await readAtom(page, await response.text());
  expect(error).toBeNull();
  expect(entries.length).toBeGreaterThan(0);
  for (const { published, updated } of entries)
    expect({ published, updated }).toEqual({
      published: null,
      updated: "1970-01-01T00:00:00.000Z",
    });
});

test("readers that have it are told so", async ({ request }) => {
  const first = await getFeed(request, "/feed.json?q=talks");
  const { etag = "", "last-modified": changed = "" } = first.headers();
  for (const [name, value] of [
    ["if-none-match", etag],
    ["if-modified-since", changed],
  ] as const) {
    const again = await request.get("/feed.json?q=talks", {
      headers: { [name]: value },
    });
    expect(again.status()).toBe(304);
    expect(await again.text()).toBe("");
  }
  const other = await request.get("/feed.json?q=oslo", {
    headers: { "if-none-match": etag },
  });
  expect(other.status()).toBe(200);
});

test("readers find the feeds of a search by its address", async ({ page }) => {
  await openSearch(page, "/?q=talks&page=2&size=50");
  const types = ["application/atom+xml", "application/feed+json"];
  for (const [at, path] of ["/feed.xml", "/feed.json"].entries()) {
    const link = page.locator(`link[rel=alternate][type="${types[at]}"]`);
    await expect(link).toHaveAttribute("href", /^http:\/\/localhost:\d+\//);
    const href = (await link.getAttribute("href")) ?? "";
    expect(new URL(href).pathname + new URL(href).search).toBe(
      `${path}?q=talks`,
    );
  }
});

test("refuses what it doesn't understand", async ({ request }) => {
  const response = await request.get("/feed.xml?contry=NO");
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain("contry");
});
