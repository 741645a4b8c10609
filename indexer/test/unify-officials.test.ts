import { afterAll, beforeAll, expect, test } from "vitest";
import { mergeRomanisations } from "../src/enrich/officials/merge-romanisations.ts";
import { UnknownNames } from "../src/enrich/officials/rename-officials.ts";
import { awaitTask } from "../src/load/await-tasks.ts";
import { buildIndex } from "../src/load/build-index.ts";
import { unifyOfficials } from "../src/load/unify-officials.ts";
import type { SearchDocument } from "../src/search-document.ts";
import { startTestEngine, type TestEngine } from "./engine-fixture.ts";

const toDocument = (id: string, ...officials: string[]): SearchDocument => ({
  id,
  title: { en: "A visit" },
  text: { en: "The governor spoke." },
  names: officials,
  compounds: null,
  respelled: null,
  concepts: { title: [], text: [] },
  language: "en",
  source: null,
  agency: null,
  domain: null,
  url: null,
  path: `${id}.txt`,
  date: "2008-03-12",
  datePrecision: "day",
  dateFrom: "2008-03-12",
  dateTo: "2008-03-12",
  dateInferred: false,
  timestamp: 1_205_280_000,
  year: 2008,
  month: "2008-03",
  countries: ["RU"],
  officials,
  cluster: id,
  leads: true,
  versions: 1,
  evidence: officials.map((value) => ({
    kind: "official",
    value,
    quote: value,
    rule: "role-before-name",
    confidence: 0.85,
    isKnown: false,
    country: "RU",
  })),
});

const DOCUMENTS = [
  toDocument("a", "Сергей Дарькин"),
  toDocument("b", "Sergei Darkin", "Ivan Petrov"),
  toDocument("c", "Sergei Darkin"),
  toDocument("d", "Sergej Darkin"),
];

let fixture: TestEngine;
beforeAll(async () => {
  fixture = await startTestEngine();
});
afterAll(() => fixture.close());

test.for([
  ["in order", DOCUMENTS],
  ["the other way round", DOCUMENTS.toReversed()],
] as const)("spellings of one name get one value: %s", async ([order, all]) => {
  const { client } = fixture.engine;
  const uid = order.replaceAll(" ", "-");
  const unknown = new UnknownNames();
  for (const document of all) unknown.add(document.evidence);
  await buildIndex(client, uid, async (building) => {
    const { taskUid } = await client
      .index(building)
      .addDocuments([...all], { primaryKey: "id" });
    await awaitTask(client, taskUid, "loading articles");
    const renamed = mergeRomanisations(unknown.all(), []);
    expect(renamed.size).toBe(2);
    await unifyOfficials(client, building, renamed);
    return { count: all.length, sample: [] };
  });
  const { facetDistribution } = await client
    .index(uid)
    .search("", { facets: ["officials"] });
  expect(facetDistribution?.["officials"]).toEqual({
    "Sergei Darkin": 4,
    "Ivan Petrov": 1,
  });
  const article = await client.index<SearchDocument>(uid).getDocument("a");
  expect(article).toMatchObject({
    text: { en: "The governor spoke." },
    names: ["Сергей Дарькин", "Sergei Darkin"],
    evidence: [{ value: "Sergei Darkin", quote: "Сергей Дарькин" }],
  });
});

test("names that the engine's filter takes for the same are renamed once", async () => {
  const { client } = fixture.engine;
  await buildIndex(client, "accents", async (building) => {
    const { taskUid } = await client
      .index(building)
      .addDocuments(
        [toDocument("a", "Jose De Ivarra"), toDocument("b", "Jose de Ivarra")],
        { primaryKey: "id" },
      );
    await awaitTask(client, taskUid, "loading articles");
    await unifyOfficials(
      client,
      building,
      new Map([["Jose De Ivarra", "Jose de Ivarra"]]),
    );
    return { count: 2, sample: [] };
  });
  const { facetDistribution } = await client
    .index("accents")
    .search("", { facets: ["officials"] });
  expect(facetDistribution?.["officials"]).toEqual({ "Jose de Ivarra": 2 });
});
