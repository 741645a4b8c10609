import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureKey } from "../src/engine/engine-key.ts";
import { searchKeyFor, toSearchKey } from "../src/engine/search-key.ts";
import { TaskError } from "../src/errors.ts";
import { buildIndex, indexExists } from "../src/load/build-index.ts";
import { DocumentLoader } from "../src/load/document-loader.ts";
import { prepareDocument } from "../src/load/prepared-document.ts";
import type { SearchDocument } from "../src/search-document.ts";
import { startTestEngine, type TestEngine } from "./engine-fixture.ts";

const toDocument = (number: number, title: string): SearchDocument => ({
  id: `article-${number}`,
  title: { en: title },
  text: { en: `Body of number ${number}.` },
  names: ["Lawrow", "Лавров"],
  compounds: null,
  respelled: null,
  concepts: { title: [], text: [] },
  language: "en",
  source: "Harbour Gazette",
  agency: null,
  domain: null,
  url: null,
  path: `${number}.txt`,
  date: "2021-03-12",
  datePrecision: "day",
  dateFrom: "2021-03-12",
  dateTo: "2021-03-12",
  dateInferred: false,
  timestamp: 1_615_507_200 + number,
  year: 2021,
  month: "2021-03",
  countries: number % 2 === 0 ? ["RU"] : ["DE"],
  officials: ["Sergey Lavrov"],
  cluster: `article-${number}`,
  leads: true,
  versions: 1,
  evidence: [],
});

/** Loads documents as a run does; numbers from 0. */
const load =
  (client: Meilisearch, all: readonly SearchDocument[]) =>
  async (index: string) => {
    const loader = new DocumentLoader(client, index, {
      onRefused: (_, words) => {
        throw new TaskError(words, "");
      },
    });
    for (const document of all)
      await loader.add("a", prepareDocument(document));
    await loader.finish();
    return { count: all.length, sample: all };
  };

const documents = (count: number, title: string) =>
  [...Array(count).keys()].map((number) => toDocument(number, title));

describe("an index built in a real engine", () => {
  let fixture: TestEngine;
  beforeAll(async () => {
    fixture = await startTestEngine();
  });
  afterAll(() => fixture.close());

  test("is complete, searchable by other spellings, and faceted", async () => {
    const { client } = fixture.engine;
    expect(
      await buildIndex(client, "first", load(client, documents(40, "Talks"))),
    ).toBe(40);
    const found = await client.index("first").search("lawrow", {
      facets: ["countries", "officials"],
      filter: 'countries = "RU"',
    });
    expect(found.estimatedTotalHits).toBe(20);
    expect(found.facetDistribution?.["officials"]).toEqual({
      "Sergey Lavrov": 20,
    });
    expect(await indexExists(client, "first-building")).toBe(false);
  });

  test("takes the old one's place without a moment of an empty or mixed answer", async () => {
    const { client } = fixture.engine;
    await buildIndex(client, "swapped", load(client, documents(30, "Old")));
    const seen = new Set<string>();
    const building = new AbortController();
    const searching = (async () => {
      while (!building.signal.aborted) {
        const { hits } = await client
          .index<SearchDocument>("swapped")
          .search("", { limit: 100 });
        seen.add(
          `${hits.length} ${[...new Set(hits.map((hit) => hit.title["en"]))].join("+")}`,
        );
      }
    })();
    await buildIndex(client, "swapped", load(client, documents(50, "New")));
    building.abort();
    await searching;
    for (const answer of seen) expect(["30 Old", "50 New"]).toContain(answer);
    expect((await client.index("swapped").getStats()).numberOfDocuments).toBe(
      50,
    );
  });

  test("that fails leaves the old one served, and nothing behind", async () => {
    const { client } = fixture.engine;
    await buildIndex(client, "kept", load(client, documents(5, "Old")));
    const broken = { ...toDocument(1, "New"), id: "not a valid id" };
    await expect(
      buildIndex(client, "kept", load(client, [broken])),
    ).rejects.toThrow(TaskError);
    expect((await client.index("kept").getStats()).numberOfDocuments).toBe(5);
    expect(await indexExists(client, "kept-building")).toBe(false);
  });

  test("that holds another article than was sent leaves the old one served", async () => {
    const { client } = fixture.engine;
    await buildIndex(client, "checked", load(client, documents(5, "Old")));
    const change = (id: string, fields: object) => async (index: string) => {
      const sent = await load(client, documents(120, "New"))(index);
      const changed = client.index(index).updateDocuments([{ id, ...fields }]);
      await client.tasks.waitForTask((await changed).taskUid);
      return sent;
    };
    await expect(
      buildIndex(
        client,
        "checked",
        change("article-77", { title: { en: "Wrong" } }),
      ),
    ).rejects.toMatchObject({
      name: "TaskError",
      message: expect.stringMatching(/^77\.txt: .*title differs.*article-77/),
      remedy: expect.stringContaining("index that is being served"),
    });
    // The count is right, and one article is another's.
    const swapped = async (index: string) => {
      const sent = await load(client, documents(3, "New"))(index);
      const other = [toDocument(9, "Other"), ...sent.sample.slice(1)];
      return { ...sent, sample: other };
    };
    await expect(buildIndex(client, "checked", swapped)).rejects.toThrow(
      "9.txt: its article is missing",
    );
    const { hits } = await client.index("checked").search("old");
    expect(hits).toHaveLength(5);
    expect(await indexExists(client, "checked-building")).toBe(false);
  });

  test("that is stopped half-way leaves the old one served", async () => {
    const { client } = fixture.engine;
    await buildIndex(client, "stopped", load(client, documents(5, "Old")));
    const signal = AbortSignal.abort(new Error("Ctrl-C"));
    await expect(
      buildIndex(client, "stopped", load(client, documents(9, "New")), {
        signal,
      }),
    ).rejects.toThrow("Ctrl-C");
    expect((await client.index("stopped").getStats()).numberOfDocuments).toBe(
      5,
    );
  });

  test("of no articles is an empty index, not an error", async () => {
    const { client } = fixture.engine;
    expect(
      await buildIndex(client, "none", load(client, documents(0, ""))),
    ).toBe(0);
    expect(await indexExists(client, "none")).toBe(true);
  });

  test("is all that the search key opens, and only for searching", async () => {
    const { client, host, folder } = fixture.engine;
    await buildIndex(client, "open", load(client, documents(3, "Talks")));
    await buildIndex(client, "closed", load(client, documents(3, "Talks")));
    const key = await ensureKey(client, searchKeyFor("open"));
    expect(key).toBe(toSearchKey(folder.masterKey));
    expect(await ensureKey(client, searchKeyFor("open"))).toBe(key);
    const reader = new Meilisearch({ host, apiKey: key });
    expect((await reader.index("open").search("talks")).hits).toHaveLength(3);
    await buildIndex(client, "open-names", load(client, documents(2, "Talks")));
    expect(
      (await reader.index("open-names").search("talks")).hits,
    ).toHaveLength(2);
    await expect(reader.index("closed").search("talks")).rejects.toThrow(
      "API key",
    );
    const { updatedAt } = await reader.index("open").getRawInfo();
    expect(Date.parse(updatedAt)).toBeGreaterThan(0);
    await expect(reader.index("open").deleteAllDocuments()).rejects.toThrow(
      "API key",
    );
    await expect(reader.getKeys()).rejects.toThrow("API key");
  });
});
