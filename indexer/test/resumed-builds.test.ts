import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { allDocuments, openFolders, type Folders } from "./open-folders.ts";
import { startCli } from "./run-cli.ts";
import { invent } from "./shards-corpus.ts";

// Each loads some thousand articles, since they are sent by thousands.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const FILES = 16;
const RECORDS = 200;

const written = z.object({ filesUnchanged: z.number(), articles: z.number() });

describe("an index that takes several runs to be built", () => {
  let folders: Folders;
  beforeAll(async () => {
    folders = await openFolders(
      Object.fromEntries(
        Array.from({ length: FILES }, (_, at) => [
          `part-${String(at).padStart(2, "0")}.jsonl`,
          invent(RECORDS, `part-${at}`),
        ]),
      ),
    );
  });
  afterAll(() => folders.close());

  /** Ends a run as soon as something is in the index that it builds. */
  async function stop(signal: NodeJS.Signals, ...flags: readonly string[]) {
    const run = startCli(["index", ...flags], {
      DATA_DIR: folders.data,
      ARTICLES_DIR: folders.articles,
    });
    await vi.waitFor(
      async () => {
        const { numberOfDocuments } = await folders.engine.client
          .index("articles-building")
          .getStats();
        expect(numberOfDocuments).toBeGreaterThan(0);
      },
      { timeout: 120_000, interval: 20 },
    );
    run.child.kill(signal);
    return run.ended;
  }

  async function goOn() {
    const file = path.join(folders.data, "report.json");
    const { code, stderr } = await folders.index("--report", file);
    const report = written.parse(JSON.parse(await readFile(file, "utf8")));
    return { code, stderr, ...report };
  }

  const expectSame = async () => {
    const { is, should, names, shouldBeNames } = await folders.compare();
    expect(is).toEqual(should);
    expect(names).toEqual(shouldBeNames);
  };

  test("a first one that is stopped is gone on with, also where files have changed", async () => {
    expect((await stop("SIGINT")).code).not.toBe(0);
    await folders.write("part-00.jsonl", invent(RECORDS / 2, "changed"));
    await folders.remove("part-01.jsonl");
    await folders.write("part-99.jsonl", invent(RECORDS, "new"));
    const { code, stderr, filesUnchanged, articles } = await goOn();
    expect(code).toBe(0);
    expect(stderr).toContain(
      "going on with the index that is being built: there is none yet",
    );
    expect(filesUnchanged).toBeGreaterThan(0);
    expect(articles).toBeLessThan(FILES * RECORDS);
    await expectSame();
    expect((await folders.index()).stderr).toContain("index is up to date");
  });

  test("one that was killed goes on, too; the old one is searched meanwhile", async () => {
    const before = await allDocuments(folders.engine.client);
    await stop("SIGKILL", "--rebuild");
    expect(await allDocuments(folders.engine.client)).toEqual(before);
    const { code, stderr } = await goOn();
    expect(code).toBe(0);
    expect(stderr).toContain(
      "going on with the index that is being built: the last one was not finished",
    );
    await expectSame();
  });

  test("one that is asked for again begins anew", async () => {
    await stop("SIGINT", "--rebuild");
    const { stderr } = await folders.index("--rebuild");
    expect(stderr).toContain("building the index anew: as you asked");
  });

  test("what is made otherwise begins anew", async () => {
    await stop("SIGKILL", "--rebuild");
    const { stderr } = await folders.index("--no-learn");
    expect(stderr).toContain(
      "building the index anew: another version of the program made the old one",
    );
  });
});
