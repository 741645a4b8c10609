import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toMembers, toPageRecord } from "../../test/warc-fixture.ts";
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
    ["5.json#1", "malformed"],
    ["6.jsonl", "empty"],
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
  const gone = {
    file: path.join(root, "gone"),
    bytes: 1,
    modifiedMs: 0,
    changedMs: 0,
  };
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

test("200 MB of text are rejected unread", async () => {
  await writeFile(path.join(root, "a.txt"), "Ein Text. ".repeat(7000));
  await truncate(path.join(root, "a.txt"), 200e6);
  expect(await read({ "b.txt": "Text" })).toMatchObject([
    {
      file: "a.txt",
      rejection: { reason: "too-large", bytes: 200e6, limit: 33_554_432 },
    },
    { ok: true },
  ]);
});

describe("gzip that was cut or broken", () => {
  const lines = Array.from(
    { length: 3000 },
    (_, at) => `{"text": "Meldung ${at}", "n": ${at ** 5}}\n`,
  );
  const packed = gzipSync(lines.join(""));
  const broken = Buffer.from(packed);
  broken.subarray(-900, -800).fill(0xff);

  test.for([
    ["cut", "truncated", packed.subarray(0, -500)],
    ["broken", "malformed", broken],
  ] as const)("%s: the pages before are kept", async ([, reason, bytes]) => {
    const outcomes = await read({ "a.jsonl.gz": bytes, "b.txt": "Text" });
    expect(outcomes.length).toBeGreaterThan(2500);
    expect(outcomes.slice(0, -2).every(({ ok }) => ok)).toBe(true);
    expect(outcomes.slice(-2).map(briefly)).toEqual([
      ["a.jsonl.gz", reason],
      ["b.txt", "Text"],
    ]);
  });

  test("an archive: whole members are kept", async () => {
    const records = ["a", "b", "c"].map((uri) =>
      toPageRecord(uri, `<p>${uri}</p>`),
    );
    const bytes = toMembers(records).subarray(0, -30);
    expect((await read({ "a.warc.gz": bytes })).map(briefly)).toEqual([
      ["a.warc.gz#a", "<p>a</p>"],
      ["a.warc.gz#b", "<p>b</p>"],
      ["a.warc.gz", "truncated"],
    ]);
  });

  test("a page: half a page is none", async () => {
    const bytes = gzipSync("<p>Ein Satz.</p>".repeat(5000)).subarray(0, -9);
    expect((await read({ "a.html.gz": bytes })).map(briefly)).toEqual([
      ["a.html.gz", "truncated"],
    ]);
  });
});

const isWindows = process.platform === "win32";

describe.skipIf(isWindows)("what is no file does not stop the run", () => {
  test("a pipe that nobody writes to", async () => {
    execFileSync("mkfifo", [path.join(root, "a.txt")]);
    expect(await read({ "b.txt": "Text" })).toMatchObject([
      { file: "a.txt", rejection: { reason: "not-a-file", kind: "pipe" } },
      { ok: true },
    ]);
  });

  test("a socket", async () => {
    const server = createServer().listen(path.join(root, "a.txt"));
    try {
      expect((await read({ "b.txt": "Text" })).map(briefly)).toEqual([
        ["a.txt", "unreadable"],
        ["b.txt", "Text"],
      ]);
    } finally {
      server.close();
    }
  });

  test("a device without an end", async () => {
    const outcomes = await collect(readPages(listFiles(["/dev/zero"])));
    expect(outcomes).toMatchObject([
      { file: "zero", rejection: { reason: "not-a-file", kind: "device" } },
    ]);
  });

  test("a folder that a file turned into", async () => {
    const source = {
      file: root,
      path: "a.txt",
      bytes: 1,
      modifiedMs: 0,
      changedMs: 0,
    };
    expect(await collect(readPages([source]))).toMatchObject([
      { file: "a.txt", rejection: { reason: "not-a-file", kind: "folder" } },
    ]);
  });
});

test("any files give pages or rejections, each under its name", async () => {
  const names = ["a.txt", "b.html.gz", "c.json", "d.jsonl", "e.warc"];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array(), { minLength: 5, maxLength: 5 }),
      async (contents) => {
        const outcomes = await read(
          Object.fromEntries(contents.map((bytes, at) => [names[at], bytes])),
        );
        const files = new Set(
          outcomes.map((outcome) =>
            (outcome.ok ? outcome.value.path : outcome.file).replace(/#.*/, ""),
          ),
        );
        expect([...files]).toEqual(names);
      },
    ),
    { numRuns: 100 },
  );
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
