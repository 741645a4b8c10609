import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { report } from "./articles-fixture.ts";
import { childrenOf } from "./child-processes.ts";
import { allDocuments, openFolders, type Folders } from "./open-folders.ts";
import { runCli, startCli } from "./run-cli.ts";
import { invent } from "./shards-corpus.ts";
import { toMembers, toPageRecord } from "./warc-fixture.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const ARCHIVES = 8;
const PAGES = 60;

const page = (at: number) => {
  const [title = "", ...lines] = report(`Oslo ${at}`, "Sergey Lavrov")
    .split("\n")
    .filter((line) => line !== "");
  return `<html lang="en"><title>${title}</title><article><h1>${title}</h1>${lines
    .map((line) => `<p>${line}</p>`)
    .join("")}</article></html>`;
};

/** An archive as Common Crawl has them. The last page of each is the first of the next, too. */
const toArchive = (archive: number) =>
  toMembers(
    Array.from({ length: PAGES + 1 }, (_, at) => {
      const number = archive * PAGES + at;
      return toPageRecord(`https://news.example/${number}`, page(number));
    }),
  );

const written = z.object({ filesUnchanged: z.number(), articles: z.number() });

describe("files that several processes read", () => {
  let folders: Folders;
  beforeAll(async () => {
    folders = await openFolders({
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `pages/${at}.txt`,
          report(`Vienna ${at}`, "Wang Yi"),
        ]),
      ),
      "records.jsonl": invent(200, "records"),
      "records-again.jsonl": invent(200, "records"),
      "empty.txt": "",
      ...Object.fromEntries(
        Array.from({ length: ARCHIVES }, (_, at) => [
          `CC-NEWS-${at}.warc.gz`,
          toArchive(at),
        ]),
      ),
    });
  });
  afterAll(() => folders.close());

  const expectSame = async () => {
    const { is, should, names, shouldBeNames } = await folders.compare();
    expect(is.size).toBeGreaterThan(ARCHIVES * PAGES);
    expect(is).toEqual(should);
    expect(names).toEqual(shouldBeNames);
  };

  test("become the same index as those that one reads", async () => {
    const { code, stderr } = await folders.index("--processes", "3");
    expect(stderr).toContain("empty.txt: rejected: empty");
    expect(code).toBe(0);
    await expectSame();
    expect((await folders.index("--processes", "3")).stderr).toContain(
      "index is up to date",
    );
  });

  const rebuild = () =>
    startCli(["index", "--rebuild", "--processes", "2", "--threads", "1"], {
      DATA_DIR: folders.data,
      ARTICLES_DIR: folders.articles,
    });
  const readersOf = (pid: number | undefined) =>
    childrenOf(pid, "file-process");
  const whenReading = (pid: number | undefined) =>
    vi.waitFor(() => {
      const children = readersOf(pid);
      expect(children.length).toBeGreaterThan(0);
      return children;
    }, 60_000);

  test("one of them that is killed costs nothing", async () => {
    const run = rebuild();
    const [child] = await whenReading(run.child.pid);
    process.kill(child ?? 0, "SIGKILL");
    const { code, stderr } = await run.ended;
    expect(stderr).toContain("rejected 1: empty 1");
    expect(code).toBe(0);
    await expectSame();
  });

  test("a run that is killed leaves none behind, and is gone on with by another number of them", async () => {
    const run = rebuild();
    await vi.waitFor(
      async () => {
        const { numberOfDocuments } = await folders.engine.client
          .index("articles-building")
          .getStats();
        expect(numberOfDocuments).toBeGreaterThan(0);
      },
      { timeout: 120_000, interval: 20 },
    );
    const children = readersOf(run.child.pid);
    run.child.kill("SIGKILL");
    await run.ended;
    await vi.waitFor(() => {
      for (const child of children)
        expect(() => process.kill(child, 0)).toThrow("ESRCH");
    }, 10_000);
    const file = path.join(folders.data, "report.json");
    const { code } = await folders.index("--processes", "4", "--report", file);
    expect(code).toBe(0);
    const { articles } = written.parse(
      JSON.parse(await readFile(file, "utf8")),
    );
    expect(articles).toBeLessThanOrEqual(
      (await allDocuments(folders.engine.client)).size,
    );
    await expectSame();
    expect(existsSync(path.join(folders.data, "reading"))).toBe(false);
  });

  test("Ctrl-C ends all, and says so once", async () => {
    const run = rebuild();
    const children = await whenReading(run.child.pid);
    // As a terminal does it.
    for (const pid of [run.child.pid ?? 0, ...children])
      process.kill(pid, "SIGINT");
    const { code, stderr } = await run.ended;
    expect(code).toBe(1);
    expect(stderr.match(/stopped/g)).toHaveLength(1);
    await vi.waitFor(() => {
      expect(readersOf(run.child.pid)).toEqual([]);
    }, 10_000);
    expect((await folders.index()).code).toBe(0);
  });

  test("a list names archives, packed or not", async () => {
    const list = path.join(folders.data, "warc.paths.gz");
    const archives = [2, 5].map((at) =>
      path.join(folders.articles, `CC-NEWS-${at}.warc.gz`),
    );
    await writeFile(list, gzipSync(`${archives.join("\n")}\n`));
    const env = { DATA_DIR: folders.data };
    const args = ["index", "--processes", "2", "--files-from"];
    expect((await runCli([...args, list], env)).code).toBe(0);
    expect((await allDocuments(folders.engine.client)).size).toBe(
      2 * (PAGES + 1),
    );
    await writeFile(list, `${archives[0]}\nmissing.warc.gz\n`);
    const missing = await runCli([...args, list], env);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain("missing.warc.gz: no such file or folder");
    const none = await runCli([...args, `${list}-none`], env);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("cannot be read");
    await writeFile(list, "\n");
    expect((await runCli([...args, list], env)).stderr).toContain(
      "names no file",
    );
    expect((await allDocuments(folders.engine.client)).size).toBe(
      2 * (PAGES + 1),
    );
  });
});
