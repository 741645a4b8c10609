import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ENGINE_VERSION } from "../src/engine/engine-version.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

// Each starts the command line several times.
vi.setConfig({ testTimeout: 120_000 });

describe("a database of another engine version", () => {
  let articles: string, data: string, version: string;
  const index = (...flags: string[]) =>
    runCli(["index", ...flags], { DATA_DIR: data, ARTICLES_DIR: articles });
  const readArticles = async () => {
    const engine = await openEngine(readSettings({ DATA_DIR: data }));
    const { numberOfDocuments } = await engine.client
      .index("articles")
      .getStats();
    await engine.stop();
    return numberOfDocuments;
  };
  beforeAll(async () => {
    articles = await writeArticles({
      "a.txt": report("Oslo", "Ine Eriksen Soreide"),
      "b.txt": report("Vienna", "Sergey Lavrov"),
    });
    data = path.join(await makeFolder("version"), "data");
    version = path.join(data, "engine/VERSION");
    const { code, stderr } = await index();
    if (code !== 0) throw new Error(stderr);
    await writeFile(version, "1.9.0");
  });
  afterAll(async () => {
    await rm(articles, { recursive: true, force: true });
    await rm(path.dirname(data), { recursive: true, force: true });
  });

  test("is refused with a flag to replace it", async () => {
    const { code, stderr } = await index();
    expect(code).toBe(2);
    expect(stderr).toContain("made by Meilisearch 1.9.0");
    expect(stderr).toContain("--replace-database");
    // Nothing is done where it is only asked what would be.
    expect((await index("--replace-database", "--dry-run")).code).toBe(2);
    expect(await readFile(version, "utf8")).toBe("1.9.0");
  });

  test("is not moved while an engine works on it", async () => {
    await writeFile(version, ENGINE_VERSION);
    const engine = await openEngine(readSettings({ DATA_DIR: data }));
    await writeFile(version, "1.9.0");
    const { code, stderr } = await index("--replace-database");
    await engine.stop();
    expect(code).toBe(2);
    expect(stderr).toContain("Meilisearch 1.9.0 is running on it");
    expect(await readdir(data)).not.toContain("engine-1.9.0");
  });

  test("is moved aside with the flag, and a new one made from the articles", async () => {
    const { code, stderr } = await index("--replace-database");
    const aside = path.join(data, "engine-1.9.0");
    expect(stderr).toContain(aside);
    expect(stderr).toContain("building the index anew");
    expect(code).toBe(0);
    expect(await readFile(path.join(aside, "VERSION"), "utf8")).toBe("1.9.0");
    expect(await readArticles()).toBe(2);
    expect((await index()).stderr).toContain("index is up to date: 2 articles");
  });

  test("is never lost where one was moved aside before", async () => {
    await rm(path.join(data, "engine"), { recursive: true });
    await mkdir(path.join(data, "engine"));
    await writeFile(version, "1.9.0");
    const { stderr } = await index("--replace-database");
    expect(stderr).toContain("engine-1.9.0-2");
    expect(await readdir(path.join(data, "engine-1.9.0"))).toContain("indexes");
  });
});
