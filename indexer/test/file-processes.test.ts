import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NOTHING_LEARNED } from "../src/learn/learned-lines.ts";
import { FileProcesses } from "../src/processes/file-processes.ts";
import type { SourceFile } from "../src/read/list-files.ts";
import { makeFolder } from "./engine-fixture.ts";
import { collect } from "./warc-fixture.ts";

let folder = "",
  processes: FileProcesses,
  stop: AbortController;
beforeEach(async () => {
  folder = await makeFolder("processes");
  stop = new AbortController();
  processes = new FileProcesses({
    count: 2,
    threads: 1,
    knowledgeDir: null,
    today: "2026-01-31",
    folder: path.join(folder, "reading"),
    signal: stop.signal,
    script: new URL("dying-process.mjs", import.meta.url),
  });
});
afterEach(async () => {
  await processes.close();
  await rm(folder, { recursive: true, force: true });
});

/** Large ones stand alone; small ones are read together. */
const file = (name: string, bytes = 9_000_000): SourceFile => ({
  file: name,
  path: name,
  bytes,
  modifiedMs: 0,
  changedMs: 0,
});
const read = async (...files: readonly SourceFile[]) =>
  (await collect(processes.toFileDocuments(files, NOTHING_LEARNED))).map(
    ({ source, outcome }) => [source.path, outcome.ok],
  );

test("documents come in the files' order, and what was read is gone afterwards", async () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  expect(
    await read(...names.map((name) => file(name, name < "e" ? 9e6 : 10))),
  ).toEqual(names.map((name) => [name, true]));
  await processes.close();
  expect(existsSync(path.join(folder, "reading"))).toBe(false);
});

test("a file that ends its process is rejected, and no other", async () => {
  expect(await read(file("a"), file("deadly"), file("b"))).toEqual([
    ["a", true],
    ["deadly", false],
    ["b", true],
  ]);
});

test("also where it is read together with others", async () => {
  expect(
    await read(file("a", 9), file("deadly", 9), file("b", 9), file("c")),
  ).toEqual([
    ["a", true],
    ["deadly", false],
    ["b", true],
    ["c", true],
  ]);
});

test("nothing is learned from a file that ends its process", async () => {
  expect(await processes.samplesOf(file("a"))).toEqual([
    { source: "a", pages: 1, sample: [] },
  ]);
  expect(await processes.samplesOf(file("deadly"))).toEqual([]);
});

test("what the user has to mend ends the run with the problem and the remedy", async () => {
  await expect(read(file("a"), file("own.json"))).rejects.toMatchObject({
    message: "own.json: not JSON",
    remedy: "Mend it.",
  });
});

test("a signal ends them with its reason", async () => {
  const reading = read(file("a"), file("b"), file("c"));
  stop.abort(new Error("stopped by the user"));
  await expect(reading).rejects.toThrow("stopped by the user");
  await expect(processes.samplesOf(file("a"))).rejects.toThrow(
    "stopped by the user",
  );
});
