import { mkdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { mountMemory, unmount } from "./mount-memory.ts";
import { findTestBinary } from "./own-engine.ts";
import { runCli } from "./run-cli.ts";

vi.setConfig({ testTimeout: 180_000 });

const folder = await makeFolder("disk");
const disk = path.join(folder, "disk");

mkdirSync(disk);
const canMount = mountMemory(disk, "size=14m");
if (!canMount)
  process.stderr.write(
    "disk-full.test.ts: skipped, a file system can be mounted by root only\n",
  );

afterAll(async () => {
  if (canMount) unmount(disk);
  await rm(folder, { recursive: true, force: true });
});

/** A text of many different words: they are what takes room in the index. */
const toArticle = (number: number) =>
  `Ministers meet in Oslo ${number}\n\nOSLO, 12 March 2021 (Reuters) - Foreign Minister Sergey Lavrov held talks on Friday about sanctions and the return of ambassadors, the ministry said in a statement.\n\n${[
    ...Array(12).keys(),
  ]
    .map(
      (line) =>
        `The delegation of ${[...Array(12).keys()]
          .map(
            (at) =>
              `${((number * 977 + line * 131 + at * 17) % 46_656).toString(36)}ovia`,
          )
          .join(" and ")} agreed to meet again before the summer.`,
    )
    .join("\n\n")}\n`;

const ARTICLES = 600;

describe.skipIf(!canMount)("on a disk that fills up", () => {
  let articles: string, env: Record<string, string>;
  beforeAll(async () => {
    articles = await writeArticles(
      Object.fromEntries(
        [...Array(ARTICLES).keys()].map((at) => [`${at}.txt`, toArticle(at)]),
      ),
    );
    env = {
      DATA_DIR: path.join(disk, "data"),
      ARTICLES_DIR: articles,
      // The copy that is run otherwise would fill it by itself.
      MEILISEARCH_BINARY: await findTestBinary(path.join(folder, "engine")),
    };
  });
  afterAll(() => rm(articles, { recursive: true, force: true }));

  test("a run warns, notices that the engine has given up, and ends with what to do", async () => {
    const { code, stderr } = await runCli(["index"], env);
    expect(stderr).toContain("little room on the disk");
    expect(stderr).toMatch(
      /communique: the disk of .* is full.*\n {2}Free some space/,
    );
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
  });

  test("another run, when not a byte can be written, says so as well", async () => {
    // One block after the other until there is no room.
    await writeFile(path.join(disk, "ballast"), Buffer.alloc(64e6)).catch(
      () => {},
    );
    const { code, stderr } = await runCli(["index"], env);
    expect(stderr).toMatch(/is full|no space left/i);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
  });

  test("with more room the next run completes", async () => {
    expect(mountMemory(disk, "remount,size=800m")).toBe(true);
    expect(await runCli(["index"], env)).toMatchObject({ code: 0 });
    const engine = await openEngine(readSettings(env));
    const { numberOfDocuments } = await engine.client
      .index("articles")
      .getStats();
    await engine.stop();
    expect(numberOfDocuments).toBe(ARTICLES);
  });
});
