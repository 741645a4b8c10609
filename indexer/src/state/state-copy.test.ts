import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { IndexState } from "./index-state.ts";
import { readStateCopy, writeStateCopy } from "./state-copy.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "communique-state-copy-"));
});
afterEach(() => rm(folder, { recursive: true }));

const record = (documents: string[]) => ({
  stamp: "1 2 3",
  digest: null,
  documents,
  rejected: [],
  unknown: [],
});

async function allOf(state: IndexState) {
  const all: unknown[] = [];
  for await (const entry of state.all()) all.push(entry);
  return all;
}

test("a copy holds all that the state did", async () => {
  const file = path.join(folder, "copy"),
    copied = path.join(folder, "copied");
  const state = await IndexState.open(path.join(folder, "state"));
  await state.beginGeneration();
  // Separators that some readers take for the end of a line, and more entries than go at once.
  await state.finish("a\u2028b\n.txt", record(["id-1", "id-2"]));
  for (let at = 0; at < 1500; at += 1)
    await state.finish(`${at}.txt`, record([`d${at}`]));
  const meta = {
    engine: "embedded",
    indexUid: "articles",
    pipeline: "p",
    documents: 1502,
    finished: "2026-01-01T00:00:00.000Z",
  };
  await state.adopt(meta);
  await state.pending.begin([{ path: "c.txt", part: 0, ids: ["id-3"] }]);
  await writeStateCopy(state, file);
  await readStateCopy(file, copied);
  const copy = await IndexState.open(copied);
  expect(copy.meta).toEqual(meta);
  expect(await copy.record("a\u2028b\n.txt")).toEqual(record(["id-1", "id-2"]));
  expect([...(await copy.pending.paths())]).toEqual(["c.txt"]);
  expect(await allOf(copy)).toEqual(await allOf(state));
  await copy.close();
  await state.close();
});

test("a line that is none of ours is refused", async () => {
  const file = path.join(folder, "copy");
  await writeFile(file, '{"key": 1}\n');
  await expect(
    readStateCopy(file, path.join(folder, "copied")),
  ).rejects.toMatchObject({ name: "$ZodError" });
});
