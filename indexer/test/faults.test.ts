import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
  vi,
} from "vitest";
import { z } from "zod/mini";
import { EngineClient } from "../src/engine/engine-client.ts";
import { toEngineFailure } from "../src/engine/engine-failure.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { EngineLostError } from "../src/errors.ts";
import { DocumentLoader } from "../src/load/document-loader.ts";
import { prepareDocument } from "../src/load/prepared-document.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { toDocument } from "./document-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { startOwnEngine, type OwnEngine } from "./own-engine.ts";
import { runCli, startCli, type CliResult } from "./run-cli.ts";

// Each starts the command line several times.
vi.setConfig({ testTimeout: 180_000 });

const ARTICLES = 60;

let articles = "";
beforeAll(async () => {
  articles = await writeArticles(
    Object.fromEntries(
      [...Array(ARTICLES).keys()].map((at) => [
        `${at}.txt`,
        report(`Oslo ${at}`, "Sergey Lavrov"),
      ]),
    ),
  );
});
afterAll(() => rm(articles, { recursive: true, force: true }));

/** Two lines: what is wrong, and what to do; no stack. */
const problemOf = ({ stderr }: CliResult) => {
  expect(stderr).not.toMatch(/^ {4}at /m);
  return stderr.slice(stderr.lastIndexOf("communique: "));
};

describe("with an engine of the user's own", () => {
  let own: OwnEngine;
  afterEach(() => own.close());
  const envOf = () => ({ ...own.env, ARTICLES_DIR: articles });
  const count = async () =>
    (await own.client.index("articles").getStats()).numberOfDocuments;

  test("that takes only small bodies, all is loaded but the article that is larger", async () => {
    // The glossary is 700 kB, the settings 270.
    own = await startOwnEngine(["--http-payload-size-limit", "1MiB"]);
    const large = report("Vienna", "Wang Yi").concat(
      ...[...Array(1100).keys()].map(
        (at) =>
          `\n${`The ministers confirm in point ${at} what they have said of the embassy. `.repeat(14)}\n`,
      ),
    );
    const more = await writeArticles({
      "large.txt": large,
      ...Object.fromEntries(
        [...Array(ARTICLES).keys()].map((at) => [
          `${at}.txt`,
          report(`Oslo ${at}`, "Sergey Lavrov"),
        ]),
      ),
    });
    const env = { ...own.env, ARTICLES_DIR: more };
    const run = await runCli(["index"], env);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toContain(
      "large.txt: refused by the engine: larger than the engine takes",
    );
    expect(run.stderr.match(/refused by the engine/g)).toHaveLength(1);
    expect(await count()).toBe(ARTICLES);
    const rejected = path.join(own.env["DATA_DIR"] ?? "", "rejected.txt");
    expect(await readFile(rejected, "utf8")).toBe("large.txt\n");
    expect((await runCli(["index"], env)).stderr).toContain("up to date");
    await rm(more, { recursive: true });
  });

  test("that is killed the run ends with a sentence, and the next one completes it", async () => {
    own = await startOwnEngine();
    const run = startCli(["index"], envOf());
    await run.prints("building the index anew");
    own.signal("SIGKILL");
    const ended = await run.ended;
    expect(ended.code).toBe(1);
    expect(problemOf(ended)).toMatch(
      /has ended, or cannot be reached.*\n {2}Check that it runs .* run it again/,
    );
    await own.start();
    expect(await runCli(["index"], envOf())).toMatchObject({ code: 0 });
    expect(await count()).toBe(ARTICLES);
  });

  test("that hangs is waited for once, and what was not loaded can be loaded again", async () => {
    own = await startOwnEngine();
    const timeout = 2000;
    const { config } = own.client;
    const client = new EngineClient(
      { ...config, timeout },
      { log: () => "", database: null },
    );
    const load = async () => {
      const loaded: string[] = [];
      const loader = new DocumentLoader(client, "frozen", {
        onLoaded: (documents) =>
          void loaded.push(...documents.map(({ id }) => id)),
        onRefused: (_, words) => {
          throw new Error(words);
        },
        maxChars: 1000,
      });
      try {
        for (const id of ["a", "b", "c", "d"])
          await loader.add(id, prepareDocument(toDocument(id)));
      } finally {
        await loader.finish();
      }
      return loaded;
    };
    own.signal("SIGSTOP");
    const started = performance.now();
    const error: unknown = await load().catch((cause: unknown) =>
      toEngineFailure(cause, { host: config.host, name: config.host }),
    );
    expect(performance.now() - started).toBeLessThan(2 * timeout);
    expect(error).toBeInstanceOf(EngineLostError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/does not answer .*2000/),
      remedy: expect.stringContaining("run it again"),
    });
    own.signal("SIGCONT");
    expect(await load()).toEqual(["a", "b", "c", "d"]);
  });

  test("two runs at once on one data folder: the second is refused, a watching one waits", async () => {
    own = await startOwnEngine();
    const first = startCli(["index"], envOf());
    await first.prints("building the index anew");
    own.signal("SIGSTOP");
    const watching = startCli(["index", "--watch"], envOf());
    const second = startCli(["index"], envOf());
    own.signal("SIGCONT");
    const refused = await second.ended;
    // On a fast machine the first may be done before the second has begun.
    if (refused.code !== 0)
      expect(problemOf(refused)).toMatch(
        /another run is indexing into this data folder\n {2}Wait until it is done/,
      );
    expect((await first.ended).code).toBe(0);
    await watching.prints(`index is up to date: ${ARTICLES} articles`);
    watching.child.kill("SIGINT");
    expect((await watching.ended).code).toBe(0);
  });
});

