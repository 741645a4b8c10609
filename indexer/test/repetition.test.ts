import { spawnSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { inventedPage, inventedStory, MENU, SLOGAN } from "./invented-pages.ts";
import { runCli } from "./run-cli.ts";
import { toMembers, toPageRecord } from "./warc-fixture.ts";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

const line = z.object({
  path: z.string(),
  text: z.string(),
  removed: z.array(z.object({ rule: z.string(), text: z.string() })),
});

const numbers = (count: number) => [...Array(count).keys()];
const textOf = (seed: number) => inventedStory(seed).join("\n\n");

/** One report, saved again each time that a sentence was added at its end. */
const REPORT = inventedStory(500);
const version = (at: number) =>
  [...MENU, "", ...REPORT, `Sulo ${at} verin ka ultima.`].join("\n\n");

const record = (at: number) =>
  JSON.stringify({
    url: `https://kurier.example/${at}`,
    text: inventedPage(200 + at),
  });

const archived = (at: number) =>
  toPageRecord(
    `https://wire.example/${at}`,
    `<!doctype html><html><body><main>${inventedPage(300 + at)
      .split("\n")
      .map((text) => `<p>${text}</p>`)
      .join("")}</main></body></html>`,
  );

const byPath = (stdout: string) =>
  new Map(
    stdout
      .split("\n")
      .filter(Boolean)
      .map((json) => line.parse(JSON.parse(json)))
      .map((article) => [article.path, article]),
  );

describe("lines that recur in a source", () => {
  let corpus: string;
  beforeAll(async () => {
    corpus = await writeArticles({
      ...Object.fromEntries(
        numbers(20).map((at) => [`bote/${at}.txt`, inventedPage(at)]),
      ),
      ...Object.fromEntries(
        numbers(3).map((at) => [`few/${at}.txt`, inventedPage(100 + at)]),
      ),
      ...Object.fromEntries(
        numbers(5).map((at) => [`versions/${at}.txt`, version(at)]),
      ),
      "records.jsonl": numbers(40).map(record).join("\n"),
      "wire.warc.gz": toMembers(numbers(10).map(archived)),
    });
  });
  afterAll(() => rm(corpus, { recursive: true }));

  const extract = async (...flags: readonly string[]) => {
    const { stdout } = await runCli(["extract", "--audit", ...flags, corpus]);
    return byPath(stdout);
  };

  test("are taken out of every page of it, and stay in the others", async () => {
    const kept = await extract("--no-learn");
    const learned = await extract();
    expect([...learned.keys()]).toEqual([...kept.keys()]);
    for (const at of numbers(20)) {
      const name = `bote/${at}.txt`;
      // No page shows it by itself.
      expect(kept.get(name)?.text).toContain(SLOGAN);
      expect(learned.get(name)?.text).toBe(textOf(at));
      expect(learned.get(name)?.removed).toContainEqual({
        rule: "corpus-repetition",
        text: SLOGAN,
      });
    }
    for (const at of numbers(40))
      expect(learned.get(`records.jsonl#${at + 1}`)?.text).toBe(
        textOf(200 + at),
      );
    for (const at of numbers(10)) {
      const name = `wire.warc.gz#https://wire.example/${at}`;
      expect(kept.get(name)?.text).toContain(SLOGAN);
      expect(learned.get(name)?.text).toBe(textOf(300 + at));
    }
    for (const name of [
      ...numbers(3).map((at) => `few/${at}.txt`),
      ...numbers(5).map((at) => `versions/${at}.txt`),
    ])
      expect(learned.get(name)).toEqual(kept.get(name));
    expect(learned.get("versions/1.txt")?.text).toContain(REPORT.join("\n\n"));
  });

  test("are not learned from standard input, but taken out of it", () => {
    const pipe = (...paths: readonly string[]) => {
      const { stdout } = spawnSync(
        process.execPath,
        [CLI, "extract", "--audit", ...paths],
        { input: numbers(12).map(record).join("\n"), encoding: "utf8" },
      );
      return byPath(stdout);
    };
    const alone = pipe("-");
    const beside = pipe(path.join(corpus, "records.jsonl"), "-");
    for (const at of numbers(12)) {
      const name = `stdin#${at + 1}`;
      expect(alone.get(name)?.text).toContain(SLOGAN);
      expect(beside.get(name)?.text).toBe(textOf(200 + at));
    }
  });

  test("are the same on any number of threads", async () => {
    const [one, three] = await Promise.all(
      ["1", "3"].map((threads) =>
        runCli(["extract", "--audit", "--threads", threads, corpus]),
      ),
    );
    expect(one?.stdout.includes("corpus-repetition")).toBe(true);
    // Not toEqual: a long difference takes minutes to print.
    expect(one?.stdout === three?.stdout).toBe(true);
  });

  test("are written down beside the index", async () => {
    const data = path.join(await makeFolder("learned"), "data");
    const { code } = await runCli(["index", path.join(corpus, "bote")], {
      DATA_DIR: data,
    });
    expect(code).toBe(0);
    const file = path.join(data, "learned-lines.json");
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      format: 1,
      sources: {
        ".": {
          compared: 20,
          lines: [...MENU, SLOGAN].sort().map((text) => ({ text, pages: 20 })),
        },
      },
    });
    await rm(path.dirname(data), { recursive: true });
  });
});
