import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { toDataPaths } from "../src/engine/data-folder.ts";
import { findFreePort } from "../src/engine/free-port.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { IndexState } from "../src/state/index-state.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

// Each starts the command line, and that an engine.
vi.setConfig({ testTimeout: 180_000 });

const schema = z.array(
  z.object({
    level: z.string(),
    check: z.string(),
    words: z.string(),
    remedy: z.nullable(z.string()),
  }),
);

describe("communique doctor", () => {
  let folder: string, articles: string, env: Record<string, string>;
  beforeAll(async () => {
    articles = await writeArticles({
      "a.txt": report("Oslo", "Ine Eriksen Soreide"),
      "b.txt": report("Vienna", "Sergey Lavrov"),
    });
    folder = await makeFolder("doctor");
    env = {
      DATA_DIR: path.join(folder, "data"),
      ARTICLES_DIR: articles,
      PORT: String(await findFreePort("127.0.0.1")),
    };
    const { code, stderr } = await runCli(["index"], env);
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(articles, { recursive: true, force: true });
  });

  /** The findings by check; all others are fine, or it says which are not. */
  const examine = async (other: Record<string, string> = {}) => {
    const { code, stdout, stderr } = await runCli(["doctor", "--json"], {
      ...env,
      ...other,
    });
    if (stderr !== "") throw new Error(stderr);
    const findings = schema.parse(JSON.parse(stdout));
    const wrong = findings.filter(({ level }) => level !== "ok");
    return { code, findings, wrong };
  };

  test("finds nothing wrong where nothing is, and ends its engine", async () => {
    const { code, findings, wrong } = await examine();
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
    expect(findings.map(({ check }) => check)).toEqual([
      "node",
      "port",
      "data",
      "key",
      "disk",
      "binary",
      "database",
      "running",
      "articles",
      "clock",
      "engine",
      "settings",
      "names",
      "index",
    ]);
    const { running } = toDataPaths(path.join(folder, "data"));
    await expect(stat(running)).rejects.toThrow("ENOENT");
  });

  test("prints a line for each check", async () => {
    const { code, stdout } = await runCli(["doctor"], env);
    expect(code).toBe(0);
    const lines = stdout.split("\n").filter(Boolean);
    expect(lines).toHaveLength(14);
    for (const line of lines) expect(line).toMatch(/^ok {3}\w+ /);
  });

  test("is content with a folder that is yet to be made, and does not make it", async () => {
    const data = path.join(folder, "new");
    const { code, wrong } = await examine({ DATA_DIR: data });
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
    await expect(stat(data)).rejects.toThrow("ENOENT");
  });

  test("leaves a run at work alone", async () => {
    const paths = toDataPaths(path.join(folder, "data"));
    const engine = await openEngine(readSettings(env));
    const state = await IndexState.open(paths.state);
    try {
      const { code, findings, wrong } = await examine();
      expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
      expect(findings.at(-1)?.words).toBe("a run is at work");
      expect(await engine.client.isHealthy()).toBe(true);
    } finally {
      await state.close();
      await engine.stop();
    }
  });

  test("tells settings that somebody changed, and articles that are missing", async () => {
    const engine = await openEngine(readSettings(env));
    const index = engine.client.index("articles");
    await index.updateRankingRules(["words"]).waitTask();
    await index.deleteAllDocuments().waitTask();
    const { code, wrong } = await examine();
    await engine.stop();
    expect(code).toBe(1);
    expect(wrong).toMatchObject([
      {
        level: "fail",
        check: "settings",
        words: "the index has others: rankingRules",
        remedy: "npm run index -- --rebuild",
      },
      { level: "fail", check: "index", words: expect.stringContaining("0") },
    ]);
    expect((await runCli(["index", "--rebuild"], env)).code).toBe(0);
    expect((await examine()).wrong).toEqual([]);
  });

  test("tells all that is wrong with the ground, and does not start the engine", async () => {
    const data = path.join(folder, "bad");
    await mkdir(path.join(data, "engine"), { recursive: true });
    await writeFile(path.join(data, "communique.json"), "{}");
    await writeFile(path.join(data, "engine/VERSION"), "1.9.0");
    await writeFile(path.join(data, "master-key"), `${"k".repeat(40)}\n`);
    await chmod(path.join(data, "master-key"), 0o644);
    const { code, wrong } = await examine({
      DATA_DIR: data,
      ARTICLES_DIR: path.join(folder, "nowhere"),
      MEILISEARCH_BINARY: "/nowhere/meilisearch",
    });
    expect(code).toBe(1);
    expect(wrong.map(({ check, level }) => [check, level])).toEqual([
      ["key", "warn"],
      ["binary", "fail"],
      ["database", "fail"],
      ["articles", "fail"],
      ["engine", "warn"],
    ]);
    for (const { remedy } of wrong) expect(remedy).not.toBeNull();
  });

  test("tells a state that is damaged", async () => {
    const data = path.join(folder, "damaged");
    await mkdir(data);
    await writeFile(path.join(data, "communique.json"), "{}");
    await writeFile(path.join(data, "state"), "");
    const { code, wrong } = await examine({ DATA_DIR: data });
    expect(code).toBe(1);
    expect(wrong).toMatchObject([
      { check: "state", remedy: expect.stringContaining("Delete") },
    ]);
  });

  test("an engine of the user's own that does not answer fails", async () => {
    const { code, wrong } = await examine({ MEILI_HOST: "http://127.0.0.1:9" });
    expect(code).toBe(1);
    expect(wrong).toMatchObject([
      { check: "engine", remedy: expect.stringContaining("MEILI_HOST") },
    ]);
  });

  // Only /proc tells of an engine without a note.
  test.skipIf(process.platform !== "linux")(
    "tells an engine that a killed run left, that hangs, and that nobody knows of",
    async () => {
      const paths = toDataPaths(path.join(folder, "data"));
      const engine = await openEngine(readSettings(env));
      const { pid } = z
        .object({ pid: z.number() })
        .parse(JSON.parse(await readFile(paths.running, "utf8")));
      const note = (owner: number, noted = pid) =>
        writeFile(
          paths.running,
          JSON.stringify({ pid: noted, host: engine.host, owner }),
        );
      // A process that has ended: nobody else has its number so soon.
      const dead = spawn(process.execPath, ["--version"], { stdio: "ignore" });
      await once(dead, "exit");
      const words = async () =>
        (await examine()).wrong.map(({ level, check }) => `${level} ${check}`);
      await note(process.pid, dead.pid);
      expect(await words()).toEqual(["fail running", "warn engine"]);
      await note(process.pid);
      process.kill(pid, "SIGSTOP");
      expect(await words()).toEqual(["fail running", "warn engine"]);
      process.kill(pid, "SIGCONT");
      await note(dead.pid ?? 0);
      expect(await words()).toEqual(["warn running"]);
      // It was adopted and ended.
      expect(await engine.client.isHealthy()).toBe(false);
      expect(await words()).toEqual([]);
      await engine.stop();
    },
  );
});
