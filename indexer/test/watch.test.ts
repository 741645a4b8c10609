import { rm, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { watchArticles } from "../src/start/watch-articles.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { startCli } from "./run-cli.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Two seconds are promised, and printed is what it took; a busy machine may take this long. */
const LONGEST_MS = 30_000;

describe("a folder that is watched", () => {
  let articles: string, folder: string, engine: OpenedEngine;
  let env: Record<string, string>;
  beforeEach(async () => {
    articles = await writeArticles({ "a.txt": report("Oslo", "Wang Yi") });
    folder = await makeFolder("watch");
    env = { DATA_DIR: path.join(folder, "data"), ARTICLES_DIR: articles };
    engine = await openEngine(readSettings(env));
  });
  afterEach(async () => {
    await engine.stop();
    await rm(articles, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  const write = (name: string, text: string) =>
    writeFile(path.join(articles, name), text);
  const find = async (query: string) => {
    const { hits } = await engine.client
      .index("articles")
      .search(query, { matchingStrategy: "all" });
    return hits.map((hit) => String(hit["path"])).sort();
  };

  /** How long it takes until a search finds just these files. */
  async function measure(
    what: string,
    query: string,
    files: readonly string[],
  ): Promise<readonly string[]> {
    const started = performance.now();
    const tookMs = () => performance.now() - started;
    while ((await find(query)).join() !== files.join() && tookMs() < LONGEST_MS)
      await sleep(100);
    process.stdout.write(`${what} after ${Math.round(tookMs())} ms\n`);
    return find(query);
  }

  test("a file that is dropped, edited and deleted is found, changed and gone", async () => {
    const run = startCli(["index", "--watch"], env);
    await run.prints("indexed 1 articles");
    // The first look after the first run.
    await sleep(1000);
    await write("b.txt", report("Vienna", "Sergey Lavrov"));
    expect(await measure("dropped: found", "vienna", ["b.txt"])).toEqual([
      "b.txt",
    ]);
    await write("b.txt", report("Lisbon", "Sergey Lavrov"));
    expect(await measure("edited: found", "lisbon", ["b.txt"])).toEqual([
      "b.txt",
    ]);
    expect(await find("vienna")).toEqual([]);
    await unlink(path.join(articles, "b.txt"));
    expect(await measure("deleted: gone", "lisbon", [])).toEqual([]);
    run.child.kill("SIGINT");
    expect((await run.ended).code).toBe(0);
  });

  test("what changes between the first run and the watcher's beginning is not missed", async () => {
    const run = startCli(["index", "--watch"], env);
    await run.prints("indexed 1 articles");
    // At once: the watcher is not ready yet.
    await write("b.txt", report("Vienna", "Sergey Lavrov"));
    expect(
      await measure("dropped at once: found", "vienna", ["b.txt"]),
    ).toEqual(["b.txt"]);
    run.child.kill("SIGINT");
    await run.ended;
  });
});

test("what could not be done is tried again though nothing changes", async () => {
  const articles = await writeArticles({ "a.txt": "text" });
  let calls = 0;
  const unwatch = watchArticles([articles], async () => {
    calls += 1;
    return calls > 2;
  });
  await vi.waitFor(() => expect(calls).toBe(3), { timeout: 30_000 });
  await sleep(6000);
  expect(calls).toBe(3);
  await unwatch();
  await rm(articles, { recursive: true });
});
