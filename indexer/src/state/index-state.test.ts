import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FileRecord } from "./file-record.ts";
import { IndexState } from "./index-state.ts";

let folder = "",
  state: IndexState;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "communique-state-"));
  state = await IndexState.open(folder);
});
afterEach(async () => {
  await state.close();
  await rm(folder, { recursive: true });
});

const record = (...documents: readonly string[]): FileRecord => ({
  stamp: "1 2 3",
  digest: "abc",
  documents: [...documents],
  rejected: [],
  unknown: [],
});

const meta = {
  engine: "embedded",
  indexUid: "articles",
  pipeline: "p",
  documents: 1,
  finished: "2024-06-14T00:00:00.000Z",
};

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const reopen = async () => {
  await state.close();
  state = await IndexState.open(folder);
};

describe("a file", () => {
  test("is recorded with what it gives, and the record outlives the process", async () => {
    await state.finish("a/b.txt", record("1", "2"));
    await state.adopt(meta);
    await reopen();
    expect(await state.record("a/b.txt")).toEqual(record("1", "2"));
    expect(await state.record("a")).toBeNull();
    expect(state.meta).toEqual(meta);
  });

  test("that gives less makes what is missing stale", async () => {
    await state.finish("a.txt", record("1", "2"));
    await state.finish("a.txt", record("2", "3"));
    expect(await all(state.stale())).toEqual(["1"]);
    await state.settle(["1"]);
    expect(await all(state.stale())).toEqual([]);
  });

  test("that is forgotten leaves nothing but stale documents", async () => {
    await state.finish("a.txt", record("1"));
    await state.forget("a.txt");
    expect(await all(state.stale())).toEqual(["1"]);
    expect(await all(state.records())).toEqual([]);
    expect(await state.claims.of("1")).toEqual([]);
  });

  test("that was begun and not finished is pending; what was sent of it becomes stale unless it gives it again", async () => {
    await state.pending.begin([{ path: "a.txt", part: 0, ids: ["1", "2"] }]);
    await reopen();
    expect([...(await state.pending.paths())]).toEqual(["a.txt"]);
    await state.finish("a.txt", record("2"));
    expect((await state.pending.paths()).size).toBe(0);
    expect(await all(state.stale())).toEqual(["1"]);
  });

  test("is not taken for one in a folder of its name", async () => {
    await state.pending.begin([
      { path: "a", part: 0, ids: ["1"] },
      { path: "a/b", part: 0, ids: ["2"] },
    ]);
    await state.finish("a", record("1"));
    expect([...(await state.pending.paths())]).toEqual(["a/b"]);
    expect(await all(state.stale())).toEqual([]);
  });

  test("may have any name", async () => {
    const names = ["😀.txt", "a\u0000b", "0", "é/\uffff.txt", "pending/0"];
    for (const name of names) await state.finish(name, record("1"));
    expect((await all(state.records())).map(([name]) => name).sort()).toEqual(
      names.toSorted(),
    );
    expect((await state.claims.of("1")).sort()).toEqual(names.toSorted());
  });
});

test("documents that two files give count once", async () => {
  await state.finish("a.txt", record("1", "2"));
  await state.finish("b.txt", record("2", "3"));
  expect(await state.claims.count()).toBe(3);
  expect(await state.claims.of("2")).toEqual(["a.txt", "b.txt"]);
});

describe("a new generation", () => {
  beforeEach(async () => {
    await state.finish("old.txt", record("1"));
    await state.adopt(meta);
    await state.beginGeneration();
    await state.finish("new.txt", record("2"));
  });

  test("does not count before it is adopted", async () => {
    await reopen();
    expect((await all(state.records())).map(([name]) => name)).toEqual([
      "old.txt",
    ]);
    await state.beginGeneration();
    expect(await all(state.records())).toEqual([]);
  });

  test("takes the old one's place, with what was pending", async () => {
    await state.pending.begin([{ path: "old.txt", part: 0, ids: ["9"] }]);
    await state.adopt({ ...meta, documents: 2 });
    await reopen();
    expect((await all(state.records())).map(([name]) => name)).toEqual([
      "new.txt",
    ]);
    expect((await state.pending.paths()).size).toBe(0);
    expect(state.meta?.documents).toBe(2);
  });
});

test("samples are those of the file as it was; what was found replaces what was", async () => {
  const { learning } = state;
  const samples = [
    { source: "bote.example", pages: 1, sample: [{ id: 1, print: 2 }] },
  ];
  await learning.keepSamples("a.txt", "1 2 3", samples);
  expect(await learning.samples("a.txt", "1 2 3")).toEqual(samples);
  expect(await learning.samples("a.txt", "1 2 4")).toBeNull();
  await learning.keepJudged(new Map([["bote", { key: "k", found: null }]]));
  await learning.keepJudged(new Map([["kurier", { key: "l", found: null }]]));
  expect(await learning.judged("bote")).toBeNull();
  expect(await all(learning.judgedSources())).toEqual([
    ["kurier", { key: "l", found: null }],
  ]);
});

test("a second process is refused, with what to do", async () => {
  await expect(IndexState.open(folder)).rejects.toMatchObject({
    message: "another run is indexing into this data folder",
    remedy: expect.stringContaining("Wait"),
  });
});

test("a second process that may wait has the state when the first is done", async () => {
  const second = IndexState.open(folder, { waitMs: 10_000 });
  // Long enough for it to be refused once.
  await sleep(100);
  await state.finish("a.txt", record("1"));
  await state.close();
  state = await second;
  expect(await state.record("a.txt")).toEqual(record("1"));
});

test("it does not wait longer than it may", async () => {
  await expect(IndexState.open(folder, { waitMs: 100 })).rejects.toThrow(
    "another run",
  );
});
