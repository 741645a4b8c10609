import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { checkSettings } from "../src/doctor/check-index.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { runIndex, type IndexRun } from "../src/load/run-index.ts";
import { RunReport } from "../src/load/run-report.ts";
import { readEmbedder } from "../src/embedder/embedder-settings.ts";
import { parseNear, toNearSearch } from "../src/search/near-articles.ts";
import { searchWords, type WordsQuery } from "../src/search/search-words.ts";
import { startTestEngine, type TestEngine } from "./engine-fixture.ts";
import {
  startEmbeddingService,
  type EmbeddingService,
} from "./embedding-service.ts";

/** Well-known events; none of the texts has the words that are searched for. */
const ARTICLES = [
  {
    title: "Korean Armistice Agreement signed at Panmunjom",
    text: "The armistice was signed at Panmunjom on 27 July 1953. It ended three years of fighting on the Korean peninsula, and drew the line that has divided the two states since.",
    date: "1953-07-27",
  },
  {
    title: "Waffenruhe in Kraft",
    text: "Die Waffenruhe trat am Morgen in Kraft. Die beiden Seiten hatten sich am Abend zuvor darauf verständigt, und die Beobachter meldeten in den ersten Stunden keinen Zwischenfall.",
    date: "2020-10-10",
  },
  {
    title: "Nobel Peace Prize awarded in Oslo",
    text: "The Nobel Committee presented the prize in the Oslo City Hall on 10 December. The laureate thanked the committee, and spoke of the work of many others who had made it possible.",
    date: "2019-12-10",
  },
];

const paged = z.object({
  hits: z.array(z.object({ title: z.record(z.string(), z.string()) }).loose()),
  totalHits: z.number(),
  isMeaningLost: z.optional(z.boolean()),
  facetDistribution: z.optional(
    z.record(z.string(), z.record(z.string(), z.number())),
  ),
});
const corpusSchema = z.object({ hasMeaning: z.boolean() });

