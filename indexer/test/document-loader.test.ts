import { afterAll, beforeAll, expect, test } from "vitest";
import {
  DocumentLoader,
  type SentDocument,
} from "../src/load/document-loader.ts";
import { prepareDocument } from "../src/load/prepared-document.ts";
import { toDocument } from "./document-fixture.ts";
import { startTestEngine, type TestEngine } from "./engine-fixture.ts";

let fixture: TestEngine;
beforeAll(async () => {
  fixture = await startTestEngine();
});
afterAll(() => fixture.close());

/** Loads documents of these ids in batches of a few, and tells what became of each. */
async function load(index: string, ids: readonly string[], maxChars = 5000) {
  const { client } = fixture.engine;
  await client.tasks.waitForTask(
    (await client.createIndex(index, { primaryKey: "id" })).taskUid,
  );
  const sending: string[] = [],
    loaded: string[] = [],
    refused: (readonly [string, string])[] = [];
  const toIds = (documents: readonly SentDocument[]) =>
    documents.map(({ id }) => id);
  const loader = new DocumentLoader(client, index, {
    onSending: (documents) => void sending.push(...toIds(documents)),
    onLoaded: (documents) => void loaded.push(...toIds(documents)),
    onRefused: ({ id, file }, words) =>
      void refused.push([`${file} ${id}`, words]),
    maxChars,
  });
  for (const id of ids)
    await loader.add("corpus.jsonl", prepareDocument(toDocument(id)));
  await loader.finish();
  const { numberOfDocuments } = await client.index(index).getStats();
  return { sending, loaded, refused, numberOfDocuments };
}

const numbers = (count: number) =>
  [...Array(count).keys()].map((at) => `article-${at}`);

test("all documents arrive, in several batches", async () => {
  const ids = numbers(100);
  expect(await load("all", ids)).toEqual({
    sending: ids,
    loaded: ids,
    refused: [],
    numberOfDocuments: 100,
  });
});

test("what the engine refuses is found among the others, which are loaded", async () => {
  const ids = numbers(40).toSpliced(7, 0, "not valid").toSpliced(30, 0, "ü");
  const { loaded, refused, numberOfDocuments } = await load("some", ids);
  expect(refused.map(([name]) => name).sort()).toEqual([
    "corpus.jsonl not valid",
    "corpus.jsonl ü",
  ]);
  expect(refused[0]?.[1]).toContain("Document identifier");
  expect(loaded.sort()).toEqual(numbers(40).sort());
  expect(numberOfDocuments).toBe(40);
});

test("what a stopped run has sent, and the engine has not begun, is taken back", async () => {
  const { client } = fixture.engine;
  const index = "stopped";
  await client.tasks.waitForTask(
    (await client.createIndex(index, { primaryKey: "id" })).taskUid,
  );
  const other = await client.createIndex("others", { primaryKey: "id" });
  await client.tasks.waitForTask(other.taskUid);
  // Keeps the engine at work meanwhile.
  await client
    .index("others")
    .addDocuments(numbers(20_000).map((id) => toDocument(id)));
  const loaded: string[] = [];
  const loader = new DocumentLoader(client, index, {
    onLoaded: (documents) => void loaded.push(...documents.map(({ id }) => id)),
    onRefused: () => {},
    maxChars: 100,
  });
  const ids = numbers(20);
  for (const id of ids)
    await loader.add("corpus.jsonl", prepareDocument(toDocument(id)));
  await loader.finish({ isStopped: true });
  const { results } = await client.index(index).getDocuments({ limit: 100 });
  expect(results.map(({ id }) => String(id)).sort()).toEqual(loaded.sort());
  expect(loaded.length).toBeLessThan(ids.length);
  const { total } = await client.tasks.getTasks({
    indexUids: [index],
    statuses: ["enqueued", "processing"],
  });
  expect(total).toBe(0);
});

test("what is wrong with the request is an error, not a refusal", async () => {
  const { client } = fixture.engine;
  const refused: string[] = [];
  const loader = new DocumentLoader(client, "no such index!", {
    onRefused: (_, words) => void refused.push(words),
  });
  await loader.add("a", prepareDocument(toDocument("1")));
  await expect(loader.finish()).rejects.toThrow("Index");
  expect(refused).toEqual([]);
});
