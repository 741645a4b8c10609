import { test as anyConsole } from "@playwright/test";
import type { APIRequestContext, Page } from "@playwright/test";
import { findViolations } from "./axe";
import { expect, openSearch, resultCount, searchBox, test } from "./fixtures";
import { startSite } from "./own-site";

const PASSWORD = "meadow lantern 7";

const ARTICLE = {
  url: "https://treaties.example/ottawa",
  title: "Mine Ban Treaty opened for signature in Ottawa",
  text: "The convention that bans anti-personnel mines was opened for signature in Ottawa on 3 December 1997. Lloyd Axworthy, the foreign minister of Canada, had invited governments to come back within a year and sign.",
  date: "1997-12-03",
  source: "Treaty Calendar",
};

const passwordBox = (page: Page) => page.getByLabel("Password");

test("without a password set there is nothing to sign in to", async ({
  request,
}) => {
  expect((await request.get("/sign-in")).status()).toBe(404);
});

/** Beside those of other tests. */
const FIRST_PLACE = 20;

/** Starts the archive, and waits until it has its article. */
async function startArchive(
  { request }: { request: APIRequestContext },
  worker: number,
) {
  const site = await startSite([ARTICLE], FIRST_PLACE + worker, { PASSWORD });
  const isReady = () =>
    request.get(`${site.address}/readyz`).then(
      (answer) => answer.ok(),
      () => false,
    );
  await expect.poll(isReady, { timeout: 200_000 }).toBe(true);
  return site;
}

// A second engine and server: they start and index within this on a busy machine.
const START_MS = 240_000;

test("a private archive opens by its password, and leads on to the search that was asked for", async ({
  page,
  request,
}, { parallelIndex }) => {
  test.setTimeout(START_MS);
  const { address, stop } = await startArchive({ request }, parallelIndex);
  try {
    // Nothing of the archive is told before.
    for (const path of [
      "/export.csv",
      "/feed.xml",
      "/articles/x",
      "/insights",
    ]) {
      const answer = await request.get(address + path, { maxRedirects: 0 });
      expect(answer.status()).toBe(303);
    }
    for (const path of ["/api/search/names?q=lloyd", "/api/search/advice"])
      expect((await request.get(address + path)).status()).toBe(401);

    await page.goto(`${address}/?q=mines&from=1997`);
    await expect(page).toHaveTitle("Sign in – Communiqué");
    expect(await findViolations(page)).toEqual([]);
    await passwordBox(page).fill("another word");
    await page.keyboard.press("Enter");
    const problem = page.locator(".form-problem");
    await expect(problem).toHaveText("This is not the password.");
    expect(await findViolations(page)).toEqual([]);

    await passwordBox(page).fill(PASSWORD);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`${address}/?q=mines&from=1997`);
    await expect(resultCount(page)).toContainText("1 article");

    await openSearch(page, `${address}/`);
    await page.getByRole("link", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(`${address}/sign-in`);
    await page.goto(`${address}/`);
    await expect(passwordBox(page)).toBeVisible();
  } finally {
    await stop(page);
  }
});

// The browser reports the search that was refused, as it should.
anyConsole(
  "a session that is over is asked for again in the middle of a search",
  async ({ page, context, request }, { parallelIndex }) => {
    anyConsole.setTimeout(START_MS);
    const { address, stop } = await startArchive({ request }, parallelIndex);
    try {
      await page.goto(`${address}/sign-in?to=%2F%3Fq%3Dmines`);
      await passwordBox(page).fill(PASSWORD);
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(`${address}/?q=mines`);
      await openSearch(page, `${address}/?q=mines`);

      await context.clearCookies();
      await searchBox(page).fill("mines treaty");
      await expect(passwordBox(page)).toBeVisible();
      await passwordBox(page).fill(PASSWORD);
      await page.keyboard.press("Enter");
      await expect(searchBox(page)).toHaveValue(/^mines/);
    } finally {
      await stop(page);
    }
  },
);
