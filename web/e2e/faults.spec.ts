import { expectNotice, expect, notice, RECOVERY_MS, test } from "./fault-site";
import { findViolations } from "./axe";
import { openSearch, resultCount, searchBox, titles } from "./fixtures";

// Faults are of the server: one width of the page is enough.
test.setTimeout(180_000);

const DOWN = "The search engine can’t be reached.";
const LISBON = "Leaders sign the Treaty of Lisbon";
const recovery = { timeout: RECOVERY_MS };

test.afterEach(async ({ site }) => {
  await site.engine.start();
  await site.becomes("ok");
});

test("a search outlives an engine that ends: it is said, kept, and answered when there is another", async ({
  page,
  site,
}) => {
  const { address, engine, becomes } = site;
  await openSearch(page, `${address}/`);
  await expect(resultCount(page)).toContainText("3 articles");
  await engine.kill();
  await becomes("engine-down");
  expect((await fetch(`${address}/healthz`)).status).toBe(200);

  await searchBox(page).pressSequentially("lis");
  await expectNotice(page, DOWN);
  expect(await findViolations(page)).toEqual([]);
  // One can go on typing, and nothing of it is lost.
  await searchBox(page).pressSequentially("bon");
  await expect(searchBox(page)).toHaveValue("lisbon");
  await expect(page).toHaveURL(/\?q=lisbon$/);
  await expectNotice(page, DOWN);

  await engine.start();
  await expect(resultCount(page)).toContainText("1 article for", recovery);
  await expect(titles(page)).toContainText([LISBON]);
  await expect(notice(page)).toHaveCount(0);
  await expect(searchBox(page)).toHaveValue("lisbon");
  await becomes("ok");
});

test("an engine that hangs is not waited for, and answers when it goes on", async ({
  page,
  site,
}) => {
  const { address, engine, becomes } = site;
  await openSearch(page, `${address}/`);
  engine.signal("SIGSTOP");
  try {
    await becomes("engine-down");
    await searchBox(page).pressSequentially("maastricht");
    await expectNotice(page, DOWN);
    await expect(searchBox(page)).toHaveValue("maastricht");
  } finally {
    engine.signal("SIGCONT");
  }
  await expect(resultCount(page)).toContainText("1 article for", recovery);
});

test("a page that was opened meanwhile comes alive by itself", async ({
  page,
  site,
}) => {
  const { address, engine } = site;
  await engine.kill();
  await site.becomes("engine-down");
  await page.goto(`${address}/?q=antarctic`);
  await expectNotice(page, DOWN);
  await expect(searchBox(page)).toHaveValue("antarctic");
  await engine.start();
  await expect(resultCount(page)).toContainText("1 article for", recovery);
  // Its filters, too.
  const dates = page.getByRole("group", { name: "Country: any of" });
  await expect(dates.getByRole("checkbox").first()).toBeVisible();
});

test("without scripts the page says it and keeps the search", async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await site.engine.kill();
  await site.becomes("engine-down");
  await page.goto(`${site.address}/?q=antarctic`);
  await expect(notice(page)).toContainText(DOWN);
  await expect(searchBox(page)).toHaveValue("antarctic");
  await context.close();
});

test("an article that can't be had is said to be so, and comes by itself", async ({
  page,
  site,
}) => {
  const { address, engine } = site;
  await openSearch(page, `${address}/?q=lisbon`);
  const link = titles(page).first().getByRole("link");
  const path = (await link.getAttribute("href")) ?? "";
  await engine.kill();
  await site.becomes("engine-down");
  const answer = await page.goto(address + path);
  expect(answer?.status()).toBe(503);
  expect(answer?.headers()).toMatchObject({
    "retry-after": "10",
    refresh: "10",
  });
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText(DOWN);
  for (const other of ["/insights", "/export.csv", "/feed.xml"]) {
    const { status, text } = await fetch(address + other).then(
      async (response) => ({
        status: response.status,
        text: await response.text(),
      }),
    );
    expect([other, status]).toEqual([other, expect.any(Number)]);
    expect(status).toBeGreaterThanOrEqual(502);
    expect(text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|node_modules/);
  }
  await engine.start();
  await expect(heading).toContainText(LISBON, recovery);
});

test("a page that nobody sees asks nothing, and asks at once when it is seen", async ({
  page,
  site,
}) => {
  await page.clock.install();
  await openSearch(page, `${site.address}/`);
  await site.engine.kill();
  await site.becomes("engine-down");
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/multi-search")) asked += 1;
  });
  await searchBox(page).pressSequentially("l");
  await expectNotice(page, DOWN);
  await page.evaluate(() =>
    Object.defineProperty(document, "hidden", {
      value: true,
      configurable: true,
    }),
  );
  const before = asked;
  await page.clock.fastForward(120_000);
  await page.evaluate(() => {
    Reflect.deleteProperty(document, "hidden");
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(() => asked).toBe(before + 1);
});
