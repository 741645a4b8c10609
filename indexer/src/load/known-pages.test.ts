import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readText } from "../../test/raw-pages.ts";
import { STDIN } from "../read/list-files.ts";
import { IndexState } from "../state/index-state.ts";
import { digestPage, findKnownPages } from "./known-pages.ts";

let folder = "",
  state: IndexState;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "communique-known-"));
  state = await IndexState.open(folder);
});
afterEach(async () => {
  await state.close();
  await rm(folder, { recursive: true });
});

const record = (...documents: readonly string[]) => ({
  stamp: "1 2 3",
  digest: "abc",
  documents: [...documents],
  pages: documents.map((id) => `page ${id}`),
  rejected: [],
  unknown: [],
});
const find = (name: string, unsure: ReadonlySet<string> = new Set()) =>
  findKnownPages({ file: name, path: name }, state, unsure);
const known = async (...args: Parameters<typeof find>) => [
  ...(await find(...args)).values(),
];

test("pages of a file are known while no other file gives their documents", async () => {
  expect(await known("a.jsonl")).toEqual([]);
  await state.finish("a.jsonl", record("1", "2", "3"));
  expect(await find("a.jsonl")).toEqual(
    new Map([
      ["page 1", "1"],
      ["page 2", "2"],
      ["page 3", "3"],
    ]),
  );
  await state.finish("b.jsonl", record("2"));
  expect(await known("a.jsonl")).toEqual(["1", "3"]);
  expect(await known("b.jsonl")).toEqual([]);
});

test("a page is not known whose document a run began to send and did not confirm, for any file", async () => {
  await state.finish("b.jsonl", record("1", "2"));
  await state.pending.begin([{ path: "a.jsonl", part: 0, ids: ["2", "3"] }]);
  expect(await known("b.jsonl", await state.pending.ids())).toEqual(["1"]);
});

test("none is known of what comes on standard input", async () => {
  await state.finish(STDIN, record("1", "2"));
  expect(await known(STDIN)).toEqual([]);
});

test("a page is not known while the index may hold what another file gave", async () => {
  await state.finish("a.jsonl", record("1", "2"));
  await state.finish("b.jsonl", record("2"));
  await state.forget("b.jsonl");
  expect(await known("a.jsonl")).toEqual(["1"]);
  await state.settle(["2"]);
  expect(await known("a.jsonl")).toEqual(["1", "2"]);
});

test("a file that was recorded without its pages has none that are known", async () => {
  const { pages: _, ...plain } = record("1", "2");
  await state.finish("a.jsonl", plain);
  expect(await known("a.jsonl")).toEqual([]);
});

test("a page is another one when anything of it is, its place included", () => {
  const page = { ...readTextPage("Ministers met."), path: "a.jsonl#1" };
  const digests = [
    page,
    { ...page, path: "a.jsonl#2" },
    { ...page, content: "Ministers meet." },
    { ...page, title: "Talks" },
    { ...page, date: "2021-03-12" },
    { ...page, crawlDate: "2021-03-12" },
  ].map(digestPage);
  expect(new Set(digests).size).toBe(digests.length);
  expect(digestPage({ ...page })).toBe(digests[0]);
});

function readTextPage(content: string) {
  const page = readText(content);
  if (!page.ok) throw new Error("no page");
  return page.value;
}
