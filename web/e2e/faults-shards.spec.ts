import type { Page } from "@playwright/test";
import { findViolations } from "./axe";
import { expect, notice, START_MS, startFaultSite, test } from "./fault-site";
import type { FaultSite } from "./fault-site";
import {
  countsArrived,
  openSearch,
  readCount,
  resultCount,
  searchBox,
} from "./fixtures";
import { startOwnEngine } from "./own-engine";

// Faults are of the server: one width of the page is enough.
test.setTimeout(180_000);

/** Sites of other tests may still be there. */
const BESIDE = 20;

const PARTLY = "A part of the archive gives no answer";
const partly = (page: Page) => page.locator(".query-notes");

let site: FaultSite;

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
test.beforeAll(async ({}, { parallelIndex }) => {
  test.setTimeout(START_MS);
  site = await startFaultSite(BESIDE + parallelIndex, {
    shards: 3,
    articles: "articles",
  });
});
test.afterAll(() => site.end());
test.afterEach(async () => {
  for (const engine of site.engines) await engine.start();
  await site.becomes("ok");
});

test("three engines answer as one", async ({ page }) => {
  await openSearch(page, `${site.address}/`);
  const held = await Promise.all(
    site.engines.map(({ client }) => client.index("articles").getStats()),
  );
  const sizes = held.map(({ numberOfDocuments }) => numberOfDocuments);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  // Of several versions one is listed.
  await openSearch(page, `${site.address}/?versions=all`);
  expect(await readCount(page)).toBe(sizes.reduce((sum, each) => sum + each));
  await expect(partly(page).filter({ hasText: PARTLY })).toHaveCount(0);
  const exported = await fetch(`${site.address}/export.jsonl?versions=all`);
  const articles = (await exported.text()).match(/^\{"type":"article"/gmu);
  expect(articles).toHaveLength(await readCount(page));
});

/** Nothing is about them, so that these are all articles; and no page of another test's is kept under the same address. */
const ABOUT_NOTHING = ["not.country=AQ", "not.country=NU", "not.country=TK"];

// The first engine of the list merges what all say.
for (const [place, search] of ABOUT_NOTHING.entries())
  test(`engine ${place + 1} of three ends: its articles are missing, which is said, until it is back`, async ({
    page,
  }) => {
    const { address, engines, becomes } = site;
    const engine = engines[place];
    if (engine === undefined) throw new Error("there are three");
    await openSearch(page, `${address}/`);
    const all = await readCount(page);
    const { results } = await engine.client
      .index("articles")
      .getDocuments({ fields: ["id"], limit: 1 });
    const article = `${address}/articles/${String(results[0]?.["id"])}`;
    await engine.kill();
    await becomes("partial");

    await searchBox(page).pressSequentially("minister");
    await expect(partly(page).filter({ hasText: PARTLY })).toBeVisible();
    await expect(resultCount(page)).toContainText("articles for");
    await expect(notice(page)).toHaveCount(0);
    await countsArrived(page, "Country");
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${address}/?${search}`);
    await expect(partly(page).filter({ hasText: PARTLY })).toBeVisible();
    expect(await readCount(page)).toBeLessThan(all);
    await page.goto(`${address}/insights?${search}`);
    await expect(page.getByText(PARTLY)).toBeVisible();

    // What is taken for all there is, is not had in part.
    for (const file of ["export.csv?", "feed.xml?", "insights.csv?chart=time&"])
      expect([
        file,
        (await fetch(`${address}/${file}${search}`)).status,
      ]).toEqual([file, 503]);
    expect((await fetch(article)).status).toBe(503);
    // No address of an engine reaches the page.
    const answer = await fetch(`${address}/api/search/multi-search`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        queries: [
          { indexUid: "articles", q: "oslo", attributesToRetrieve: ["id"] },
        ],
      }),
    });
    const said = await answer.text();
    expect(said).toContain('"lostEngines":["');
    expect(said).not.toContain("127.0.0.1");

    await engine.start();
    await becomes("ok");
    expect((await fetch(article)).status).toBe(200);
    await page.goto(`${address}/?${search}`);
    await expect.poll(() => readCount(page)).toBe(all);
    await expect(partly(page).filter({ hasText: PARTLY })).toHaveCount(0);
  });

test("an engine that hangs is not waited for", async ({ page }) => {
  const { address, engines } = site;
  await openSearch(page, `${address}/`);
  const all = await readCount(page);
  for (const engine of engines) {
    engine.signal("SIGSTOP");
    await page.goto(`${address}/?q=talks&lang=en`);
    await expect(partly(page).filter({ hasText: PARTLY })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    engine.signal("SIGCONT");
    await site.becomes("ok");
    await page.goto(`${address}/`);
    await expect.poll(() => readCount(page)).toBe(all);
  }
});

test("one engine more, and one less again, while readers go on: nothing is ever missing", async () => {
  const { address, engines, reindex } = site;
  const fourth = await startOwnEngine();
  try {
    const { totalHits: all } = await countArticles(address);
    for (const next of [[...engines, fourth], engines]) {
      const seen: Counted[] = [];
      let isDone = false;
      const run = reindex(next).then(() => (isDone = true));
      await expect
        .poll(
          async () => {
            seen.push(await countArticles(address));
            return isDone;
          },
          { timeout: START_MS, intervals: [50] },
        )
        .toBe(true);
      await run;
      expect(seen.filter(({ totalHits }) => totalHits < all)).toEqual([]);
      expect(seen.filter(({ lostEngines }) => lostEngines)).toEqual([]);
      // The web server was told of none of it.
      await expect
        .poll(() => countArticles(address))
        .toEqual({ totalHits: all });
      const held = await fourth.client.index("articles").getStats();
      expect(held.numberOfDocuments).toBeGreaterThan(0);
    }
  } finally {
    await fourth.close();
  }
});

interface Counted {
  readonly totalHits: number;
  readonly lostEngines?: readonly string[];
}

/** Counts all articles, by a search that nobody made before. */
async function countArticles(address: string): Promise<Counted> {
  const answer = await fetch(`${address}/api/search/multi-search`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      queries: [
        {
          indexUid: "articles",
          q: "",
          filter: `timestamp < ${Math.round(4e9 + 1e8 * Math.random())} OR datePrecision = "none"`,
          page: 1,
          hitsPerPage: 0,
          attributesToRetrieve: ["id"],
        },
      ],
    }),
  });
  expect(answer.status).toBe(200);
  const { results }: { results: [Counted] } = await answer.json();
  const [{ totalHits, lostEngines }] = results;
  return { totalHits, ...(lostEngines && { lostEngines }) };
}
