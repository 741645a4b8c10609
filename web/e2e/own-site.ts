import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";

/** Ports of sites of single tests, beside the one that all share. */
const FIRST_PORT = Number(process.env["E2E_PORT"] ?? 3987) + 20;

/** An article as scrapers export it. */
export interface ScrapedRecord {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly source: string;
}

/**
 * Starts all of `npm start` on other articles than the samples. Answers with its
 * address, with what gives it other articles, and with what ends it; it may still
 * be indexing.
 *
 * @param place what tells tests apart that run at the same time
 * @param env settings beside those of the place
 * @param addFiles writes more into the folder of articles
 */
export async function startSite(
  records: readonly ScrapedRecord[],
  place: number,
  env: Readonly<Record<string, string>> = {},
  addFiles: (folder: string) => Promise<void> = async () => {},
) {
  const folder = await mkdtemp(path.join(tmpdir(), "communique-site-"));
  const write = (all: readonly ScrapedRecord[]) =>
    writeFile(
      path.join(folder, "articles.jsonl"),
      all.map((record) => JSON.stringify(record)).join("\n"),
    );
  await write(records);
  await addFiles(folder);
  const port = FIRST_PORT + place;
  const site = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: "ignore",
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: `${folder}-data`,
      ARTICLES_DIR: folder,
      MEILI_HOST: "",
      MEILI_MASTER_KEY: "",
      MEILI_INDEX: "",
      EMBEDDER_FILE: "",
      ...env,
    },
  });
  const ended = new Promise<void>((resolve) => {
    site.on("exit", () => resolve());
  });
  return {
    address: `http://localhost:${port}`,
    write,
    /** The page goes first: what it still loads would fail. */
    stop: async (page?: Page) => {
      await page?.goto("about:blank");
      site.kill("SIGTERM");
      await ended;
    },
  };
}
