import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createGlossary } from "../src/concepts/glossary.ts";
import { toConceptToken } from "../src/concepts/concept-token.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { buildIndex } from "../src/load/build-index.ts";
import { awaitTask } from "../src/load/await-tasks.ts";
import type { SearchDocument } from "../src/search-document.ts";
import { searchWords, type WordsQuery } from "../src/search/search-words.ts";
import { toDocument } from "./document-fixture.ts";
import { startTestEngine, type TestEngine } from "./engine-fixture.ts";

const CEASEFIRE = toConceptToken("ceasefire");

/** Articles of three languages about a ceasefire, one that quotes another's word, and one about something else. */
const documents: readonly SearchDocument[] = [
  article("en-title", "en", "Ceasefire agreed", "It begins at noon.", 2020),
  article("en-text", "en", "Talks end", "A ceasefire begins at noon.", 2021),
  article("de", "de", "Waffenruhe vereinbart", "Sie beginnt mittags.", 2022),
  article("ko", "ko", "휴전 합의", "정오에 시작된다.", 2023),
  {
    ...article("other", "en", "Trade grows", "Exports of rice rise.", 2024),
    concepts: { title: [], text: [] },
  },
];

function article(
  id: string,
  language: string,
  title: string,
  text: string,
  year: number,
): SearchDocument {
  const isTitle = id !== "en-text";
  return {
    ...toDocument(id),
    language,
    title: { [language]: title },
    text: { [language]: text },
    year,
    timestamp: Date.UTC(year, 0) / 1000,
    concepts: {
      title: isTitle ? [CEASEFIRE] : [],
      text: isTitle ? [] : [CEASEFIRE],
    },
  };
}

const paged = z.object({
  hits: z.array(z.looseObject({ id: z.string() })),
  query: z.string(),
  page: z.number(),
  totalPages: z.number(),
  totalHits: z.number(),
  facetDistribution: z.optional(
    z.record(z.string(), z.record(z.string(), z.number())),
  ),
});

describe("words that are read", () => {
  let fixture: TestEngine;
  const terms = createGlossary(loadKnowledge({ ownFolder: null }).terms);
  const search = (...queries: WordsQuery[]) =>
    searchWords(queries, {
      terms,
      post: (path, body) => fixture.engine.client.postJson(path, body),
    });
  const ask = (q: string, more: object = {}): WordsQuery => ({
    indexUid: "articles",
    q,
    literal: [],
    page: 1,
    hitsPerPage: 20,
    ...more,
  });
  const find = async (query: WordsQuery) =>
    paged.parse((await search(query)).results[0]);
  const idsOf = ({ hits }: z.infer<typeof paged>) => hits.map(({ id }) => id);

  beforeAll(async () => {
    fixture = await startTestEngine();
    const { client } = fixture.engine;
    await buildIndex(client, "articles", async (building) => {
      const { taskUid } = await client
        .index<SearchDocument>(building)
        .addDocuments([...documents]);
      await awaitTask(client, taskUid, "adding");
      return { count: documents.length, sample: documents };
    });
  });
  afterAll(() => fixture.close());

  test("find articles of all languages, those that have them before the others", async () => {
    const english = await find(ask("ceasefire"));
    expect(english.totalHits).toBe(4);
    expect(idsOf(english).slice(0, 2)).toEqual(["en-title", "en-text"]);
    const german = await find(ask("Waffenruhe"));
    expect(idsOf(german)[0]).toBe("de");
    expect(idsOf(german).toSorted()).toEqual([
      "de",
      "en-text",
      "en-title",
      "ko",
    ]);
    expect(german.query).toBe("Waffenruhe");
  });

  test("taken as they stand, they find what has them", async () => {
    const found = await find(ask("Waffenruhe", { literal: ["waffenruhe"] }));
    expect(idsOf(found)).toEqual(["de"]);
  });

  test("names taken as they stand are looked for where no article is German", async () => {
    const { client } = fixture.engine;
    const english = [
      article("one", "en", "Lavrov arrives", "He met Blinken.", 2020),
    ];
    await buildIndex(client, "english", async (building) => {
      const { taskUid } = await client
        .index<SearchDocument>(building)
        .addDocuments([...english]);
      await awaitTask(client, taskUid, "adding");
      return { count: english.length, sample: english };
    });
    const query = ask("Lavrov", { indexUid: "english", literal: ["lavrov"] });
    expect(idsOf(await find(query))).toEqual(["one"]);
  });

  test("pages hold each article once, and say how many there are", async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => find(ask("ceasefire", { hitsPerPage: 2, page }))),
    );
    expect(
      pages.map(({ totalHits, totalPages }) => [totalHits, totalPages]),
    ).toEqual([
      [4, 2],
      [4, 2],
      [4, 2],
    ]);
    expect(pages.flatMap(idsOf).toSorted()).toEqual([
      "de",
      "en-text",
      "en-title",
      "ko",
    ]);
  });

  test("counts are those of all ways together", async () => {
    const { facetDistribution } = await find(
      ask("휴전", { facets: ["language", "year"], hitsPerPage: 0 }),
    );
    expect(facetDistribution).toEqual({
      language: { de: 1, en: 2, ko: 1 },
      year: { "2020": 1, "2021": 1, "2022": 1, "2023": 1 },
    });
  });

  test("sorted by date, they are sorted by nothing else", async () => {
    const found = await find(ask("ceasefire", { sort: ["timestamp:desc"] }));
    expect(idsOf(found)).toEqual(["ko", "de", "en-text", "en-title"]);
  });

  test("filters hold for all ways, and nothing tells which one found it", async () => {
    const found = await find(
      ask("ceasefire", { filter: 'language IN ["ko", "de"]' }),
    );
    expect(idsOf(found).toSorted()).toEqual(["de", "ko"]);
    expect(found.hits[0]).not.toHaveProperty("_federation");
  });

  test("searches of several kinds are answered in their order", async () => {
    const { results } = await search(
      ask("rice"),
      ask("Waffenruhe"),
      { indexUid: "articles", q: "Waffenruhe", limit: 5 },
      ask(""),
    );
    expect(results).toMatchObject([
      { query: "rice", totalHits: 1 },
      { query: "Waffenruhe", totalHits: 4 },
      { query: "Waffenruhe", estimatedTotalHits: 1 },
      { query: "", totalHits: 5 },
    ]);
  });

  test("an engine that refuses says so", async () => {
    await expect(find(ask("ceasefire", { filter: "x = 1" }))).rejects.toThrow(
      "x",
    );
  });
});
