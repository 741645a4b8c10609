import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventedPage, MENU, SLOGAN } from "../../test/invented-pages.ts";
import type { Outcome } from "../outcome.ts";
import { listFiles, type SourceFile } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import { learnLines } from "./learn-lines.ts";
import { toLineOutcome } from "./page-lines.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "communique-learn-"));
});
afterAll(() => rm(root, { recursive: true }));

async function* toLines(pages: AsyncIterable<Outcome<RawPage>>) {
  for await (const page of pages)
    yield page.ok ? toLineOutcome(page.value) : page;
}

const learn = async (files: Iterable<SourceFile>) => [
  ...(await learnLines(files, { toLines })).sources,
];

/** Writes a corpus and lists its files. */
async function list(
  name: string,
  pages: Readonly<Record<string, string>>,
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const [file, content] of Object.entries(pages)) {
    const place = path.join(root, name, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
  }
  for await (const file of listFiles([path.join(root, name)])) files.push(file);
  return files;
}

const learned = (compared: number) => ({
  compared,
  lines: [...MENU, SLOGAN].sort().map((text) => ({ text, pages: compared })),
});
const numbers = (count: number) => [...Array(count).keys()];

describe("lines that recur", () => {
  test("are learned for each folder of texts", async () => {
    const files = await list("folders", {
      ...Object.fromEntries(
        numbers(5).map((at) => [`bote/${at}.txt`, inventedPage(at)]),
      ),
      // Too few.
      ...Object.fromEntries(
        numbers(3).map((at) => [`kurier/${at}.txt`, inventedPage(at)]),
      ),
    });
    expect(await learn(files)).toEqual([["bote", learned(5)]]);
  });

  test("are learned for each domain, wherever its pages lie", async () => {
    const html = (at: number) =>
      `<!doctype html><head><link rel="canonical" href="https://www.bote.example/${at}"></head><body>${inventedPage(
        at,
      )
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}</body>`;
    const record = (at: number) =>
      JSON.stringify({
        url: `https://bote.example/${at}`,
        text: inventedPage(at),
      });
    const files = await list("domains", {
      "a/0.html": html(0),
      "b/1.html": html(1),
      "c.jsonl": [2, 3, 2].map(record).join("\n"),
      "d.jsonl": record(4),
    });
    expect(await learn(files)).toEqual([["bote.example", learned(5)]]);
  });

  test("are none where the pages have nothing in common", async () => {
    const files = await list(
      "strangers",
      Object.fromEntries(
        numbers(6).map((at) => [
          `${at}.txt`,
          inventedPage(at).replace(/^.{1,30}$/gm, ""),
        ]),
      ),
    );
    expect(await learn(files)).toEqual([]);
  });

  test("do not depend on the order or the names of the files", async () => {
    const files = await list(
      "many",
      Object.fromEntries(
        numbers(40).map((at) => [
          `${at}.txt`,
          // Half of the pages without the slogan, a third with another one.
          inventedPage(at)
            .replace(at % 2 === 0 ? SLOGAN : "", "")
            .concat(at % 3 === 0 ? "\nUlo deni.\n" : ""),
        ]),
      ),
    );
    const expected = await learn(files);
    expect(JSON.stringify(expected)).toContain("Ulo deni.");
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(files, { minLength: files.length }),
        async (shuffled) => {
          const renamed = shuffled.map((file, at) => ({
            ...file,
            path: `${at}.txt`,
          }));
          expect(await learn(renamed)).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  test("are learned of the other pages where one cannot be taken apart", async () => {
    const files = await list(
      "broken",
      Object.fromEntries(
        numbers(6).map((at) => [`${at}.txt`, inventedPage(at)]),
      ),
    );
    const { sources } = await learnLines(files, {
      async *toLines(pages) {
        for await (const page of pages) {
          const isBroken = page.ok && page.value.path === "3.txt";
          yield isBroken
            ? {
                ok: false,
                file: "3.txt",
                rejection: { reason: "too-slow", limitMs: 1 },
              }
            : page.ok
              ? toLineOutcome(page.value)
              : page;
        }
      },
    });
    expect([...sources]).toEqual([[".", learned(5)]]);
  });
});
