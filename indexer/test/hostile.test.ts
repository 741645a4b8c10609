import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { makeFolder } from "./engine-fixture.ts";
import { countAttacks, writeHostileFiles } from "./hostile/hostile-files.ts";
import { runCli, type CliResult } from "./run-cli.ts";

// Each starts the command line, and most an engine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** What a terminal obeys instead of showing it; lines end and columns are kept. */
const OBEYED = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/gu;

/** The characters of a text that a terminal would obey, with what stands before each. */
const findObeyed = (text: string) =>
  Array.from(text.matchAll(OBEYED), ({ 0: found, index }) => [
    text.slice(Math.max(0, index - 60), index),
    found.codePointAt(0)?.toString(16),
  ]);

describe("hostile documents on a terminal", () => {
  let folder: string,
    articles: string,
    env: Record<string, string>,
    indexed: CliResult;

  beforeAll(async () => {
    folder = await makeFolder("hostile");
    articles = path.join(folder, "articles");
    await mkdir(articles);
    await writeHostileFiles(articles);
    env = { DATA_DIR: path.join(folder, "data"), ARTICLES_DIR: articles };
    indexed = await runCli(["index", "--report", toReport()], env);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const toReport = () => path.join(folder, "report.json");

  test("there are more than 200 attacks, and the files are indexed", () => {
    expect(countAttacks()).toBeGreaterThan(200);
    expect(indexed.stderr).toMatch(/indexed \d+ articles/);
    expect(indexed.stderr).toMatch(/short.*\.txt: rejected: no-text/);
    expect(indexed.code).toBe(0);
  });

  test("nothing that indexing tells is obeyed", async () => {
    expect(findObeyed(indexed.stderr)).toEqual([]);
    expect(findObeyed(indexed.stdout)).toEqual([]);
    expect(findObeyed(await readFile(toReport(), "utf8"))).toEqual([]);
    const rejected = path.join(folder, "data", "rejected.txt");
    expect(findObeyed(await readFile(rejected, "utf8"))).toEqual([]);
  });

  test("nor is what extract prints, and no half character is in it", async () => {
    const { stdout, stderr, code } = await runCli(["extract", articles], env);
    expect(code).toBe(0);
    expect(findObeyed(stdout)).toEqual([]);
    expect(findObeyed(stderr)).toEqual([]);
    const lines = stdout.trim().split("\n");
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) {
      const { title, text, source, url }: Record<string, unknown> =
        JSON.parse(line);
      const said = [title, text, source, url].join("\n");
      expect(findObeyed(said)).toEqual([]);
      if (typeof url === "string") {
        expect(url).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
        expect(new URL(url)).toMatchObject({ username: "", password: "" });
      }
    }
  });

  test("nor what status and doctor say", async () => {
    for (const args of [
      ["status"],
      ["status", "--json"],
      ["doctor"],
      ["doctor", "--json"],
    ]) {
      const { stdout, stderr } = await runCli(args, env);
      expect(stdout.length).toBeGreaterThan(50);
      expect(findObeyed(stdout + stderr)).toEqual([]);
    }
  });

  test("nor what alerts tell", async () => {
    const list = path.join(folder, "searches.json");
    const searches = [
      { name: "\u001b[31mred\u202e", search: "q=helsinki&versions=all" },
    ];
    await writeFile(list, JSON.stringify({ searches }));
    const { stdout, stderr, code } = await runCli(
      ["alerts", list, "--tell-all"],
      env,
    );
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBeGreaterThan(200);
    expect(findObeyed(stdout + stderr)).toEqual([]);
  });

  test("nor an error that names what was given", async () => {
    const name = "\u001b]0;pwned\u0007\u202e.txt";
    const { stderr, code } = await runCli(["removed", name], env);
    expect(code).toBe(2);
    expect(stderr).toContain("pwned");
    expect(findObeyed(stderr)).toEqual([]);
  });
});
