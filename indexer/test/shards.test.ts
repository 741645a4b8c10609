import { rm, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { createGlossary } from "../src/concepts/glossary.ts";
import { readServedEngines } from "../src/corpus/unsettle-corpus.ts";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import {
  acrossEngines,
  findLostEngines,
} from "../src/search/across-engines.ts";
import { searchWords, type WordsQuery } from "../src/search/search-words.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { allDocuments } from "./open-folders.ts";
import { startOwnEngine, type OwnEngine } from "./own-engine.ts";
import { runCli, startCli } from "./run-cli.ts";
import { invent, inventQueries } from "./shards-corpus.ts";

// Each indexes some thousand articles.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const SAMPLES = fileURLToPath(new URL("../../articles", import.meta.url));
const QUERIES = 500;
/**
 * How far two words of an article are apart, or whether one is mistyped, counts in proportion to what there is in an
 * engine's own part: where that decides between articles of two engines, one may come before the other. Which do depends
 * on the engines' addresses, which are others in each run: 0 of 500 in four runs, 1 in another; where fewer words are
 * enough, 8 of 500.
 */
const MOST_OTHERWISE = 0.02;
const MOST_OTHERWISE_WITH_FEWER = 0.06;

const HITS = 20;
/** All articles. */
const COUNTED: WordsQuery = {
  indexUid: "articles",
  q: "",
  facets: ["countries"],
  page: 1,
  hitsPerPage: HITS,
};

const counted = z.object({ totalHits: z.number() });
const found = z.object({
  hits: z.array(z.looseObject({ id: z.string() })),
  totalHits: z.number(),
  totalPages: z.number(),
  page: z.number(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number())),
});

/** What several engines hold, by id. */
const join = (parts: readonly ReadonlyMap<string, unknown>[]) =>
  new Map(parts.flatMap((part) => Array.from(part)));

const hostsOf = (engines: readonly OwnEngine[]) =>
  engines.map(({ env }) => String(env["MEILI_HOST"])).sort();

