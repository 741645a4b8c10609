import {
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toAdminKey } from "../src/engine/admin-key.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { toSearchKey } from "../src/engine/search-key.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { startOwnEngine, type OwnEngine } from "./own-engine.ts";
import { runCli } from "./run-cli.ts";

// Each starts the command line several times.
vi.setConfig({ testTimeout: 120_000 });

let articles: string, folder: string;
const inFolder = (name: string) => path.join(folder, name);
const readKey = async (file: string) => (await readFile(file, "utf8")).trim();
beforeAll(async () => {
  folder = await makeFolder("keys");
  articles = await writeArticles({
    "a.txt": report("Oslo", "Ine Eriksen Soreide"),
    "b.txt": report("Vienna", "Sergey Lavrov"),
  });
});
afterAll(async () => {
  await rm(articles, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const refused = (asked: Promise<unknown>) =>
  expect(asked).rejects.toThrow(/API key|authorized/);

describe("an engine of the user's own", () => {
  let own: OwnEngine, keys: string, withAdmin: Record<string, string>;
  const ask = (apiKey: string) =>
    new Meilisearch({ host: own.env["MEILI_HOST"] ?? "", apiKey });
  beforeAll(async () => {
    keys = inFolder("secrets");
    const { code, stderr } = await runCli(["keys", "--dir", keys]);
    if (code !== 0) throw new Error(stderr);
    own = await startOwnEngine(
      ["--config-file-path", path.join(keys, "engine.toml")],
      await readKey(path.join(keys, "master-key")),
    );
    const { MEILI_HOST = "", DATA_DIR = "" } = own.env;
    withAdmin = {
      MEILI_HOST,
      DATA_DIR,
      MEILI_ADMIN_KEY_FILE: path.join(keys, "admin-key"),
      MEILI_SNAPSHOT_DIR: own.snapshots,
      ARTICLES_DIR: articles,
    };
  });
  afterAll(() => own.close());

  test("takes its master key from the file that keys writes, for the owner's eyes only", async () => {
    await refused(ask("wrong").getKeys());
    const { results } = await own.client.getKeys();
    expect(results.length).toBeGreaterThan(0);
    for (const name of ["engine.toml", "master-key", "admin-key", "search-key"])
      expect((await stat(path.join(keys, name))).mode & 0o777).toBe(0o600);
  });

  test("is opened by no key before grant-keys, which can be called again", async () => {
    const before = await runCli(["index"], withAdmin);
    expect(before.code).toBe(1);
    expect(before.stderr).toMatch(
      /cannot use Meilisearch.*\n.*MEILI_ADMIN_KEY/,
    );
    const env = {
      MEILI_HOST: withAdmin["MEILI_HOST"] ?? "",
      MEILI_MASTER_KEY_FILE: path.join(keys, "master-key"),
    };
    for (const _ of [1, 2])
      expect(await runCli(["grant-keys"], env)).toMatchObject({ code: 0 });
    const none = await runCli(["grant-keys"], { MEILI_HOST: "http://[::1]:9" });
    expect(none.code).toBe(2);
  });

  test("a run, its rebuild, status, doctor and alerts work with the admin key alone", async () => {
    for (const args of [["index"], ["index", "--rebuild"], ["status"]]) {
      const { code, stderr } = await runCli(args, withAdmin);
      expect(stderr).not.toContain("API key");
      expect(code).toBe(0);
    }
    const names = ask(await readKey(path.join(keys, "search-key"))).index(
      "articles-names",
    );
    expect((await names.search("lavrov")).hits).not.toHaveLength(0);
    const status = await runCli(["status", "--json"], withAdmin);
    expect(JSON.parse(status.stdout)).toMatchObject({
      index: { documents: 2 },
      tasks: { pending: 0, failed: 0 },
    });
    const doctor = await runCli(["doctor"], withAdmin);
    expect(doctor.stdout).toMatch(/names .*values by any spelling/);
    expect(doctor.code).toBe(0);
    const list = inFolder("searches.json");
    await writeFile(list, '{"searches":[{"name":"Oslo","search":"q=oslo"}]}');
    const alerts = await runCli(["alerts", "--tell-all", list], withAdmin);
    expect(alerts).toMatchObject({ code: 0 });
    expect(alerts.stdout).toContain("Ministers meet in Oslo");
  });

  test("is backed up from its folder of snapshots, into what the embedded engine restores", async () => {
    const file = inFolder("own.tar");
    const { code, stderr } = await runCli(["backup", file], withAdmin);
    expect(stderr).toContain("backed up 2 articles");
    expect(code).toBe(0);
    const env = { DATA_DIR: inFolder("restored") };
    expect(await runCli(["restore", file], env)).toMatchObject({ code: 0 });
    const { stdout } = await runCli(["status", "--json"], env);
    expect(JSON.parse(stdout)).toMatchObject({ index: { documents: 2 } });
    const backups = inFolder("backups");
    await mkdir(backups);
    await writeFile(
      path.join(backups, "communique-2025-01-01T00-00-00Z.tar"),
      "old",
    );
    const kept = await runCli(["backup", backups, "--keep", "1"], withAdmin);
    expect(kept.stderr).toContain(
      "removed communique-2025-01-01T00-00-00Z.tar",
    );
    expect(await readdir(backups)).toEqual([path.basename(kept.stdout.trim())]);
    const elsewhere = { ...withAdmin, MEILI_SNAPSHOT_DIR: inFolder("none") };
    const lost = await runCli(["backup", inFolder("no.tar")], elsewhere);
    expect(lost.stderr).toContain("wrote no snapshot into");
    expect(lost.code).toBe(1);
  });

  test("the admin key opens no other index, and nothing but what indexing needs", async () => {
    await own.client.createIndex("secret").waitTask();
    await own.client.createIndex("articles2").waitTask();
    const admin = ask(await readKey(path.join(keys, "admin-key")));
    expect(await admin.isHealthy()).toBe(true);
    for (const other of ["secret", "articles2"]) {
      const index = admin.index(other);
      await refused(index.search("a"));
      await refused(index.getDocuments());
      await refused(index.addDocuments([{ id: 1 }]));
      await refused(index.getSettings());
      await refused(admin.deleteIndex(other));
      await refused(
        admin.swapIndexes([{ indexes: ["articles", other], rename: false }]),
      );
    }
    const { results } = await admin.getIndexes();
    expect(results.map(({ uid }) => uid).sort()).toEqual([
      "articles",
      "articles-names",
    ]);
    await refused(admin.getKeys());
    await refused(
      admin.createKey({ actions: ["*"], indexes: ["*"], expiresAt: null }),
    );
    await refused(admin.createDump());
    await refused(admin.tasks.cancelTasks({ statuses: ["enqueued"] }));
    await refused(admin.tasks.deleteTasks({ statuses: ["succeeded"] }));
    for (const at of [
      "experimental-features",
      "webhooks",
      "metrics",
      "network",
    ])
      await refused(admin.httpRequest.get({ path: at }));
  });

  test("the web server's key only searches", async () => {
    const web = ask(await readKey(path.join(keys, "search-key")));
    const index = web.index("articles");
    expect((await index.search("oslo")).hits).toHaveLength(1);
    expect((await index.getRawInfo()).uid).toBe("articles");
    await refused(index.addDocuments([{ id: "1" }]));
    await refused(index.deleteAllDocuments());
    await refused(index.updateSettings({ stopWords: ["a"] }));
    await refused(index.getSettings());
    await refused(index.getDocuments());
    await refused(web.deleteIndex("articles"));
    await refused(web.index("secret").search("a"));
    await refused(web.createSnapshot());
    await refused(web.getKeys());
    await refused(web.getStats());
  });

  test("start wants the web server's key where it cannot make it", async () => {
    const { code, stderr } = await runCli(["start"], withAdmin);
    expect(stderr).toContain("MEILI_SEARCH_KEY is not set");
    expect(code).toBe(2);
  });

  test("keys keeps what is there, and makes others with --rotate", async () => {
    const read = () =>
      Promise.all(
        ["master-key", "admin-key", "search-key", "password"].map((name) =>
          readKey(path.join(keys, name)),
        ),
      );
    const [master = "", admin, search, password] = await read();
    expect([admin, search]).toEqual([toAdminKey(master), toSearchKey(master)]);
    await runCli(["keys", "--dir", keys]);
    expect(await read()).toEqual([master, admin, search, password]);
    const rotated = await runCli(["keys", "--dir", keys, "--rotate"]);
    expect(rotated.stderr).toContain("wrote new keys");
    const [newMaster = "", ...others] = await read();
    expect(newMaster).not.toBe(master);
    expect(others).toEqual([
      toAdminKey(newMaster),
      toSearchKey(newMaster),
      password,
    ]);
    const toml = await readFile(path.join(keys, "engine.toml"), "utf8");
    expect(toml).toBe(`master_key = "${newMaster}"\n`);
  });
});

describe("rotate-keys", () => {
  test("makes every old key useless, keeps the index, and needs nobody at work", async () => {
    const DATA_DIR = inFolder("data");
    const env = { DATA_DIR, ARTICLES_DIR: articles };
    const settings = readSettings(env);
    const rotate = () => runCli(["rotate-keys"], env);
    expect(await rotate()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there is no key yet"),
    });
    expect(await runCli(["index"], env)).toMatchObject({ code: 0 });
    const old = await readKey(path.join(DATA_DIR, "master-key"));
    const search = (host: string, apiKey: string) =>
      new Meilisearch({ host, apiKey }).index("articles").search("oslo");

    const before = await openEngine(settings);
    expect((await search(before.host, toSearchKey(old))).hits).toHaveLength(1);
    const busy = await rotate();
    expect(busy.stderr).toMatch(
      /in use by another program.*\n {2}Stop npm start/,
    );
    expect(busy.code).toBe(1);
    await before.stop();

    expect(await rotate()).toMatchObject({ code: 0 });
    const file = path.join(DATA_DIR, "master-key");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const after = await openEngine(settings);
    try {
      for (const key of [old, toAdminKey(old), toSearchKey(old)])
        await refused(search(after.host, key));
      expect(
        (await search(after.host, after.searchKey ?? "")).hits,
      ).toHaveLength(1);
      expect(after.searchKey).toBe(toSearchKey(await readKey(file)));
    } finally {
      await after.stop();
    }
    const { code, stderr } = await runCli(["index"], env);
    expect(stderr).toContain("index is up to date");
    expect(code).toBe(0);
  });
});
