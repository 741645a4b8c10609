import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

let folder: string, articles: string;
beforeAll(async () => {
  folder = await makeFolder("index-settings");
  articles = await writeArticles({ "a.txt": report("Oslo", "Wang Yi") });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(articles, { recursive: true, force: true });
});

test("an index has the settings of the file, and another one without it", async () => {
  const file = path.join(folder, "settings.json");
  await writeFile(
    file,
    JSON.stringify({ proximityPrecision: "byAttribute", searchCutoffMs: 250 }),
  );
  const env = {
    DATA_DIR: path.join(folder, "data"),
    ARTICLES_DIR: articles,
    MEILI_MAX_INDEXING_MEMORY: "512MiB",
    MEILI_MAX_INDEXING_THREADS: "2",
  };
  const withFile = { ...env, INDEX_SETTINGS_FILE: file };
  const readIndex = async () => {
    const engine = await openEngine(readSettings(env));
    try {
      return await engine.client.index("articles").getSettings();
    } finally {
      await engine.stop();
    }
  };
  expect((await runCli(["index"], withFile)).code).toBe(0);
  expect(await readIndex()).toMatchObject({
    proximityPrecision: "byAttribute",
    searchCutoffMs: 250,
  });
  expect((await runCli(["index"], withFile)).stderr).toContain("up to date");
  expect((await runCli(["doctor"], withFile)).stdout).toContain(
    "the index has all of them as they should be",
  );
  const again = await runCli(["index"], env);
  expect(again.stderr).toContain("building the index anew");
  expect(await readIndex()).toMatchObject({
    proximityPrecision: "byWord",
    searchCutoffMs: null,
  });
});

test("a size that the engine would take for another is refused", async () => {
  const { code, stderr } = await runCli(["index"], {
    DATA_DIR: path.join(folder, "data"),
    ARTICLES_DIR: articles,
    MEILI_MAX_INDEXING_MEMORY: "2Gb",
  });
  expect(code).toBe(2);
  expect(stderr).toContain("Write it as 512MiB or 2GiB");
});
