import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../search-document.ts";
import { batches, type Batch } from "./batches.ts";

const toDocument = (text: string): SearchDocument => ({
  id: "0",
  title: { en: "Title" },
  text: { en: text },
  names: [],
  compounds: null,
  language: "en",
  source: null,
  url: null,
  path: "page.txt",
  date: null,
  datePrecision: "none",
  dateFrom: null,
  dateTo: null,
  timestamp: null,
  year: null,
  month: null,
  countries: [],
  officials: [],
  cluster: "0",
  evidence: [],
});

async function* stream<T>(items: readonly T[]) {
  yield* items;
}

async function collect(
  documents: readonly SearchDocument[],
  maxChars?: number,
): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batches(stream(documents), maxChars))
    all.push(batch);
  return all;
}

const parse = ({ lines }: Batch): unknown[] =>
  lines.split("\n").map((line): unknown => JSON.parse(line));

/** Any UTF-16, lone surrogates too; setting up fast-check's "binary" takes seconds. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

describe("batches", () => {
  test("no documents, no batch", async () => {
    expect(await collect([])).toEqual([]);
  });

  test("few documents are one batch", async () => {
    const documents = ["a", "b"].map(toDocument);
    const [batch, ...more] = await collect(documents);
    expect(more).toEqual([]);
    expect(batch?.count).toBe(2);
    expect(batch && parse(batch)).toEqual(documents);
  });

  test("a line break in a text does not break the line", async () => {
    const documents = [toDocument("One.\n\nTwo.\u2028Three.")];
    const [batch] = await collect(documents);
    expect(batch && parse(batch)).toEqual(documents);
  });

  test("a document larger than the bound goes alone", async () => {
    const sizes = ["small", "large".repeat(500), "small"].map(toDocument);
    expect((await collect(sizes, 1000)).map(({ count }) => count)).toEqual([
      1, 1, 1,
    ]);
  });

  test("asks for the next document only when there is room for it", async () => {
    let read = 0;
    async function* counted() {
      for (const text of ["a", "b", "c", "d"]) {
        read += 1;
        yield toDocument(text);
      }
    }
    await batches(counted(), 1).next();
    expect(read).toBe(2);
  });

  test("order and content are kept, none is empty, none but a single one exceeds the bound", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText),
        fc.integer({ min: 1, max: 2000 }),
        async (texts, maxChars) => {
          const documents = texts.map(toDocument);
          const all = await collect(documents, maxChars);
          expect(all.flatMap(parse)).toEqual(
            documents.map((document): unknown =>
              JSON.parse(JSON.stringify(document)),
            ),
          );
          for (const { lines, count } of all) {
            expect(count).toBe(lines.split("\n").length);
            const breaks = count - 1;
            if (count > 1)
              expect(lines.length - breaks).toBeLessThanOrEqual(maxChars);
          }
        },
      ),
    );
  });
});
