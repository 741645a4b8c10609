import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EXIT, UsageError } from "../errors.ts";
import { listFiles } from "./list-files.ts";
import { readPages } from "./read-pages.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "communique-list-"));
});
afterEach(() => rm(root, { recursive: true }));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const put = async (...names: readonly string[]) => {
  for (const name of names) {
    await mkdir(path.join(root, path.dirname(name)), { recursive: true });
    await writeFile(path.join(root, name), "x");
  }
};

const listed = async (...roots: readonly string[]) =>
  (await collect(listFiles(roots))).map((source) => source.path);

test("names in code point order, on any machine", async () => {
  await put("b.txt", "a.txt", "B.txt", "10.txt", "9.txt", "ä.txt", "가.txt");
  expect(await listed(root)).toEqual([
    "10.txt",
    "9.txt",
    "B.txt",
    "a.txt",
    "b.txt",
    "ä.txt",
    "가.txt",
  ]);
});

test("folders in folders, under their names", async () => {
  await put("b/2.txt", "b/1/x.html", "a.txt", "c.md");
  expect(await listed(root)).toEqual([
    "a.txt",
    "b/1/x.html",
    "b/2.txt",
    "c.md",
  ]);
});

test("only files that hold articles", async () => {
  const kept = ["1.TXT", "2.text", "3.md", "4.htm", "5.html", "6.xhtml"];
  const records = ["7.json", "8.jsonl", "9.ndjson", "A.warc", "B.WARC.GZ"];
  const packed = ["C.txt.gz", "D.html.gz", "E.jsonl.gz"];
  await put(...kept, ...records, ...packed);
  await put("a.png", "b.pdf", "c", "d.txt.bak", "e.csv", "f.gz", "g.tar.gz");
  expect(await listed(root)).toEqual([...kept, ...records, ...packed]);
});

test("documentation is no article", async () => {
  await put("README.md", "readme.txt", "LICENSE.txt", "Changelog.md");
  await put("readme-first.txt");
  expect(await listed(root)).toEqual(["readme-first.txt"]);
});

test("hidden files and folders are passed over", async () => {
  await put(".a.txt", ".git/b.txt", "c/.d.txt", "e.txt");
  expect(await listed(root)).toEqual(["e.txt"]);
});

test("a folder that holds itself is walked once", async () => {
  await put("a/b/1.txt");
  await symlink(path.join(root, "a"), path.join(root, "a/b/loop"));
  await symlink(".", path.join(root, "a/self"));
  expect(await listed(root)).toEqual(["a/b/1.txt"]);
});

test("a link is followed, one that leads nowhere is passed over", async () => {
  await put("a/1.txt");
  await symlink("a/1.txt", path.join(root, "2.txt"));
  await symlink("gone.txt", path.join(root, "3.txt"));
  await symlink("a", path.join(root, "z"));
  expect(await listed(root)).toEqual(["2.txt", "a/1.txt", "z/1.txt"]);
});

test.skipIf(process.platform === "win32")(
  "a name with control characters is written as in an address",
  async () => {
    await put("a\nb/c\u001b[31m.txt");
    const sources = await collect(listFiles([root]));
    expect(sources).toMatchObject([
      {
        path: "a%0Ab/c%1B[31m.txt",
        file: path.join(root, "a\nb/c\u001b[31m.txt"),
      },
    ]);
  },
);

// Other systems take no such names.
test.skipIf(process.platform !== "linux")(
  "names that are no UTF-8 stay apart, and can be read",
  async () => {
    for (const byte of [0xe8, 0xe9]) {
      const folder = Buffer.concat([
        Buffer.from(path.join(root, "caf")),
        Uint8Array.of(byte),
      ]);
      await mkdir(folder);
      await writeFile(Buffer.concat([folder, Buffer.from("/한.txt")]), "x");
    }
    const outcomes = await collect(readPages(listFiles([root])));
    expect(outcomes).toMatchObject([
      { ok: true, value: { path: "caf%E8/한.txt", content: "x" } },
      { ok: true, value: { path: "caf%E9/한.txt", content: "x" } },
    ]);
  },
);

test("a dash is standard input", async () => {
  await put("a.txt");
  expect(await collect(listFiles(["-"]))).toEqual([
    { file: "-", path: "stdin", bytes: 0, modifiedMs: 0, changedMs: 0 },
  ]);
  expect(await listed(root, "-")).toEqual([`${root}/a.txt`, "stdin"]);
});

test("an empty folder gives nothing", async () => {
  expect(await listed(root)).toEqual([]);
});

test("a path given as a file goes by its own name, whatever it is", async () => {
  await put("a/README");
  expect(await listed(path.join(root, "a/README"))).toEqual(["README"]);
});

test("several roots in the order they were given, their names telling same-named files apart", async () => {
  await put("a/1.txt", "b/1.txt");
  const [a, b] = [path.join(root, "a"), path.join(root, "b")];
  expect(await listed(b, a)).toEqual([`${b}/1.txt`, `${a}/1.txt`]);
});

test("size and time stand by the file", async () => {
  await put("a.txt");
  const [source] = await collect(listFiles([root]));
  expect(source).toEqual({
    file: path.join(root, "a.txt"),
    path: "a.txt",
    bytes: 1,
    modifiedMs: expect.closeTo(Date.now(), -5),
    changedMs: expect.closeTo(Date.now(), -5),
  });
});

test("a path that does not exist is a usage error that names it", async () => {
  const missing = path.join(root, "missing");
  const error = await listed(missing).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({
    message: `${missing}: no such file or folder`,
    exitCode: EXIT.usage,
    cause: { code: "ENOENT" },
  });
});