describe("with the embedded engine", () => {
  let folder: string, data: string;
  beforeAll(async () => {
    folder = await makeFolder("faults");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const index = () =>
    startCli(["index"], { DATA_DIR: data, ARTICLES_DIR: articles });
  const pidOf = async () =>
    z
      .object({ pid: z.number() })
      .parse(JSON.parse(await readFile(path.join(data, "engine.json"), "utf8")))
      .pid;

  /** How a run ended, and what the next one says. */
  const endOf = async (run: ReturnType<typeof index>) => [
    await run.ended,
    await index().ended,
  ];
  const COMPLETE = [
    {
      code: 0,
      stderr: expect.stringMatching(
        new RegExp(
          `going on with a new one(.|\\n)*indexed ${ARTICLES} articles`,
        ),
      ),
    },
    { code: 0, stderr: expect.stringContaining("index is up to date") },
  ];

  test("that is killed the run goes on with another", async () => {
    data = path.join(folder, "killed");
    const run = index();
    await run.prints("building the index anew");
    process.kill(await pidOf(), "SIGKILL");
    expect(await endOf(run)).toMatchObject(COMPLETE);
  });

  test("of a program that ends the run goes on with its own", async () => {
    data = path.join(folder, "joined");
    const owner = await openEngine(readSettings({ DATA_DIR: data }));
    const run = index();
    await run.prints("building the index anew");
    await owner.stop();
    expect(await endOf(run)).toMatchObject(COMPLETE);
  });

  test("that was left behind before it was ready is ended, and no second one runs beside it", async () => {
    data = path.join(folder, "early");
    const run = index();
    let pid: number | null = null;
    while (pid === null) pid = await pidOf().catch(() => null);
    run.child.kill("SIGKILL");
    await run.ended;
    expect((await index().ended).code).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("of another program that hangs is named, and not joined by a second one", async () => {
    data = path.join(folder, "frozen");
    const owner = await openEngine(readSettings({ DATA_DIR: data }));
    const pid = await pidOf();
    process.kill(pid, "SIGSTOP");
    const ended = await index().ended;
    process.kill(pid, "SIGCONT");
    await owner.stop();
    expect(ended.code).toBe(1);
    expect(problemOf(ended)).toContain(
      `process ${pid}, started by process ${process.pid}`,
    );
    expect(problemOf(ended)).toContain(`kill -9 ${pid}`);
  });
});
