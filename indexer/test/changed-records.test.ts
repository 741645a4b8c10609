import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { IndexState } from "../src/state/index-state.ts";
import { report } from "./articles-fixture.ts";
import { inventedPage } from "./invented-pages.ts";
import { openFolders, type Folders } from "./open-folders.ts";
import { startCli } from "./run-cli.ts";
import { createRandom } from "./shards-corpus.ts";
import { collect } from "./warc-fixture.ts";

// Each starts the command line several times.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const MINISTERS = ["Sergey Lavrov", "Wang Yi", "Antony Blinken", "Heiko Maas"];

/** The same number is the same article, in this version. */
const record = (number: number, version = 0) =>
  JSON.stringify({
    id: number,
    url: `https://a.example/${number}`,
    text: report(`Oslo ${number}`, MINISTERS[version % MINISTERS.length] ?? ""),
  });
const lines = (records: readonly string[]) => `${records.join("\n")}\n`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

const written = z.object({
  articles: z.number(),
  articlesUnchanged: z.number(),
  sameAddress: z.number(),
  removed: z.number(),
  rejected: z.number(),
});

let folders: Folders;
beforeAll(async () => {
  folders = await openFolders({
    "news.jsonl": lines(numbers(40).map((at) => record(at))),
    "other.txt": report("Vienna", "Sergey Lavrov"),
  });
  await folders.index();
});
afterAll(() => folders.close());

const expectSame = async () => {
  const { is, should, names, shouldBeNames } = await folders.compare();
  expect(is).toEqual(should);
  expect(names).toEqual(shouldBeNames);
};

/** What a run of its own says of itself. */
async function run(...args: string[]) {
  const file = path.join(folders.data, "report.json");
  const { code, stderr } = await folders.index(...args, "--report", file);
  expect(stderr).not.toContain("building the index anew");
  expect(code).toBe(0);
  return written.parse(JSON.parse(await readFile(file, "utf8")));
}

