import { afterEach, describe, expect, test } from "vitest";
import { IndexerError } from "../errors.ts";
import { NOTHING_LEARNED } from "../learn/learned-lines.ts";
import type { RawPage } from "../read/raw-page.ts";
import { openPagePool, type PagePool } from "./page-pool.ts";

const WORKER = new URL("../../test/misbehaving-worker.mjs", import.meta.url);

let pool: PagePool | null = null;
afterEach(() => pool?.close());

const open = (
  options: { signal?: AbortSignal; limitMs?: number; worker?: URL } = {},
) => {
  pool = openPagePool({
    threads: 2,
    worker: WORKER,
    today: "2026-01-31",
    ...options,
  });
  const { toArticles } = pool;
  return {
    run: (pages: readonly RawPage[]) => toArticles(pages, NOTHING_LEARNED),
  };
};

const pagesOf = (...contents: string[]) =>
  contents.map((content, at) => ({
    path: `${at}`,
    mediaType: "text/plain" as const,
    content,
    title: null,
    url: null,
    date: null,
    source: null,
    crawlDate: null,
  }));

const done = (at: number) => ({ ok: true, value: { path: `${at}` } });
const rejected = (at: number, rejection: object) => ({
  ok: false,
  file: `${at}`,
  rejection,
});

describe("a pool of workers", () => {
  test("outcomes come in the pages' order", async () => {
    const { run } = open();
    const batches = await Promise.all([
      run(pagesOf("a", "b", "c")),
      run(pagesOf("d")),
      run([]),
    ]);
    expect(batches).toEqual([[done(0), done(1), done(2)], [done(0)], []]);
  });

  test("a page that hangs is rejected, all others are done", async () => {
    const { run } = open({ limitMs: 500 });
    const slow = rejected(1, { reason: "too-slow", limitMs: 500 });
    const [hung, twice, quiet] = await Promise.all([
      run(pagesOf("a", "hang", "c", "d")),
      run(pagesOf("hang", "hang")),
      run(pagesOf("a", "b")),
    ]);
    expect(hung).toEqual([done(0), slow, done(2), done(3)]);
    expect(twice).toMatchObject([{ ok: false }, { ok: false }]);
    expect(quiet).toEqual([done(0), done(1)]);
  });

  test.for([
    ["ends its worker", "exit", /exit/],
    ["takes more memory than a worker has", "fill the memory", /memory/],
  ] as const)("a page that %s is rejected alone", async ([, fate, message]) => {
    const { run } = open();
    const outcomes = await run(pagesOf("a", fate, "c"));
    expect(outcomes).toEqual([
      done(0),
      rejected(1, { reason: "failed", cause: expect.any(Error) }),
      done(2),
    ]);
    expect(
      JSON.stringify(outcomes, (_, value: unknown) =>
        value instanceof Error ? value.message : value,
      ),
    ).toMatch(message);
    expect(await run(pagesOf("a"))).toEqual([done(0)]);
  });
});

describe("a pool ends", () => {
  test("at once on a signal, with its reason", async () => {
    const stop = new AbortController();
    const { run } = open({ signal: stop.signal });
    const running = run(pagesOf("hang"));
    const began = performance.now();
    setTimeout(() => stop.abort(new Error("stopped by the user")), 200);
    await expect(running).rejects.toThrow("stopped by the user");
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test("on a signal that comes when it has nothing to do, and takes nothing more", async () => {
    const stop = new AbortController();
    const { run } = open({ signal: stop.signal });
    expect(await run(pagesOf("a"))).toEqual([done(0)]);
    stop.abort(new Error("stopped by the user"));
    await expect(run(pagesOf("b"))).rejects.toThrow("stopped by the user");
  });

  test("without having begun where the signal came before", () => {
    expect(() => open({ signal: AbortSignal.abort() })).toThrow("aborted");
  });

  test("with the problem and the remedy where no worker can take a page", async () => {
    const { run } = open({
      worker: new URL("../../test/unwilling-worker.mjs", import.meta.url),
    });
    const error = await run(pagesOf("a")).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(IndexerError);
    expect(error).toMatchObject({
      message: "officials/x.json: not JSON",
      remedy: "Mend it.",
    });
  });

  test("with an error where the worker's file is missing", async () => {
    const { run } = open({ worker: new URL("./missing.js", import.meta.url) });
    await expect(run(pagesOf("a"))).rejects.toThrow("missing.js");
  });
});