describe("searches by meaning", () => {
  let fixture: TestEngine, service: EmbeddingService, articles: string;
  const write = (records: readonly object[]) =>
    writeFile(
      path.join(articles, "all.jsonl"),
      records
        .map((record, at) =>
          JSON.stringify({ url: `https://news.example/${at}`, ...record }),
        )
        .join("\n"),
    );
  const index = async (isOn: boolean) => {
    const file = path.join(fixture.settings.dataDir, "embedder.json");
    await writeFile(file, JSON.stringify(service.settings));
    const run: IndexRun = {
      engine: fixture.engine,
      indexUid: "articles",
      paths: [articles],
      today: "2026-01-01",
      report: new RunReport({ tell() {}, show() {} }),
      signal: new AbortController().signal,
      knowledgeDir: null,
      threads: 1,
      embedder: isOn ? readEmbedder(file) : null,
    };
    return runIndex(run);
  };
  const post = (address: string, body: object) =>
    fixture.engine.client.postJson(address, body);
  const find = async (q: string, more: object = {}) => {
    const query: WordsQuery = {
      indexUid: "articles",
      q,
      literal: [],
      page: 1,
      hitsPerPage: 20,
      ...more,
    };
    const { results } = await searchWords([query], {
      terms: null,
      post,
      findNear: (uid, words) =>
        post(`/indexes/${uid}/search`, toNearSearch(words)).then(
          parseNear,
          () => null,
        ),
    });
    return paged.parse(results[0]);
  };
  const titles = ({ hits }: z.infer<typeof paged>) =>
    hits.flatMap(({ title }) => Object.values(title));
  const near = { meaning: true };
  const hasMeaning = async () =>
    corpusSchema.parse(
      await fixture.engine.client.index("articles-names").getDocument("corpus"),
    ).hasMeaning;

  beforeAll(async () => {
    [fixture, service] = await Promise.all([
      startTestEngine(),
      startEmbeddingService(),
    ]);
    articles = path.join(fixture.settings.dataDir, "../articles");
    await mkdir(articles, { recursive: true });
    await write(ARTICLES);
  });
  afterAll(async () => {
    await fixture.close();
    await service.close();
  });

  test("find what has other words, and nothing without being switched on", async () => {
    expect(await index(true)).toBe(3);
    expect(await hasMeaning()).toBe(true);
    const texts = service.takeTexts();
    // The title and the text, of whichever language.
    expect(texts).toContain(`${ARTICLES[1]?.title}\n${ARTICLES[1]?.text}`);

    expect((await find("truce")).hits).toEqual([]);
    expect(service.takeTexts()).toEqual([]);
    const found = await find("truce", near);
    expect(new Set(titles(found))).toEqual(
      new Set([
        "Korean Armistice Agreement signed at Panmunjom",
        "Waffenruhe in Kraft",
      ]),
    );
    expect(found.totalHits).toBe(2);
    expect(service.takeTexts()).toEqual(["truce"]);
  });

  test("what has the words comes first", async () => {
    const [first, ...others] = titles(await find("Waffenruhe", near));
    expect(first).toBe("Waffenruhe in Kraft");
    expect(others).toEqual(["Korean Armistice Agreement signed at Panmunjom"]);
  });

  test("counts, filters and pages are those of the list", async () => {
    const counted = await find("truce", {
      ...near,
      hitsPerPage: 0,
      facets: ["language"],
    });
    expect(counted.totalHits).toBe(2);
    expect(counted.facetDistribution).toEqual({ language: { de: 1, en: 1 } });
    const filter = 'language = "de"';
    const german = await find("truce", { ...near, filter });
    expect(titles(german)).toEqual(["Waffenruhe in Kraft"]);
    expect(german.totalHits).toBe(1);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => find("truce", { ...near, page, hitsPerPage: 1 })),
    );
    expect(pages.flatMap(titles)).toEqual(titles(await find("truce", near)));
    const oldest = await find("Waffenruhe", {
      ...near,
      sort: ["timestamp:asc"],
    });
    expect(titles(oldest)).toEqual(["Waffenruhe in Kraft"]);
  });

  test("a service that is away: words are found all the same", async () => {
    service.fail(true);
    const found = await find("armistice", near);
    expect(titles(found)).toEqual([
      "Korean Armistice Agreement signed at Panmunjom",
    ]);
    expect(found.isMeaningLost).toBe(true);
    expect((await find("armistice")).isMeaningLost).toBeUndefined();
    service.fail(false);
  });

  test("nothing is indexed while the service is away, and nothing lost", async () => {
    const more = {
      title: "Wheat harvest begins",
      text: "The wheat harvest has begun in the south of the country. Farmers expect more than last year, since the spring had been wet and the summer came late in most of the regions.",
      date: "2021-07-01",
    };
    await write([...ARTICLES, more]);
    service.fail(true);
    await expect(index(true)).rejects.toThrow(
      /embedding service at http:\/\/127\.0\.0\.1:\d+\/embed does not answer: HTTP 503/,
    );
    expect((await find("Oslo")).totalHits).toBe(1);
    service.fail(false);
    service.takeTexts();
    expect(await index(true)).toBe(4);
    // Those that are there already are not embedded again.
    expect(service.takeTexts().filter((text) => text.includes("Oslo"))).toEqual(
      [],
    );
    expect(titles(await find("crop", near))).toEqual([more.title]);
  });

  test("the settings are known to the doctor, without the key", async () => {
    const knowledge = loadKnowledge({ ownFolder: null });
    const { client } = fixture.engine;
    const check = (url: string) =>
      checkSettings(client, "articles", knowledge, {
        embedder: {
          ...service.settings,
          apiKey: "not the one that it has",
          url,
        },
      });
    expect((await check(service.settings.url)).words).not.toContain(
      "embedders",
    );
    expect((await check("http://127.0.0.1:9/other")).words).toContain(
      "embedders",
    );
  });

  test("without the file the index is built without vectors", async () => {
    await index(false);
    expect(await hasMeaning()).toBe(false);
    const embedders = await fixture.engine.client
      .index("articles")
      .getEmbedders();
    expect(Object.keys(embedders ?? {})).toEqual([]);
  });
});