describe("of a file of many records", () => {
  test.for([
    { processes: 1, args: [] },
    { processes: 2, args: ["--processes", "2"] },
  ])(
    "only those that changed are read again, by $processes",
    async ({ args }) => {
      const before = numbers(40).map((at) => record(at, args.length));
      await folders.write("news.jsonl", lines(before));
      await folders.index("--rebuild");
      await folders.write(
        "news.jsonl",
        lines([
          "{broken",
          record(50),
          ...before.slice(1, 9),
          record(9, 7),
          ...before.slice(10),
        ]),
      );
      expect(await run(...args)).toEqual({
        articles: 2,
        articlesUnchanged: 38,
        sameAddress: 0,
        removed: 1,
        rejected: 1,
      });
      await expectSame();
    },
  );

  test("one that another file gives, too, is left out once, and taken from it when it goes", async () => {
    await folders.write(
      "a.jsonl",
      lines([record(60, 1), record(61), record(63)]),
    );
    await folders.write("b.jsonl", lines([record(60, 2), record(62)]));
    await run();
    await folders.write("a.jsonl", lines([record(61), record(63)]));
    await folders.write("b.jsonl", lines([record(60, 2), record(62, 1)]));
    expect(await run()).toMatchObject({ articles: 2, removed: 0 });
    await expectSame();
    await folders.write(
      "a.jsonl",
      lines([record(60, 3), record(61), record(63)]),
    );
    await folders.write("b.jsonl", lines([record(60, 2), record(62)]));
    expect(await run()).toMatchObject({
      articles: 2,
      articlesUnchanged: 2,
      sameAddress: 1,
    });
    await expectSame();
  });

  /** As a run leaves them that was killed when the engine had taken another version of an article. */
  async function leaveSent(url: string, file: string): Promise<void> {
    const articles = folders.engine.client.index("articles");
    const [id = ""] = (await articles.getDocuments({ limit: 1000 })).results
      .filter((document) => document["url"] === url)
      .map((document) => String(document["id"]));
    const { taskUid } = await articles.updateDocuments([
      { id, title: "Sent by the run that was killed" },
    ]);
    await folders.engine.client.tasks.waitForTask(taskUid);
    await onState((state) =>
      state.pending.begin([{ path: file, part: 0, ids: [id] }]),
    );
  }

  async function onState<T>(work: (state: IndexState) => Promise<T>) {
    const state = await IndexState.open(path.join(folders.data, "state"));
    try {
      return await work(state);
    } finally {
      await state.close();
    }
  }

  test("all are read again after a run that was killed: the engine may have been sent others", async () => {
    await leaveSent("https://a.example/11", "news.jsonl");
    expect(await run()).toMatchObject({ articles: 40, articlesUnchanged: 0 });
    await expectSame();
  });

  test("one is read again that a run that was killed had sent for another file", async () => {
    await folders.write("0.jsonl", lines([record(70), record(71)]));
    await folders.write("z.jsonl", lines([record(72), record(73)]));
    await run();
    await leaveSent("https://a.example/73", "0.jsonl");
    await folders.write("z.jsonl", lines([record(72), record(73), record(74)]));
    expect(await run()).toMatchObject({ articles: 4, articlesUnchanged: 1 });
    await expectSame();
  });

  test("all are read again whose lines a run that was stopped had learned", async () => {
    const invented = (count: number) =>
      lines(
        numbers(count).map((at) => JSON.stringify({ text: inventedPage(at) })),
      );
    const judged = () =>
      onState(
        async (state) => new Map(await collect(state.learning.judgedSources())),
      );
    await folders.write("e.jsonl", invented(3));
    await run();
    const before = await judged();
    await folders.write("e.jsonl", invented(6));
    await run();
    const after = await judged();
    // The run comes to this last but for the names.
    await onState(async (state) => {
      await state.learning.keepJudged(before);
      await state.learning.keepChanging(after.keys());
    });
    await folders.write("e.jsonl", invented(3));
    expect(await run()).toMatchObject({ articlesUnchanged: 0 });
    await expectSame();
    expect(await onState((state) => state.learning.changing())).toEqual([]);
    await folders.remove("e.jsonl");
    await run();
  });

  test("all are read again when a line recurs in their source, and all names count", async () => {
    const governor = (name: string) =>
      `Governor visits the port\n\nGovernor ${name} of Russia's far east met the ministers on 14 June 2008 and spoke of the port. He will meet them again in the autumn, his office said.\n`;
    const invented = (count: number) =>
      numbers(count).map((at) => JSON.stringify({ text: inventedPage(at) }));
    const governors = (...names: readonly string[]) =>
      names.map((name, at) =>
        JSON.stringify({
          id: `g${at}`,
          url: `https://g.example/${at}`,
          text: governor(name),
        }),
      );
    await folders.write("c.jsonl", lines(invented(3)));
    await folders.write("d.jsonl", lines(governors("Andrej Velkov")));
    expect(await run()).toMatchObject({ articles: 4 });
    await folders.write("c.jsonl", lines(invented(6)));
    const more = governors("Andrej Velkov", "Andrei Velkov", "Andrei Velkov");
    await folders.write("d.jsonl", lines(more));
    expect(await run()).toMatchObject({ articlesUnchanged: 0 });
    await expectSame();
    await folders.write("d.jsonl", lines(more.slice(0, 2)));
    expect(await run()).toMatchObject({ removed: 1 });
    await expectSame();
  });
});

test("whatever changes, and whenever a run is killed, the index becomes what the files are", async () => {
  const random = createRandom(7);
  const below = (count: number) => Math.floor(random() * count);
  const names = ["r1.jsonl", "r2.jsonl", "r3.jsonl"];
  const files = new Map<string, Map<number, number>>(
    names.map((name) => [name, new Map()]),
  );
  const changes: ((records: Map<number, number>) => void)[] = [
    (records) => records.set(100 + below(12), below(3)),
    (records) => records.set(100 + below(12), below(3)),
    (records) => records.delete(100 + below(12)),
    (records) => {
      if (below(4) === 0) records.clear();
    },
  ];
  for (let round = 0; round < 8; round += 1) {
    for (const [name, records] of files) {
      for (let at = 0; at < 6; at += 1) changes[below(4)]?.(records);
      await folders.write(
        name,
        lines([...records].map(([number, version]) => record(number, version))),
      );
    }
    if (round % 3 === 1) {
      const killed = startCli(["index"], {
        DATA_DIR: folders.data,
        ARTICLES_DIR: folders.articles,
      });
      await Promise.race([killed.ended, sleep(500 + below(2500))]);
      killed.child.kill("SIGKILL");
      await killed.ended;
    }
    const { code } = await folders.index(
      ...(round % 2 === 0 ? [] : ["--processes", "2"]),
    );
    expect(code).toBe(0);
    await expectSame();
  }
});
