import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { startOwnEngine } from "./own-engine";
import type { OwnEngine } from "./own-engine";
import type { ScrapedRecord } from "./own-site";

/** A site whose engine the test holds in its hands. */
export interface FaultSite {
  readonly address: string;
  readonly engine: OwnEngine;
  /** All engines, where each of several holds a part of the articles; the above is the first of them. */
  readonly engines: readonly OwnEngine[];
  /** Indexes the articles again, on these engines. */
  readonly reindex: (engines: readonly OwnEngine[]) => Promise<void>;
  readonly readLog: () => string;
  /** Waits until searches are answered ("ok"), or are not for this reason. */
  readonly becomes: (status: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** An engine and a server start and index within this on a busy machine. */
export const START_MS = 240_000;
/** The page asks again after 30 seconds at the latest, and a search takes its time. */
export const RECOVERY_MS = 60_000;

/** Ports of these, beside those of other tests. */
const FIRST_PORT = Number(process.env["E2E_PORT"] ?? 3987) + 60;
/** The web server's key, which is made again with the same secret. */
export const KEY_UID = "6d1c1f0e-7f2b-4a59-8f5e-3d5a7c0b9e21";
export const KEY_RIGHTS = {
  actions: ["search", "indexes.get"],
  indexes: ["articles", "articles-names"],
};

const MAX_LOG_CHARS = 100_000;

const toRecord = (
  title: string,
  date: string,
  text: string,
): ScrapedRecord => ({
  url: `https://calendar.example/${date}`,
  title,
  text,
  date,
  source: "Treaty Calendar",
});

export const RECORDS = [
  toRecord(
    "Leaders sign the Treaty of Lisbon",
    "2007-12-13",
    "The leaders of the European Union signed the Treaty of Lisbon at the monastery of the Jerónimos. It gave the Union a president of the European Council and a High Representative for foreign affairs, and came into force two years later.",
  ),
  toRecord(
    "Treaty of Maastricht signed by twelve states",
    "1992-02-07",
    "Foreign and finance ministers of twelve states signed the treaty that founded the European Union in Maastricht. It set the way to a common currency, and had to be ratified in each of the states; Denmark voted twice.",
  ),
  toRecord(
    "Antarctic Treaty signed in Washington",
    "1959-12-01",
    "Twelve countries whose scientists had worked in Antarctica during the International Geophysical Year signed a treaty in Washington. The continent is to be used for peaceful purposes only, and claims to its land are left open.",
  ),
];

/**
 * Starts an engine and a web server on it, with three articles: `npm start` would
 * end along with its engine.
 *
 * @param place what tells tests apart that run at the same time
 * @param options.database the folder of the engine's database; without one, any
 * @param options.shards engines that hold a part of the articles each
 * @param options.articles their folder, where they are others
 */
export async function startFaultSite(
  place: number,
  {
    database,
    shards = 1,
    articles: given,
  }: {
    readonly database?: string;
    readonly shards?: number;
    readonly articles?: string;
  } = {},
): Promise<FaultSite> {
  const engine = await startOwnEngine(database);
  const engines = [engine];
  while (engines.length < shards) engines.push(await startOwnEngine());
  const folder = await mkdtemp(path.join(tmpdir(), "communique-faults-"));
  const articles = given ?? path.join(folder, "articles.jsonl");
  if (given === undefined)
    await writeFile(
      articles,
      RECORDS.map((each) => JSON.stringify(each)).join("\n"),
    );
  const reindex = async (all: readonly OwnEngine[]) => {
    const run = spawn(process.execPath, ["scripts/communique.mjs", "index"], {
      stdio: "ignore",
      env: {
        ...process.env,
        ...engine.env,
        MEILI_HOST: toHosts(all),
        MEILI_INDEX: "",
        EMBEDDER_FILE: "",
        DATA_DIR: path.join(folder, "data"),
        ARTICLES_DIR: articles,
      },
    });
    expect(await once(run, "exit")).toEqual([0, null]);
  };
  await reindex(engines);
  let key = "";
  // The same of all, as their master key is.
  for (const { client } of engines)
    ({ key } = await client.createKey({
      uid: KEY_UID,
      ...KEY_RIGHTS,
      expiresAt: null,
    }));
  const port = FIRST_PORT + place;
  const web = spawn(process.execPath, ["dist/serve.js"], {
    cwd: "web",
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      MEILI_HOST: toHosts(engines),
      MEILI_INDEX: "",
      MEILI_SEARCH_KEY: key,
      MEILI_MASTER_KEY: "",
      LISTEN_HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "warn",
    },
  });
  let log = "";
  web.stdout.on("data", (words) => {
    log = (log + String(words)).slice(-MAX_LOG_CHARS);
  });
  const address = `http://localhost:${port}`;
  const becomes = (status: string) =>
    expect
      .poll(() => readStatus(address), { timeout: RECOVERY_MS })
      .toBe(status);
  await becomes("ok");
  return {
    address,
    engine,
    engines,
    reindex,
    readLog: () => log,
    becomes,
    end: async () => {
      web.kill("SIGTERM");
      await once(web, "exit");
      for (const each of engines) await each.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const toHosts = (engines: readonly OwnEngine[]) =>
  engines.map(({ env }) => env["MEILI_HOST"]).join();

/** What `/readyz` says; empty where nothing does. */
async function readStatus(address: string): Promise<string> {
  try {
    const answer = await fetch(`${address}/readyz`);
    const { status }: { status: string } = await answer.json();
    const isServed = status === "ok" || status === "partial";
    expect(answer.status).toBe(isServed ? 200 : 503);
    return status;
  } catch {
    return "";
  }
}

/** Playwright's test, with a site that tests of one file share; errors in the console are to be expected. */
export const test = base.extend<object, { site: FaultSite }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
    async ({}, use, { parallelIndex }) => {
      const site = await startFaultSite(parallelIndex);
      await use(site);
      await site.end();
    },
    { scope: "worker", timeout: START_MS },
  ],
});

export { expect };

/** What the page says of an outage, aloud. */
export const notice = (page: Page) => page.locator(".notice-outage");

/** Expects that the page says this of an outage, aloud. */
export async function expectNotice(page: Page, title: string): Promise<void> {
  // Waiting for a frozen engine takes ten seconds.
  await expect(notice(page)).toContainText(title, { timeout: 30_000 });
  await expect(notice(page)).toHaveRole("alert");
}
