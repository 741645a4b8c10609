import {
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  unlink,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Meilisearch } from "meilisearch";
import { create } from "tar";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { FORMAT, SNAPSHOT, STATE } from "../src/backup/manifest.ts";
import { packBackup } from "../src/backup/pack-backup.ts";
import { findEngineProcesses } from "../src/engine/engine-processes.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { toSearchKey } from "../src/engine/search-key.ts";
import { readSettings } from "../src/settings.ts";
import { IndexState } from "../src/state/index-state.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli, startCli } from "./run-cli.ts";

// Each starts the command line several times.
vi.setConfig({ testTimeout: 120_000 });

let articles: string, folder: string, data: string, file: string;
const run = (...args: string[]) =>
  runCli(args, { DATA_DIR: data, ARTICLES_DIR: articles });
const inFolder = (name: string) => path.join(folder, name);
const isThere = (name: string) =>
  stat(name).then(
    () => true,
    () => false,
  );

/** Starts the engine on the data folder, as `npm start` does. */
const start = () => openEngine(readSettings({ DATA_DIR: data }));

/** Files that the web server's key finds; in the index of names, values. */
async function search(query: string, uid = "articles"): Promise<unknown[]> {
  const engine = await start();
  try {
    const apiKey = toSearchKey(engine.folder.masterKey);
    const { hits } = await new Meilisearch({ host: engine.host, apiKey })
      .index(uid)
      .search(query);
    return hits.map((hit) => hit["path"] ?? hit["value"]);
  } finally {
    await engine.stop();
  }
}

