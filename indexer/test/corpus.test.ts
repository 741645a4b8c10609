import { mkdir, rename, rm, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { CorpusDocument } from "../src/corpus/corpus-document.ts";
import { unsettleCorpus } from "../src/corpus/unsettle-corpus.ts";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { IndexState } from "../src/state/index-state.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

// Each starts the command line several times.
vi.setConfig({ testTimeout: 180_000 });

const record = (at: number, place: string) =>
  JSON.stringify({
    url: `https://wire.example/${at}`,
    title: `Ministers meet in ${place}`,
    text: report(place, "Sergey Lavrov"),
    date: "2021-03-12",
  });
const RECORDS = ["Vienna", "Oslo", "Lisbon"].map((place, at) =>
  record(at, place),
);

describe("the corpus that an index says it holds", () => {
  let articles = "",
    folder = "",
    engine: OpenedEngine;
  const inFolder = (name: string) => path.join(folder, name);
  const inArticles = (name: string) => path.join(articles, name);
  const index = async (...args: string[]) => {
    const { code, stderr } = await runCli(["index", ...args], {
      DATA_DIR: inFolder("data"),
      ARTICLES_DIR: articles,
    });
    if (code !== 0) throw new Error(stderr);
    return stderr;
  };
  const read = () =>
    engine.client.index<CorpusDocument>("articles-names").getDocument("corpus");
  beforeAll(async () => {
    articles = await writeArticles({
      "a/one.jsonl": `${RECORDS.join("\n")}\n`,
      "lavrov.txt": report("Geneva", "Sergey Lavrov"),
    });
    folder = await makeFolder("corpus");
    await index();
    engine = await openEngine(readSettings({ DATA_DIR: inFolder("data") }));
  });
  afterAll(async () => {
    await engine.stop();
    await rm(articles, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  test("has a digest of its articles and of what made them", async () => {
    expect(await read()).toMatchObject({
      kind: "corpus",
      articles: 4,
      corpus: expect.stringMatching(/^[0-9a-f]{64}$/),
      settings: expect.stringMatching(/^[0-9a-f]{64}$/),
      isSettled: true,
    });
  });

  test("is the same for the same articles in other files, another order and a new index", async () => {
    const before = await read();
    await writeFile(
      inArticles("a/one.jsonl"),
      `${RECORDS.toReversed().join("\n")}\n`,
    );
    await index();
    expect(await read()).toEqual(before);
    await mkdir(inArticles("z"));
    await rename(inArticles("a/one.jsonl"), inArticles("z/other.jsonl"));
    await index();
    expect(await read()).toEqual(before);
    await index("--rebuild");
    expect(await read()).toEqual(before);
  });

  test("is another after an article came, changed or went, and the same again after that is undone", async () => {
    const before = await read();
    const more = inArticles("more.txt");
    const seen = [before.corpus];
    for (const place of ["Ottawa", "Lima"]) {
      await writeFile(more, report(place, "Sergey Lavrov"));
      await index();
      const { corpus, settings, articles: count } = await read();
      expect(count).toBe(5);
      expect(settings).toBe(before.settings);
      seen.push(corpus);
    }
    expect(new Set(seen).size).toBe(3);
    await unlink(more);
    await index();
    expect(await read()).toEqual(before);
  });

  test("says that its articles may be changing until the run has ended", async () => {
    const before = await read();
    // What a killed run leaves behind.
    const state = await IndexState.open(inFolder("data/state"));
    await state.beginRun();
    await state.close();
    await unsettleCorpus(engine.client, "articles");
    expect(await read()).toMatchObject({
      isSettled: false,
      corpus: before.corpus,
    });
    await index();
    expect(await read()).toEqual(before);
    expect(await index()).toContain("index is up to date");
    expect(await read()).toEqual(before);
  });
});
