import { rm, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Meilisearch } from "meilisearch";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

/** Every document of an index, by id. */
export async function allDocuments(client: Meilisearch, uid = "articles") {
  const all = new Map<string, unknown>();
  for (let offset = 0; ; offset += 500) {
    const { results } = await client
      .index(uid)
      .getDocuments({ offset, limit: 500 });
    for (const document of results) all.set(String(document["id"]), document);
    if (results.length < 500) return all;
  }
}

/** A corpus and two data folders: one that is kept up to date, one that is built anew to compare. */
export async function openFolders(
  files: Readonly<Record<string, string | Uint8Array>>,
) {
  const articles = await writeArticles(files);
  const folder = await makeFolder("update");
  const data = path.join(folder, "data"),
    other = path.join(folder, "other");
  // Runs join an engine that is there: that saves starting one for each.
  const [engine, otherEngine] = [
    await openEngine(readSettings({ DATA_DIR: data })),
    await openEngine(readSettings({ DATA_DIR: other })),
  ];
  const index = (...args: string[]) =>
    runCli(["index", ...args], { DATA_DIR: data, ARTICLES_DIR: articles });
  return {
    articles,
    data,
    engine,
    index,
    write: (name: string, text: string) =>
      writeFile(path.join(articles, name), text),
    remove: (name: string) => unlink(path.join(articles, name)),
    /** What the index holds, and what it would if it were built anew. */
    compare: async () => {
      const { code, stderr } = await runCli(["index", "--rebuild"], {
        DATA_DIR: other,
        ARTICLES_DIR: articles,
      });
      if (code !== 0) throw new Error(stderr);
      return {
        is: await allDocuments(engine.client),
        should: await allDocuments(otherEngine.client),
        names: await allDocuments(engine.client, "articles-names"),
        shouldBeNames: await allDocuments(otherEngine.client, "articles-names"),
      };
    },
    close: async () => {
      await engine.stop();
      await otherEngine.stop();
      await rm(articles, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Folders = Awaited<ReturnType<typeof openFolders>>;