beforeAll(async () => {
  articles = await writeArticles({
    "a.txt": report("Oslo", "Ine Eriksen Soreide"),
    "b.txt": report("Vienna", "Sergey Lavrov"),
    "c.txt": report("Lisbon", "Augusto Santos Silva"),
    "bad.txt": "%PDF-1.4",
  });
  folder = await makeFolder("backup");
  data = inFolder("data");
  file = inFolder("articles.tar");
  const { code, stderr } = await run("index");
  if (code !== 0) throw new Error(stderr);
});
afterAll(async () => {
  await rm(articles, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

describe("a backup", () => {
  test("of an empty data folder is refused, and no engine is started", async () => {
    const { code, stderr } = await runCli(["backup", file], {
      DATA_DIR: inFolder("empty"),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("holds no index to back up");
    expect(await isThere(inFolder("empty/engine"))).toBe(false);
  });

  test("is not made while a run is indexing", async () => {
    const state = await IndexState.open(path.join(data, "state"));
    const { code, stderr } = await run("backup", file);
    await state.close();
    expect(code).toBe(1);
    expect(stderr).toContain("another run is indexing");
    expect(await isThere(file)).toBe(false);
  });

  test("that is killed is no backup, and the next one is", async () => {
    const killed = startCli(["backup", file], { DATA_DIR: data });
    await killed.prints("backing up");
    killed.child.kill("SIGKILL");
    await killed.ended;
    expect(await isThere(file)).toBe(false);
    const { code, stdout, stderr } = await run("backup", file);
    expect(stderr).toMatch(/backed up 3 articles in .* s \(.* MB\)/);
    expect(stdout).toBe(`${file}\n`);
    expect(code).toBe(0);
    expect(await readdir(folder)).not.toContain("articles.tar.unfinished");
    expect(await readdir(data)).not.toContain("backing-up");
  });

  test("does not overwrite a file without --force", async () => {
    await writeFile(inFolder("notes.tar"), "mine");
    const { code, stderr } = await run("backup", inFolder("notes.tar"));
    expect(code).toBe(2);
    expect(stderr).toContain("is there already");
    expect(await readFile(inFolder("notes.tar"), "utf8")).toBe("mine");
    const forced = await run("backup", "--force", inFolder("notes.tar"));
    expect(forced.code).toBe(0);
    expect((await stat(inFolder("notes.tar"))).size).toBeGreaterThan(4);
  });

  test("in a folder is named for its moment, and made while the engine serves", async () => {
    await mkdir(inFolder("backups"));
    const engine = await start();
    const { code, stderr } = await run("backup", inFolder("backups"));
    const isHealthy = await engine.client.isHealthy();
    await engine.stop();
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(isHealthy).toBe(true);
    expect(await readdir(inFolder("backups"))).toEqual([
      expect.stringMatching(
        /^communique-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.tar$/,
      ),
    ]);
  });
});

describe("a restored backup", () => {
  test("is searchable with a new key, and the next run has nothing to do", async () => {
    await rm(data, { recursive: true });
    const { code, stderr } = await run("restore", file);
    expect(stderr).toMatch(/^restored 3 articles of 2/);
    expect(code).toBe(0);
    const index = await run("index");
    expect(index.stderr).toContain("index is up to date: 3 articles");
    expect(index.stderr).toContain("1 pages of unchanged files were rejected");
    expect(index.code).toBe(0);
    expect(await search("lawrow")).toEqual(["b.txt"]);
    expect(await search("lawrow", "articles-names")).toEqual(["Sergey Lavrov"]);
    expect(await readdir(data)).not.toContain("restoring");
    expect(await readdir(data)).not.toContain("before-restore");
  });

  test("never replaces an index without --force", async () => {
    await writeFile(path.join(articles, "d.txt"), report("Bergen", "Wang Yi"));
    expect((await run("index")).stderr).toContain("4 articles now");
    const { code, stderr } = await run("restore", file);
    expect(code).toBe(2);
    expect(stderr).toContain("holds an index already");
    expect(stderr).toContain("--force");
    expect(await search("bergen")).toEqual(["d.txt"]);
    expect((await run("restore", "--force", file)).code).toBe(0);
    expect(await search("bergen")).not.toContain("d.txt");
    // What came after the backup is new again.
    expect((await run("index")).stderr).toContain("4 articles now");
    await unlink(path.join(articles, "d.txt"));
  });

  test.for([["restoring"], ["restoring/engine.json"], ["before-restore"]])(
    "that is killed when it has made %s loses nothing, and the next one completes",
    async ([made = ""]) => {
      await writeFile(
        path.join(articles, "d.txt"),
        report("Bergen", "Wang Yi"),
      );
      expect((await run("index")).stderr).toContain("4 articles");
      const killed = startCli(["restore", "--force", file], { DATA_DIR: data });
      const ended = killed.ended.then(() => true);
      // The last is there for a moment only: then it is killed when it is done.
      while (
        !(await isThere(`data/${made}`)) &&
        !(await Promise.race([ended, sleep(1, false)]))
      );
      killed.child.kill("SIGKILL");
      await killed.ended;
      // Either is whole: what was there, or what was restored; a run finds out what is missing.
      const index = await run("index");
      expect(index.stderr).toMatch(/: 4 articles|4 articles now|indexed 4/);
      expect(index.code).toBe(0);
      expect(await search("bergen")).toContain("d.txt");
      const again = await run("restore", "--force", file);
      expect(again.stderr).toMatch(/^restored 3 articles/);
      expect(await search("bergen")).not.toContain("d.txt");
      expect(await readdir(data)).not.toContain("restoring");
      expect(
        await findEngineProcesses(inFolder("data/restoring/engine")),
      ).toEqual([]);
      await unlink(path.join(articles, "d.txt"));
      expect((await run("index")).code).toBe(0);
    },
  );

  test("waits for nobody: a folder in use is refused", async () => {
    const engine = await start();
    const { code, stderr } = await run("restore", "--force", file);
    await engine.stop();
    expect(code).toBe(1);
    expect(stderr).toContain(
      `in use by another program (process ${process.pid})`,
    );
  });
});

describe("a bad file", () => {
  /** What a restore says of it. */
  const restoreOf = async (bad: string) => {
    const { code, stderr } = await run("restore", "--force", bad);
    return { code, lines: stderr.trim().split("\n") };
  };
  /** Two lines: what is wrong, and what to do. */
  const refusal = (bad: string, problem: string) => ({
    code: 2,
    lines: [
      expect.stringContaining(`${bad}: ${problem}`),
      expect.stringContaining("npm run index"),
    ],
  });
  let before: string[];
  beforeAll(async () => {
    before = await readdir(data);
  });

  test("with one changed byte, wherever it is, is refused", async () => {
    const bytes = await readFile(file);
    const bad = inFolder("changed.tar");
    for (const at of [0.02, 0.5, 0.9].map((share) =>
      Math.floor(bytes.length * share),
    )) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      await writeFile(bad, changed);
      expect(await restoreOf(bad)).toEqual(
        refusal(bad, "this backup is damaged"),
      );
    }
  });

  test("that breaks off is refused", async () => {
    const bad = inFolder("short.tar");
    await writeFile(bad, await readFile(file));
    await truncate(bad, Math.floor((await stat(bad)).size / 2));
    expect(await restoreOf(bad)).toEqual(
      refusal(bad, "this backup is damaged"),
    );
  });

  test("of another kind is refused", async () => {
    const text = inFolder("thesis.tar");
    await writeFile(text, "chapter one\n".repeat(1000));
    expect(await restoreOf(text)).toEqual(
      refusal(text, "not a backup of Communiqué"),
    );
    const empty = inFolder("empty.tar");
    await writeFile(empty, "");
    expect(await restoreOf(empty)).toEqual(
      refusal(empty, "not a backup of Communiqué"),
    );
    const foreign = inFolder("foreign.tar");
    await create({ cwd: articles, file: foreign }, ["a.txt"]);
    expect(await restoreOf(foreign)).toEqual(
      refusal(foreign, "not a backup of Communiqué"),
    );
  });

  test("of another engine version is refused", async () => {
    const other = inFolder("other");
    await mkdir(other);
    for (const name of [SNAPSHOT, STATE])
      await writeFile(path.join(other, name), "");
    const bad = inFolder("other.tar");
    const about = {
      format: FORMAT,
      engine: "1.9.0",
      indexUid: "articles",
      documents: 3,
      made: "2024-01-01T00:00:00.000Z",
    } as const;
    await packBackup(other, [SNAPSHOT, STATE], about, bad);
    expect(await restoreOf(bad)).toEqual(
      refusal(bad, "made with Meilisearch 1.9.0"),
    );
  });

  test("leaves the index that is there as it was", async () => {
    expect(await readdir(data)).toEqual(before);
    expect(await search("lawrow")).toEqual(["b.txt"]);
  });
});

test.for([["backup"], ["restore"]])(
  "%s with an engine elsewhere says what to do instead",
  async ([command = ""]) => {
    const { code, stderr } = await runCli([command, file], {
      DATA_DIR: data,
      MEILI_HOST: "http://127.0.0.1:7700",
    });
    expect(code).toBe(2);
    expect(stderr).toContain("MEILI_HOST=http://127.0.0.1:7700");
    expect(stderr).toMatch(/MEILI_SNAPSHOT_DIR|--import-snapshot/);
  },
);
