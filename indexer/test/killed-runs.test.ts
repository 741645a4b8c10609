import { readFile, rm, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { openEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli, startCli } from "./run-cli.ts";

// `npm run test:torture` kills fifty runs over 5,000 articles; `npm test` a few over some hundred.
const TORTURE = process.env["TORTURE"] !== undefined;
const ARTICLES = TORTURE ? 5000 : 300;
const KILLS = TORTURE ? 50 : 6;
/** Runs are killed within this time; with nothing else to do, one takes about as long. */
const LONGEST_MS = TORTURE ? 30_000 : 4000;
const VICTIMS = ["indexer", "engine", "both"] as const;

vi.setConfig({ testTimeout: TORTURE ? 3_600_000 : 600_000 });

/** The same numbers from 0 to 1 in each run of the tests (a linear congruential generator, Numerical Recipes). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

let articles = "",
  folder = "",
  data = "";
beforeAll(async () => {
  articles = await writeArticles(
    Object.fromEntries(
      [...Array(ARTICLES).keys()].map((at) => [
        `${at % 7}/${at}.txt`,
        report(`Oslo ${at}`, "Sergey Lavrov"),
      ]),
    ),
  );
  folder = await makeFolder("killed");
  data = path.join(folder, "data");
});
afterAll(async () => {
  await rm(articles, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const envOf = (dataDir: string) => ({
  DATA_DIR: dataDir,
  ARTICLES_DIR: articles,
});

/** The engine that a run started, if it did already. */
async function enginePid(): Promise<number | null> {
  try {
    const text = await readFile(path.join(data, "engine.json"), "utf8");
    return z.object({ pid: z.number() }).parse(JSON.parse(text)).pid;
  } catch {
    return null;
  }
}

function kill(pid: number | null | undefined): void {
  try {
    if (pid !== null && pid !== undefined) process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

async function killAfter(
  ms: number,
  victim: (typeof VICTIMS)[number],
): Promise<void> {
  const run = startCli(["index"], envOf(data));
  await Promise.race([run.ended, sleep(ms)]);
  const engine = victim === "indexer" ? null : await enginePid();
  if (victim !== "engine") run.child.kill("SIGKILL");
  kill(engine);
  await run.ended;
}

/** Every document of both indexes in a data folder, by id. */
async function dump(dataDir: string): Promise<Map<string, unknown>> {
  const engine = await openEngine(readSettings({ DATA_DIR: dataDir }));
  const all = new Map<string, unknown>();
  try {
    for (const uid of ["articles", "articles-names"]) {
      for (let offset = 0; ; offset += 1000) {
        const { results } = await engine.client
          .index(uid)
          .getDocuments({ offset, limit: 1000 });
        for (const document of results)
          all.set(String(document["id"]), document);
        if (results.length < 1000) break;
      }
    }
    return all;
  } finally {
    await engine.stop();
  }
}

/** Something to do each time: new, changed and gone. */
async function changeArticles(at: number): Promise<void> {
  const write = (name: string, text: string) =>
    writeFile(path.join(articles, name), text);
  await write(`0/new-${at}.txt`, report("Lisbon", "Wang Yi"));
  await write(`1/${1 + 7 * at}.txt`, report(`Bergen ${at}`, "Wang Yi"));
  await unlink(path.join(articles, `${(3 * at) % 7}/${3 * at}.txt`)).catch(
    () => {},
  );
}

describe("runs that are killed without a warning", () => {
  test(`${KILLS} of indexer and engine lose nothing and leave nothing behind`, async () => {
    const next = random(20_240_614);
    for (let at = 0; at < KILLS; at += 1) {
      await changeArticles(at);
      const victim = VICTIMS[at % VICTIMS.length] ?? "both";
      await killAfter(200 + next() * LONGEST_MS, victim);
    }
    const last = await runCli(["index"], envOf(data));
    expect(last).toMatchObject({ code: 0 });
    const other = path.join(folder, "other");
    expect(await runCli(["index"], envOf(other))).toMatchObject({ code: 0 });
    expect(await dump(data)).toEqual(await dump(other));
    expect((await runCli(["index"], envOf(data))).stderr).toContain(
      "index is up to date",
    );
  });
});
