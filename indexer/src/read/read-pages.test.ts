import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listFiles } from "./list-files.ts";
import { readPages } from "./read-pages.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "communique-read-"));
});
afterEach(() => rm(root, { recursive: true }));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const read = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(root, name), content);
  return collect(readPages(listFiles([root])));
};

/** A page's path and content, or its file and the reason it was not taken. */
const briefly = (outcome: Awaited<ReturnType<typeof read>>[number]) =>
  outcome.ok
    ? [outcome.value.path, outcome.value.content]
    : [outcome.file, outcome.rejection.reason];

test("a text file is a page", async () => {
  expect(await read({ "a.txt": "Bộ trưởng đến Hà Nội.\n" })).toEqual([
    {
      ok: true,
      value: {
        path: "a.txt",
        mediaType: "text/plain",
        content: "Bộ trưởng đến Hà Nội.\n",
        title: null,
        url: null,
        date: null,
        source: null,
        crawlDate: null,
      },
    },
  ]);
});

test("a page in another encoding is decoded", async () => {
  const html = '<meta charset="windows-1251"><p>\xcc\xe8\xf0</p>';
  expect(await read({ "a.html": Buffer.from(html, "latin1") })).toMatchObject([
    {
      value: {
        mediaType: "text/html",
        content: '<meta charset="windows-1251"><p>Мир</p>',
      },
    },
  ]);
});

test("what is no page is rejected, and the rest is read", async () => {
  const outcomes = await read({
    "1.txt": "",
    "2.txt": " \n\t\n",
    "3.txt": Buffer.from("89504e470d0a1a0a00", "hex"),
    "4.json": "",
    "5.json": "[{",
    "6.jsonl": "",
    "7.txt": "Der Rest.",
  });
  expect(outcomes.map(briefly)).toEqual([
    ["1.txt", "empty"],
    ["2.txt", "empty"],
    ["3.txt", "binary"],
    ["4.json", "empty"],
    ["5.json", "malformed"],
    ["7.txt", "Der Rest."],
  ]);
});

test("one bad line among good ones costs that line", async () => {
  const lines = [
    '{"text": "Erste"}',
    '{"text": "abgeschni',
    "",
    '{"id": "ru-4", "text": "Четвёртая"}',
    '{"title": "ohne Text"}',
    '{"text": "마지막"}',
  ];
  const outcomes = await read({ "a.jsonl": lines.join("\r\n") });
  expect(outcomes.map(briefly)).toEqual([
    ["a.jsonl#1", "Erste"],
    ["a.jsonl#2", "malformed"],
    ["a.jsonl#ru-4", "Четвёртая"],
    ["a.jsonl#5", "malformed"],
    ["a.jsonl#6", "마지막"],
  ]);
});

test("a JSON file holds one record or a list of them", async () => {
  const outcomes = await read({
    "list.json": '[{"text": "eins"}, 2, {"text": "drei"}]',
    "one.json": '{"id": 9, "text": "allein"}',
  });
  expect(outcomes.map(briefly)).toEqual([
    ["list.json#1", "eins"],
    ["list.json#2", "malformed"],
    ["list.json#3", "drei"],
    ["one.json#9", "allein"],
  ]);
});

test("a file that is gone by the time it is read", async () => {
  const gone = { file: path.join(root, "gone"), bytes: 1, modifiedMs: 0 };
  const outcomes = await collect(
    readPages([
      { ...gone, path: "gone.txt" },
      { ...gone, path: "gone.json" },
      { ...gone, path: "gone.jsonl" },
    ]),
  );
  expect(outcomes.map(briefly)).toEqual([
    ["gone.txt", "unreadable"],
    ["gone.json", "unreadable"],
    ["gone.jsonl", "unreadable"],
  ]);
});

test("a page too large is not read at all", async () => {
  const source = { file: path.join(root, "gone"), path: "a.txt" };
  expect(
    await collect(
      readPages([{ ...source, bytes: 33 * 1024 * 1024, modifiedMs: 0 }]),
    ),
  ).toMatchObject([
    { file: "a.txt", rejection: { reason: "too-large", limit: 33_554_432 } },
  ]);
});

// Root reads everything.
test.skipIf(process.getuid?.() === 0)(
  "a file that may not be read",
  async () => {
    const locked = path.join(root, "locked.txt");
    await writeFile(locked, "x");
    await chmod(locked, 0o000);
    expect((await read({ "z.txt": "Text" })).map(briefly)).toEqual([
      ["locked.txt", "unreadable"],
      ["z.txt", "Text"],
    ]);
  },
);
