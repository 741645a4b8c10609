import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { toDataPaths } from "../src/engine/data-folder.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { IndexState } from "../src/state/index-state.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli, startCli } from "./run-cli.ts";

// Each starts the command line, and that an engine.
vi.setConfig({ testTimeout: 180_000 });

const schema = z.object({
  engine: z.object({
    version: z.string(),
    host: z.nullable(z.string()),
    bytesOnDisk: z.number(),
  }),
  index: z.nullable(
    z.object({
      documents: z.number(),
      facets: z.array(
        z.object({
          field: z.string(),
          values: z.number(),
          top: z.array(z.tuple([z.string(), z.number()])),
        }),
      ),
    }),
  ),
  tasks: z.object({
    pending: z.number(),
    failed: z.number(),
    lastFailed: z.array(z.looseObject({ words: z.string() })),
  }),
  state: z.looseObject({ kind: z.string() }),
});

describe("communique status", () => {
  let folder: string, articles: string, env: Record<string, string>;
  beforeAll(async () => {
    articles = await writeArticles({
      "a.txt": report("Oslo", "Ine Eriksen Soreide"),
      "b.txt": report("Vienna", "Sergey Lavrov"),
      "bad.txt": "%PDF-1.4",
    });
    folder = await makeFolder("status");
    env = { DATA_DIR: path.join(folder, "data"), ARTICLES_DIR: articles };
    const { code, stderr } = await runCli(["index"], env);
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(articles, { recursive: true, force: true });
  });

  const readStatus = async () => {
    const { code, stdout, stderr } = await runCli(["status", "--json"], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return schema.parse(JSON.parse(stdout));
  };

  test("tells engine, articles, facets, last run and rejected pages", async () => {
    const { engine, index, tasks, state } = await readStatus();
    expect(engine).toMatchObject({ version: "1.21.0", host: null });
    expect(engine.bytesOnDisk).toBeGreaterThan(0);
    expect(index?.documents).toBe(2);
    const facets = new Map(
      index?.facets.map(({ field, values, top }) => [field, { values, top }]),
    );
    expect(facets.get("language")).toEqual({ values: 1, top: [["en", 2]] });
    expect(facets.get("year")).toEqual({ values: 1, top: [["2021", 2]] });
    expect(facets.get("officials")?.top).toContainEqual(["Sergey Lavrov", 1]);
    expect(tasks).toEqual({ pending: 0, failed: 0, lastFailed: [] });
    expect(state).toMatchObject({
      kind: "known",
      files: 3,
      unfinished: 0,
      filesRejected: 1,
      rejected: { binary: 1 },
      lastRun: { documents: 2, indexUid: "articles" },
    });
  });

  test("prints lines for people, and ends its engine", async () => {
    const { code, stdout } = await runCli(["status"], env);
    expect(code).toBe(0);
    expect(stdout).toContain("articles: 2 articles");
    expect(stdout).toMatch(/^ {2}language +1 value: en 2$/m);
    expect(stdout).toMatch(/^rejected +1 page of 1 file: binary 1$/m);
    const { running } = toDataPaths(path.join(folder, "data"));
    await expect(rm(running)).rejects.toThrow("ENOENT");
  });

  test("says that a run is at work, and leaves the state to it", async () => {
    const { state: stateFolder } = toDataPaths(path.join(folder, "data"));
    const state = await IndexState.open(stateFolder);
    try {
      expect((await readStatus()).state).toEqual({ kind: "busy" });
      expect((await runCli(["status"], env)).stdout).toContain(
        "a run is at work",
      );
    } finally {
      await state.close();
    }
  });

  test("does not disturb a run", async () => {
    const many = await writeArticles(
      Object.fromEntries(
        [...Array(300).keys()].map((at) => [
          `${at}.txt`,
          report(`Oslo ${at}`, "Sergey Lavrov"),
        ]),
      ),
    );
    const other = { DATA_DIR: path.join(folder, "other") };
    const run = startCli(["index", many], other);
    await run.prints("building the index anew");
    const { code, stdout } = await runCli(["status"], other);
    expect(code).toBe(0);
    expect(stdout).toContain("a run is at work");
    expect((await run.ended).code).toBe(0);
    expect((await runCli(["status"], other)).stdout).toContain("300 articles");
    await rm(many, { recursive: true });
  });

  test("makes no folder where nothing was indexed", async () => {
    const nowhere = path.join(folder, "nowhere");
    const { code, stderr } = await runCli(["status"], { DATA_DIR: nowhere });
    expect(code).toBe(1);
    expect(stderr).toContain("nothing was indexed yet");
    expect(stderr).toContain("npm run index");
    // It would exist if it had been made.
    await mkdir(nowhere);
  });

  test("tells why a task failed, and of which page", async () => {
    const engine = await openEngine(readSettings(env));
    const { error } = await engine.client
      .index("articles")
      .addDocuments([{ id: "no id" }])
      .waitTask();
    const words = error?.message ?? "";
    const state = await IndexState.open(engine.folder.state);
    await state.finish("c.jsonl", {
      stamp: "",
      digest: null,
      documents: [],
      rejected: [{ file: "c.jsonl:1", reason: "refused", detail: words }],
      unknown: [],
    });
    await state.close();
    const { engine: found, tasks } = await readStatus();
    await engine.stop();
    expect(found.host).toBe(engine.host);
    expect(tasks).toMatchObject({
      pending: 0,
      failed: 1,
      lastFailed: [{ words, file: "c.jsonl:1" }],
    });
    expect(words).toContain("no id");
  });

  test("leaves out a facet that the index of an older version lacks", async () => {
    const engine = await openEngine(readSettings(env));
    await engine.client
      .index("articles")
      .updateFilterableAttributes(["language"])
      .waitTask();
    const { index } = await readStatus();
    await engine.stop();
    expect(index?.facets.map(({ field }) => field)).toEqual(["language"]);
  });
});
