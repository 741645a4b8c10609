import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles, type SourceFile } from "../read/list-files.ts";
import { samplePages, type SampleOptions } from "./sample-pages.ts";

let root = "",
  files: SourceFile[] = [];

const html = (url: string, text: string) =>
  `<link rel="canonical" href="${url}"><p>${text}</p>`;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "communique-sample-"));
  for (let at = 0; at < 12; at += 1) {
    const url = `https://bote.example/${at % 10}`;
    await writeFile(path.join(root, `${at}.html`), html(url, `Text ${at}`));
    await writeFile(path.join(root, `${at}.txt`), `Zeile ${at % 6}`);
  }
  const records = Array.from({ length: 20 }, (_, at) =>
    JSON.stringify({ text: `Zeile ${at}`, source: `Kurier ${at % 2}` }),
  );
  await writeFile(path.join(root, "all.jsonl"), records.join("\n"));
  for await (const file of listFiles([root])) files.push(file);
});
afterAll(() => rm(root, { recursive: true }));

/** Each source's number of pages and the ids chosen. */
const sample = async (given: readonly SourceFile[], options?: SampleOptions) =>
  Object.fromEntries(
    [...(await samplePages(given, options))].map(([source, found]) => [
      source,
      {
        pages: found.pages,
        ids: found.sample.map(({ id, print }) => `${id} ${print}`),
      },
    ]),
  );

describe("a sample", () => {
  test("has each source's pages, those of one address or content once", async () => {
    const found = await samplePages(files);
    const sizes = [...found].map(([name, source]) => [
      name,
      source.pages,
      source.sample.length,
    ]);
    expect(sizes.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      [".", 12, 6],
      ["Kurier 0", 10, 10],
      ["Kurier 1", 10, 10],
      ["bote.example", 12, 10],
    ]);
  });

  test("keeps as many as it may, those with the smallest digests", async () => {
    const all = await sample(files);
    const few = await sample(files, { size: 3 });
    for (const [source, { pages, ids }] of Object.entries(all))
      expect(few[source]).toEqual({ pages, ids: ids.slice(0, 3) });
  });

  test("has no more sources than it may, always the same", async () => {
    const all = await sample(files);
    const few = await sample(files, { mostSources: 2 });
    expect(Object.keys(few)).toHaveLength(2);
    expect(all).toMatchObject(few);
    expect(await sample([...files].reverse(), { mostSources: 2 })).toEqual(few);
  });

  test("does not depend on the files' order", async () => {
    const expected = await sample(files, { size: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(files, { minLength: files.length }),
        async (shuffled) => {
          expect(await sample(shuffled, { size: 4 })).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("leaves standard input alone", async () => {
    const stdin = {
      file: "-",
      path: "stdin",
      bytes: 0,
      modifiedMs: 0,
      changedMs: 0,
    };
    expect(await sample([stdin])).toEqual({});
  });

  test("ends with the signal", async () => {
    const signal = AbortSignal.abort(new Error("stopped by the user"));
    await expect(samplePages(files, { signal })).rejects.toThrow(
      "stopped by the user",
    );
  });
});
