import type { APIRequestContext } from "@playwright/test";
import { writeHostileFiles } from "../../../indexer/test/hostile/hostile-files.ts";
import { expect } from "../fixtures";
import { startSite } from "../own-site";

/** A search that finds the whole corpus, in every version. */
export const ALL = "q=helsinki&versions=all";

/** So many articles come out of it at least; what is rejected is rejected for its shape. */
export const LEAST_ARTICLES = 300;

/** Starts a site on the hostile corpus. */
export const startHostileSite = (place: number) =>
  startSite([], place, { RATE_LIMIT: "0" }, writeHostileFiles);

/** An article as an export says it. */
export interface ExportedLine {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
}

/** Reads all articles, each a line; null while they are not all there. */
export async function readArticles(
  request: APIRequestContext,
  address: string,
): Promise<readonly ExportedLine[] | null> {
  const response = await request
    .get(`${address}/export.jsonl?${ALL}`)
    .catch(() => null);
  if (response?.status() !== 200) return null;
  const lines: readonly ExportedLine[] = (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const articles = lines.filter(({ type }) => type === "article");
  return articles.length >= LEAST_ARTICLES ? articles : null;
}

/** Waits until the corpus is indexed, which a site that just started goes on with. */
export async function waitForArticles(
  request: APIRequestContext,
  address: string,
): Promise<readonly ExportedLine[]> {
  let articles: readonly ExportedLine[] = [];
  await expect
    .poll(
      async () => {
        const before = articles.length;
        articles = (await readArticles(request, address)) ?? [];
        return articles.length > 0 && articles.length === before;
      },
      { timeout: 240_000, intervals: [3_000] },
    )
    .toBe(true);
  return articles;
}
