import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collect } from "../../test/warc-fixture.ts";
import { listFiles } from "./list-files.ts";
import { readPages } from "./read-pages.ts";
import { readSource } from "./read-source.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "communique-source-"));
});
afterEach(() => rm(folder, { recursive: true }));

const toSource = (file: string) => ({
  file,
  path: "a.txt",
  bytes: 0,
  modifiedMs: 0,
  changedMs: 0,
});

test.for([0, 1, 65_535, 65_536, 65_537, 300_000])(
  "a file of %i bytes",
  async (size) => {
    const content = Buffer.alloc(size, "Wort ");
    const file = path.join(folder, "a.txt");
    await writeFile(file, content);
    const pieces = await collect(readSource(toSource(file)));
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  },
);

const isLinux = process.platform === "linux";

test.skipIf(!isLinux)("a file that says it has no bytes", async () => {
  const pieces = await collect(readSource(toSource("/proc/self/status")));
  expect(Buffer.concat(pieces).toString()).toMatch(/^Name:/);
});

test.skipIf(!isLinux)("whatever comes of it, a file is closed", async () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  for (let at = 0; at < 20; at += 1) {
    await writeFile(path.join(folder, `${at}.html`), png);
    await writeFile(path.join(folder, `${at}.jsonl`), '{"text": "x"}\n[');
    await writeFile(path.join(folder, `${at}.txt.gz`), gzipSync(png));
    await writeFile(path.join(folder, `${at}.warc`), "WARC/1.0\r\n");
  }
  const before = (await readdir("/proc/self/fd")).length;
  expect(await collect(readPages(listFiles([folder])))).toHaveLength(100);
  for await (const page of readPages(listFiles([folder]))) {
    expect(page.ok).toBe(false);
    break;
  }
  expect((await readdir("/proc/self/fd")).length).toBe(before);
});
