import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

const line = z.object({
  path: z.string(),
  title: z.string(),
  date: z.nullable(z.string()),
  removed: z.optional(z.array(z.object({ rule: z.string() }))),
});
const parseLines = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((json) => line.parse(JSON.parse(json)));

describe("communique", () => {
  let articles: string, data: string;
  beforeAll(async () => {
    articles = await writeArticles({
      "b.txt": report("Oslo", "Ine Eriksen Soreide"),
      "a.txt": report("Lisbon", "Augusto Santos Silva"),
      "deep/c.txt": report("Vienna", "Sergey Lavrov"),
      "deep/picture.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      "deep/empty.html": "",
    });
    data = path.join(await makeFolder("cli"), "data");
  });
  afterAll(async () => {
    await rm(articles, { recursive: true, force: true });
    await rm(path.dirname(data), { recursive: true, force: true });
  });

  test("--help names the commands and ends with 0", async () => {
    const { code, stdout } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const command of ["index", "extract", "start"]) {
      expect(stdout).toContain(command);
    }
  });

  test("an unknown flag ends with 2 and points to the help", async () => {
    const { code, stderr } = await runCli(["extract", "--wrong", articles]);
    expect(code).toBe(2);
    expect(stderr).toContain("--wrong");
    expect(stderr).toContain("--help");
  });

  test("a missing path ends with 2, names it and says what to do", async () => {
    const { code, stderr } = await runCli(["extract", "/nowhere/at-all"]);
    expect(code).toBe(2);
    expect(stderr).toContain("/nowhere/at-all: no such file or folder");
    expect(stderr).toContain("ARTICLES_DIR");
  });

  test("a bad setting ends with 2 and names it", async () => {
    const { code, stderr } = await runCli(["index"], { PORT: "many" });
    expect(code).toBe(2);
    expect(stderr).toContain("PORT=many");
  });

  test("extract prints one document a line in name order, rejections on stderr", async () => {
    const { code, stdout, stderr } = await runCli(["extract", articles]);
    expect(code).toBe(0);
    const lines = parseLines(stdout);
    expect(lines.map((each) => each.path)).toEqual([
      "a.txt",
      "b.txt",
      "deep/c.txt",
    ]);
    expect(lines.map((each) => each.date)).toEqual(Array(3).fill("2021-03-12"));
    expect(stderr).toContain("deep/empty.html: rejected: empty");
    expect(stderr).toContain("deep/picture.txt: rejected: binary");
  });

  test("extract of an empty folder prints nothing and ends with 0", async () => {
    const empty = await makeFolder("empty");
    const { code, stdout } = await runCli(["extract", empty]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    await rm(empty, { recursive: true });
  });

  test("extract --audit says what was removed and by which rule", async () => {
    const folder = await writeArticles({
      "x.txt": `${report("Oslo", "Ine Eriksen Soreide")}\nRelated articles\n\nTen recipes for the summer\n`,
    });
    const { stdout } = await runCli(["extract", "--audit", folder]);
    expect(parseLines(stdout)[0]?.removed?.length).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
  });

  test("index loads the articles, sums up, and ends with 0", async () => {
    const { code, stderr } = await runCli(["index", articles], {
      DATA_DIR: data,
    });
    expect(stderr).toContain("indexed 3 articles");
    expect(stderr).toContain("rejected 2: empty 1, binary 1");
    expect(code).toBe(0);
  });

  test("index ends with 1 when more is rejected than allowed", async () => {
    const { code } = await runCli(
      ["index", "--max-rejected", "0.1", articles],
      {
        DATA_DIR: data,
      },
    );
    expect(code).toBe(1);
  });
});
