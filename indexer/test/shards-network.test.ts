import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { searchWords, type WordsQuery } from "../src/search/search-words.ts";
import { readSettings } from "../src/settings.ts";
import { writeArticles } from "./articles-fixture.ts";
import { openNetwork, type TestNetwork } from "./network-namespaces.ts";
import { allDocuments } from "./open-folders.ts";
import { startOwnEngine, type OwnEngine } from "./own-engine.ts";
import { runCli } from "./run-cli.ts";
import { invent, inventQueries } from "./shards-corpus.ts";

// Who waits for a machine that is gone waits for seconds.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const MACHINES = 3;
const QUERIES = 60;
const network = openNetwork(MACHINES);

const COUNTED: WordsQuery = {
  indexUid: "articles",
  q: "",
  facets: ["countries"],
  page: 1,
  hitsPerPage: 20,
};

describe.skipIf(network === null)(
  "three engines on machines of their own",
  () => {
    const own: OwnEngine[] = [];
    let machines: TestNetwork, one: OwnEngine, articles: string;
    let whole: OpenedEngine, sharded: OpenedEngine;
    const toEnv = (engines: readonly OwnEngine[]) => ({
      ...engines[0]?.env,
      MEILI_HOST: engines.map(({ env }) => env["MEILI_HOST"]).join(","),
      ARTICLES_DIR: articles,
    });
    const index = (engines: readonly OwnEngine[]) =>
      runCli(["index"], toEnv(engines));
    const mustIndex = async (engines: readonly OwnEngine[]) => {
      const { code, stderr } = await index(engines);
      if (code !== 0) throw new Error(stderr);
    };
    const search = async (engine: OpenedEngine, query: WordsQuery) => {
      const { results } = await searchWords([query], {
        terms: null,
        post: engine.shards.post("articles"),
      });
      return results[0];
    };

    beforeAll(async () => {
      if (network === null) throw new Error("there is no network");
      machines = network;
      articles = await writeArticles({ "invented.jsonl": invent(900) });
      one = await startOwnEngine();
      for (const [machine, address] of machines.addresses.entries())
        own.push(
          await startOwnEngine([], null, {
            address,
            inside: machines.on(machine),
          }),
        );
      await mustIndex([one]);
      await mustIndex(own);
      whole = await openEngine(readSettings(toEnv([one])));
      sharded = await openEngine(readSettings(toEnv(own)));
    });
    afterAll(async () => {
      await Promise.all([one, ...own].map((engine) => engine.close()));
      machines.close();
      await rm(articles, { recursive: true, force: true });
    });

    test("find and count what one does", async () => {
      for (const query of inventQueries(QUERIES)) {
        const [is, should] = await Promise.all([
          search(sharded, query),
          search(whole, query),
        ]);
        for (const name of ["totalHits", "facetDistribution"])
          expect(is).toHaveProperty(name, Object(should)[name]);
      }
    });

    test("without one that no longer answers the others do, and say so; loading names it and goes on later", async () => {
      // Not the one that is asked for all.
      const away = own.findIndex(
        ({ env }) => env["MEILI_HOST"] !== sharded.host,
      );
      const host = String(own[away]?.env["MEILI_HOST"]);
      machines.cut(away);
      expect(await search(sharded, COUNTED)).toMatchObject({
        lostEngines: [host],
        totalHits: expect.any(Number),
      });
      await writeFile(path.join(articles, "more.jsonl"), invent(60, "more"));
      const { code, stderr } = await index(own);
      expect(code).not.toBe(0);
      expect(stderr).toContain(host);
      machines.mend(away);
      await mustIndex(own);
      await mustIndex([one]);
      const all = await allDocuments(one.client);
      const parts = await Promise.all(
        own.map(({ client }) => allDocuments(client)),
      );
      expect(new Map(parts.flatMap((part) => Array.from(part)))).toEqual(all);
      expect(await search(sharded, COUNTED)).toMatchObject({
        totalHits: all.size,
      });
      expect(await search(sharded, COUNTED)).not.toHaveProperty("lostEngines");
    });
  },
);
