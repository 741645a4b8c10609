import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fastify from "fastify";
import { afterEach, expect, test } from "vitest";
import { addErrors } from "./add-errors";
import { addStaticFiles } from "./add-static-files";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** Asks for a file of a folder that has `page.js`, packed and not. */
async function ask(name: string, accepted = "identity") {
  const folder = await mkdtemp(path.join(tmpdir(), "communique-static-"));
  cleanups.push(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, "page.js"), "let a = 1;");
  await writeFile(path.join(folder, "page.js.br"), "packed by brotli");
  await writeFile(path.join(folder, "page.js.gz"), "packed by gzip");
  const server = fastify();
  addErrors(server);
  await addStaticFiles(server, folder);
  return server.inject({
    url: `/_next/static/${name}`,
    headers: { "accept-encoding": accepted },
  });
}

test.each([
  ["gzip, deflate, br", "br", "packed by brotli"],
  ["gzip", "gzip", "packed by gzip"],
  ["identity", undefined, "let a = 1;"],
])("a file comes as it was packed: %s", async (accepted, encoding, body) => {
  const answer = await ask("page.js", accepted);
  expect(answer.body).toBe(body);
  expect(answer.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": "application/javascript; charset=utf-8",
    vary: "accept-encoding",
  });
  expect(answer.headers["content-encoding"]).toBe(encoding);
});

test.each([
  ["missing.js", 404],
  ["../page.js", 404],
  ["..%2f..%2fetc/passwd", 404],
  ["", 403],
])("no file: %s", async (name, status) => {
  const answer = await ask(name);
  expect(answer.statusCode).toBe(status);
  expect(answer.body).not.toContain("let a");
});
