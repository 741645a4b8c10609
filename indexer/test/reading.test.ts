import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod/mini";
import { encodeLegacy } from "./encode-legacy.ts";
import { runCli } from "./run-cli.ts";
import { toMembers, toRecord, toResponse } from "./warc-fixture.ts";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const ARTICLE = `Außenminister Sergej Lawrow traf am 18. Juni 2024 in Moskau seinen Kollegen aus Nordkorea.
Beide Seiten sprachen über die Lage auf der koreanischen Halbinsel und über einen Besuch in Pjöngjang.`;

const lineSchema = z.object({
  path: z.string(),
  text: z.string(),
  url: z.nullable(z.string()),
});

/** The documents that `extract` prints, line by line. */
const documents = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => lineSchema.parse(JSON.parse(line)));

/** Runs the built command line with something on its standard input. */
function pipe(input: string | Uint8Array, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, "extract", ...args],
    { input, encoding: "utf8" },
  );
  return { status, documents: documents(stdout), stderr };
}

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "communique-reading-"));
});
afterEach(() => rm(folder, { recursive: true }));

const URI = "https://german.example/2024/lawrow.html";
const HTML = `<!doctype html><html><body><article><h1>Lawrow in Moskau</h1><p>${ARTICLE}</p></article></body></html>`;
const ARCHIVE = toMembers([
  toRecord({ type: "request", uri: URI, block: "GET / HTTP/1.1\r\n\r\n" }),
  toRecord({
    uri: URI,
    block: toResponse(gzipSync(encodeLegacy(HTML, "windows-1252")), [
      "Content-Type: text/html; charset=windows-1252",
      "Content-Encoding: gzip",
    ]),
  }),
]);

test.for([
  ["text", ARTICLE, "stdin"],
  ["packed HTML", gzipSync(HTML), "stdin"],
  ["records", `${JSON.stringify({ id: "a", text: ARTICLE })}\n`, "stdin#a"],
  ["a packed archive", ARCHIVE, `stdin#${URI}`],
] as const)("standard input: %s", ([, input, name]) => {
  const { status, documents: found, stderr } = pipe(input, "-");
  expect(stderr).toBe("");
  expect(found.map((document) => document.path)).toEqual([name]);
  expect(found[0]?.text).toContain("Außenminister Sergej Lawrow");
  expect(status).toBe(0);
});

test("standard input beside a file, and a flag", async () => {
  const file = path.join(folder, "a.html.gz");
  await writeFile(file, gzipSync(HTML));
  const { status, documents: found } = pipe(ARTICLE, "--audit", file, "-");
  expect(found.map((document) => document.path)).toEqual([file, "stdin"]);
  expect(status).toBe(0);
});

test("nothing on standard input is a rejection", () => {
  const { status, documents: found, stderr } = pipe("", "-");
  expect(found).toEqual([]);
  expect(stderr).toBe("stdin: rejected: empty (0 characters)\n");
  expect(status).toBe(0);
});

test("an archive's address goes into the document, and a cut one is named", async () => {
  const file = path.join(folder, "crawl.warc.gz");
  await writeFile(file, ARCHIVE);
  await writeFile(path.join(folder, "cut.warc.gz"), ARCHIVE.subarray(0, -40));
  const { code, stdout, stderr } = await runCli(["extract", folder]);
  expect(documents(stdout)).toMatchObject([
    { path: `crawl.warc.gz#${URI}`, url: URI },
  ]);
  expect(stderr).toMatch(
    /^cut\.warc\.gz: rejected: truncated gzip .*fetch the file again$/m,
  );
  expect(code).toBe(0);
});
