import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { startEmbeddingService } from "../../indexer/test/embedding-service";
import { findViolations } from "./axe";
import {
  countsArrived,
  expect,
  facet,
  openFilters,
  openSearch,
  resultCount,
  test,
  titles,
} from "./fixtures";
import { startSite } from "./own-site";

const GRAIN = {
  url: "https://treaties.example/grain",
  title: "Ships may bring the harvest out of three ports",
  text: "The Black Sea Grain Initiative was signed in Istanbul on 22 July 2022. It let ships leave from Odesa, Chornomorsk and Pivdennyi, where the harvest of the year before lay in silos that were needed for the next harvest.",
  date: "2022-07-22",
  source: "Treaty Calendar",
};
const OSLO = {
  url: "https://treaties.example/oslo",
  title: "Nobel Peace Prize awarded in Oslo",
  text: "The Nobel Committee presented the prize in the Oslo City Hall on 10 December. The laureate thanked the committee, and spoke of the work of many others who had made it possible.",
  date: "2019-12-10",
  source: "Prize Calendar",
};
const FOUND = "Ships may bring the harvest";

// No term of the glossary: only the model of the test knows that it is near to another.
const SEARCH = "/?q=crop";
const LOST = "can’t be told now";

const toggle = (page: Page) =>
  page.getByRole("checkbox", { name: "By meaning" });

test("the index of the samples has no vectors: there is no switch", async ({
  page,
}) => {
  await openSearch(page, "/?q=summit&meaning=on");
  await expect(titles(page).first()).toBeVisible();
  await expect(toggle(page)).toHaveCount(0);
  await expect(page.getByText(LOST)).toHaveCount(0);
});

test("files refuse a search by meaning", async ({ request }) => {
  const response = await request.get("/export.csv?q=summit&meaning=on");
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain("what the words find");
});

test.describe("with vectors", () => {
  // A second engine and server: they start and index within this on a busy machine.
  test.setTimeout(240_000);

  test("a search by meaning is switched on and off", async ({
    page,
    request,
    browser,
  }, { parallelIndex }) => {
    const service = await startEmbeddingService();
    const folder = await mkdtemp(path.join(tmpdir(), "communique-embedder-"));
    const file = path.join(folder, "embedder.json");
    await writeFile(file, JSON.stringify(service.settings));
    const { address, stop } = await startSite([GRAIN, OSLO], parallelIndex, {
      EMBEDDER_FILE: file,
    });
    try {
      await expect
        .poll(
          () =>
            request
              .get(address + SEARCH)
              .then((response) => response.text())
              .catch(() => ""),
          { timeout: 120_000 },
        )
        // Known once the run has ended, a little after the articles are there.
        .toContain('name="meaning"');
      await checkSwitch(page, address);
      await checkCounts(page, address);

      const plain = await browser.newContext({ javaScriptEnabled: false });
      await checkForm(await plain.newPage(), address);
      await plain.close();

      service.fail(true);
      await openSearch(page, `${address}/?q=harvest+today&meaning=on`);
      await expect(page.getByText(LOST)).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
    } finally {
      await stop(page);
      await service.close();
    }
  });
});

async function checkSwitch(page: Page, address: string) {
  await openSearch(page, address);
  await expect(toggle(page)).toHaveCount(0);
  await openSearch(page, address + SEARCH);
  await expect(resultCount(page)).toContainText(/^0 articles/);
  await expect(toggle(page)).toBeVisible();
  await toggle(page).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/\?q=crop&meaning=on$/);
  await expect(resultCount(page)).toContainText(/^1 article/);
  await expect(titles(page)).toContainText([FOUND]);
  expect(await findViolations(page)).toEqual([]);
  await expect(page.locator('a[href^="/export.csv"]').first()).toHaveAttribute(
    "href",
    "/export.csv?q=crop",
  );

  // In the order of dates nothing has a place by its meaning.
  const sort = page.getByRole("combobox", { name: "Sort" });
  await sort.selectOption({ label: "Newest first" });
  await expect(resultCount(page)).toContainText(/^0 articles/);
  await expect(toggle(page)).toBeDisabled();
  await expect(page).not.toHaveURL(/meaning/);
  await sort.selectOption({ label: "Relevance" });
  await expect(page).toHaveURL(/\?q=crop$/);
  await toggle(page).check();
  await expect(page).toHaveURL(/\?q=crop&meaning=on$/);
  await expect(resultCount(page)).toContainText(/^1 article/);
  await toggle(page).uncheck();
  await expect(page).toHaveURL(/\?q=crop$/);
  await expect(resultCount(page)).toContainText(/^0 articles/);
}

async function checkCounts(page: Page, address: string) {
  await openSearch(page, `${address}${SEARCH}&meaning=on`);
  await openFilters(page);
  await page.locator("summary").filter({ hasText: "Source" }).click();
  await countsArrived(page, "Source");
  await expect(facet(page, "Source").locator(".count")).toHaveText(["1"]);
}

async function checkForm(page: Page, address: string) {
  const search = () =>
    page.getByRole("button", { name: "Search", exact: true }).click();
  await page.goto(address + SEARCH);
  await toggle(page).check();
  await search();
  await expect(page).toHaveURL(/[?&]meaning=on/);
  await expect(titles(page)).toContainText([FOUND]);
  await toggle(page).uncheck();
  await search();
  await expect(page).not.toHaveURL(/meaning/);
  await expect(resultCount(page)).toContainText(/^0 articles/);
}