describe("three engines with a part of the articles each", () => {
  const own: OwnEngine[] = [];
  let one: OwnEngine, articles: string;
  let whole: OpenedEngine, sharded: OpenedEngine;
  const terms = createGlossary(loadKnowledge({ ownFolder: null }).terms);

  const toEnv = (engines: readonly OwnEngine[]) => ({
    ...engines[0]?.env,
    // In any order, and with a space: it says nothing.
    MEILI_HOST: engines
      .map(({ env }) => env["MEILI_HOST"])
      .toReversed()
      .join(", "),
    ARTICLES_DIR: articles,
  });
  const index = async (
    env: Readonly<Record<string, string>>,
    ...more: readonly string[]
  ) => runCli(["index", SAMPLES, articles, ...more], env);
  const mustIndex = async (...args: Parameters<typeof index>) => {
    const { code, stderr } = await index(...args);
    if (code !== 0) throw new Error(stderr);
    return stderr;
  };
  const search = async (engine: OpenedEngine, ...queries: WordsQuery[]) =>
    (
      await searchWords(queries, {
        terms,
        post: engine.shards.post("articles"),
      })
    ).results;
  /** What three answer, and what one does. */
  const ask = async (query: WordsQuery) => {
    const [[is], [should]] = await Promise.all([
      search(sharded, query),
      search(whole, query),
    ]);
    return [found.parse(is), found.parse(should)] as const;
  };
  const held = (uid = "articles") =>
    Promise.all(own.map(({ client }) => allDocuments(client, uid)));

  beforeAll(async () => {
    articles = await writeArticles({
      "invented.jsonl": invent(1500),
      "a.txt": report("Oslo", "Wang Yi"),
    });
    one = await startOwnEngine();
    for (let at = 0; at < 3; at += 1) own.push(await startOwnEngine());
    await mustIndex(toEnv([one]));
    await mustIndex(toEnv(own));
    whole = await openEngine(readSettings(toEnv([one])));
    sharded = await openEngine(readSettings(toEnv(own)));
  });
  afterAll(async () => {
    await Promise.all([one, ...own].map((engine) => engine.close()));
    await rm(articles, { recursive: true, force: true });
  });

  test("each has about a third, and all together every article once", async () => {
    const all = await allDocuments(one.client);
    const parts = await held();
    for (const { size } of parts) {
      expect(size).toBeGreaterThan(all.size / 4);
      expect(size).toBeLessThan(all.size / 2);
    }
    const joined = join(parts);
    expect(joined.size).toBe(parts.reduce((sum, { size }) => sum + size, 0));
    expect(joined).toEqual(all);
  });

  test("each has all names, and says on which engines the articles are", async () => {
    const { corpus: _, ...others } = Object.fromEntries(
      await allDocuments(one.client, "articles-names"),
    );
    for (const part of await held("articles-names")) {
      const { corpus, ...rest } = Object.fromEntries(part);
      expect(rest).toEqual(others);
      expect(corpus).toMatchObject({
        engines: hostsOf(own),
        isSettled: true,
      });
    }
  });

  test(`${QUERIES} searches find and count what one engine does, and order it alike`, async () => {
    const otherwise: unknown[] = [];
    for (const query of inventQueries(QUERIES)) {
      const [{ hits, ...is }, { hits: wanted, ...should }] = await ask(query);
      expect({ query, ...is }).toEqual({ query, ...should });
      if (!isDeepStrictEqual(hits, wanted)) otherwise.push(query);
    }
    expect(otherwise.length).toBeLessThanOrEqual(MOST_OTHERWISE * QUERIES);
  });

  test("articles that have all words come first, as with one engine, also where others follow", async () => {
    const queries = [...inventQueries(QUERIES / 5)];
    const otherwise: unknown[] = [];
    for (const query of queries) {
      const first = { ...query, page: 1 };
      const [, { hits }] = await ask(first);
      const [is] = await ask({ ...first, matchingStrategy: "frequency" });
      if (!isDeepStrictEqual(is.hits.slice(0, hits.length), hits))
        otherwise.push(query);
    }
    expect(otherwise.length).toBeLessThanOrEqual(
      MOST_OTHERWISE_WITH_FEWER * queries.length,
    );
  });

  test("a text near the end of the list is where it was", async () => {
    const [is, should] = await ask({
      ...COUNTED,
      sort: ["timestamp:asc"],
      page: 50,
    });
    expect(is.hits).toHaveLength(HITS);
    expect(is).toEqual(should);
  });

  test("changes go to the engine that has the article", async () => {
    await writeFile(
      path.join(articles, "a.txt"),
      report("Reykjavik", "Wang Yi"),
    );
    await writeFile(path.join(articles, "b.txt"), report("Tbilisi", "Wang Yi"));
    for (const engines of [[one], own]) {
      const stderr = await mustIndex(toEnv(engines));
      expect(stderr).toContain("indexed 2 new or changed articles");
    }
    await unlink(path.join(articles, "b.txt"));
    for (const engines of [[one], own]) await mustIndex(toEnv(engines));
    const joined = join(await held());
    expect(joined).toEqual(await allDocuments(one.client));
  });

  test("status and doctor speak of all", async () => {
    const { size } = await allDocuments(one.client);
    const env = toEnv(own);
    const { stdout } = await runCli(["status", "--json"], env);
    expect(JSON.parse(stdout)).toMatchObject({ index: { documents: size } });
    const doctor = await runCli(["doctor"], env);
    expect(doctor).toMatchObject({ code: 0 });
    for (const host of hostsOf(own)) expect(doctor.stdout).toContain(host);
  });

  test("one that is dead fails the run and names it; the next run goes on", async () => {
    // Not the one that is asked for all.
    const second = own.find(
      ({ env: { MEILI_HOST } }) => MEILI_HOST !== sharded.host,
    );
    if (second === undefined) throw new Error("there are three");
    for (const part of [1, 2, 3])
      await writeFile(
        path.join(articles, `later-${part}.jsonl`),
        invent(300, `later-${part}`),
      );
    const env = toEnv(own);
    const run = startCli(["index", SAMPLES, articles], env);
    await vi.waitFor(
      async () => {
        const { total } = await second.client.tasks.getTasks({
          statuses: ["enqueued", "processing"],
          types: ["documentAdditionOrUpdate"],
        });
        expect(total).toBeGreaterThan(0);
      },
      { timeout: 60_000, interval: 5 },
    );
    second.signal("SIGKILL");
    const { code, stderr } = await run.ended;
    expect(code).not.toBe(0);
    expect(stderr).toContain(String(second.env["MEILI_HOST"]));

    const [lost] = await search(sharded, COUNTED);
    expect(lost).toMatchObject({ lostEngines: [second.env["MEILI_HOST"]] });

    await second.start();
    await mustIndex(env);
    await mustIndex(toEnv([one]));
    const [is, should] = await ask(COUNTED);
    expect(is).toEqual(should);
    expect(is.totalHits).toBe((await allDocuments(one.client)).size);
  });

  test("an engine more gets its part, and nothing is missing meanwhile", async () => {
    const fourth = await startOwnEngine();
    try {
      const { size } = await allDocuments(one.client);
      const env = toEnv([...own, fourth]);
      const run = startCli(["index", SAMPLES, articles], env);
      const seen = new Set<number>();
      while (run.child.exitCode === null) {
        const engines = await readServedEngines(sharded.client, "articles");
        const answer = await searchWords([COUNTED], {
          terms,
          post: acrossEngines((to, body) => sharded.client.postJson(to, body), {
            indexUid: "articles",
            engines,
            isChanging: true,
          }),
        });
        expect(findLostEngines(answer)).toEqual([]);
        seen.add(counted.parse(answer.results[0]).totalHits);
      }
      const { code, stderr } = await run.ended;
      expect(code).toBe(0);
      expect(stderr).toContain("what is known is of another index");
      expect([...seen].filter((total) => total < size)).toEqual([]);
      const parts = await Promise.all(
        [...own, fourth].map(({ client }) => allDocuments(client)),
      );
      expect(parts.every((part) => part.size > size / 6)).toBe(true);
      expect(join(parts)).toEqual(await allDocuments(one.client));
    } finally {
      await fourth.close();
    }
  });
});
