import { readFile, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { IndexState } from "../src/state/index-state.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { inventedPage } from "./invented-pages.ts";
import { allDocuments, openFolders, type Folders } from "./open-folders.ts";
import { runCli, startCli } from "./run-cli.ts";

/** An article; the same number is the same address and title. */
const record = (at: number, official = "Sergey Lavrov") =>
  JSON.stringify({
    url: `https://a.example/${at}`,
    text: report(`Oslo ${at}`, official),
  });

// Each starts the command line several times.
vi.setConfig({ testTimeout: 180_000 });

describe("an index that is brought up to date", () => {
  let folders: Folders;
  beforeAll(async () => {
    folders = await openFolders({
      "a.txt": report("Oslo", "Ine Eriksen Soreide"),
      "b.txt": report("Vienna", "Sergey Lavrov"),
      "bad.txt": "%PDF-1.4",
      "c.jsonl": [record(1), record(2)].join("\n"),
      "d.jsonl": [record(2, "Wang Yi"), record(3)].join("\n"),
    });
    await folders.index();
  });
  afterAll(() => folders.close());

  const expectSame = async () => {
    const { is, should, names, shouldBeNames } = await folders.compare();
    expect(is).toEqual(should);
    expect(names).toEqual(shouldBeNames);
    return is.size;
  };

  test("reads nothing when nothing has changed, and still tells what was rejected", async () => {
    const { code, stderr } = await folders.index();
    expect(stderr).toContain("index is up to date: 5 articles");
    expect(stderr).toContain("1 pages of unchanged files were rejected before");
    expect(stderr).not.toContain("bad.txt");
    expect(code).toBe(0);
  });

  test("does not read a file again that has only a new time", async () => {
    const now = new Date();
    await utimes(path.join(folders.articles, "a.txt"), now, now);
    expect((await folders.index()).stderr).toContain("index is up to date");
  });

  test("says what it would do, and does not do it", async () => {
    await folders.write("e.txt", report("Lisbon", "Antony Blinken"));
    const { stderr } = await folders.index("--dry-run");
    expect(stderr).toContain("e.txt: would be read");
    expect(stderr).toContain("would read 1 files and remove 0");
    expect((await allDocuments(folders.engine.client)).size).toBe(5);
  });

  test("has what is new, changed and gone", async () => {
    await folders.write("b.txt", report("Geneva", "Wang Yi"));
    await folders.remove("a.txt");
    const { stderr } = await folders.index();
    expect(stderr).toContain(
      "indexed 2 new or changed articles and removed 1 in ",
    );
    expect(stderr).toContain("5 articles now");
    expect(await expectSame()).toBe(5);
  });

  test("keeps the first of two files with one address, and the next when it goes", async () => {
    await folders.write("c.jsonl", record(1));
    await folders.index();
    await folders.write("0.jsonl", record(3, "Antony Blinken"));
    await folders.index();
    expect(await expectSame()).toBe(5);
    await folders.remove("0.jsonl");
    await folders.index();
    expect(await expectSame()).toBe(5);
    await folders.remove("d.jsonl");
    await folders.index();
    expect(await expectSame()).toBe(3);
  });

  test("takes out lines that recur in a source as soon as they do", async () => {
    for (let at = 0; at < 6; at += 1) {
      await folders.write(`page-${at}.txt`, inventedPage(at));
      if (at === 2 || at === 4) await folders.index();
    }
    await folders.index();
    expect(await expectSame()).toBe(9);
  });

  test("gives officials the name that the corpus agrees on now", async () => {
    const governor = (name: string) =>
      `Governor visits the port\n\nGovernor ${name} of Russia's far east met the ministers on 14 June 2008 and spoke of the port. He will meet them again in the autumn, his office said.\n`;
    const officials = async () =>
      Object.keys(
        (
          await folders.engine.client
            .index("articles")
            .search("", { facets: ["officials"] })
        ).facetDistribution?.["officials"] ?? {},
      ).filter((name) => name.includes("Velkov"));
    await folders.write("g1.txt", governor("Andrej Velkov"));
    await folders.index();
    expect(await officials()).toEqual(["Andrej Velkov"]);
    await folders.write("g2.txt", governor("Andrei Velkov"));
    await folders.write("g3.txt", governor("Andrei Velkov"));
    await folders.index();
    expect(await officials()).toEqual(["Andrei Velkov"]);
    await folders.remove("g2.txt");
    await folders.remove("g3.txt");
    await folders.index();
    expect(await officials()).toEqual(["Andrej Velkov"]);
    await folders.remove("g1.txt");
    await folders.index();
  });

  test("reads again what it is told to, and reports as data", async () => {
    const list = path.join(folders.data, "rejected.txt");
    expect(await readFile(list, "utf8")).toBe("bad.txt\n");
    await folders.index("--retry", list, "--report", `${list}.json`);
    const written = z
      .object({
        articles: z.number(),
        rejected: z.number(),
        rejectedBefore: z.number(),
        filesUnchanged: z.number(),
        rejections: z.array(z.object({ source: z.string() })),
      })
      .parse(JSON.parse(await readFile(`${list}.json`, "utf8")));
    expect(written).toEqual({
      articles: 0,
      rejected: 1,
      rejectedBefore: 0,
      filesUnchanged: 9,
      rejections: [{ source: "bad.txt" }],
    });
  });

  test("is built anew when somebody else changed it", async () => {
    const { client } = folders.engine;
    const { taskUid } = await client
      .index("articles")
      .deleteDocuments({ filter: 'language = "en"' });
    await client.tasks.waitForTask(taskUid);
    expect((await folders.index()).stderr).toMatch(
      /building the index anew: it holds \d+ articles instead of 9/,
    );
    expect(await expectSame()).toBe(9);
  });

  test("is not touched by two runs at once", async () => {
    const state = await IndexState.open(path.join(folders.data, "state"));
    const { code, stderr } = await folders.index();
    await state.close();
    expect(code).toBe(1);
    expect(stderr).toContain("another run is indexing into this data folder");
  });
});

test("an engine that a killed run left behind is ended by the next", async () => {
  const articles = await writeArticles({
    "a.txt": report("Oslo", "Sergey Lavrov"),
  });
  const folder = await makeFolder("orphan");
  const env = {
    DATA_DIR: path.join(folder, "data"),
    ARTICLES_DIR: articles,
  };
  const running = path.join(env.DATA_DIR, "engine.json");
  const run = startCli(["index"], env);
  await run.prints("building the index anew");
  run.child.kill("SIGKILL");
  await run.ended;
  const { pid } = z
    .object({ pid: z.number() })
    .parse(JSON.parse(await readFile(running, "utf8")));
  expect((await runCli(["index"], env)).code).toBe(0);
  await expect(readFile(running, "utf8")).rejects.toThrow("ENOENT");
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  await rm(folder, { recursive: true });
  await rm(articles, { recursive: true });
});
