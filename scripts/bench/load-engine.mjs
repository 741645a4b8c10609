// Loads finished documents into an engine without the indexer.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root } from "../prepare.mjs";
import { watchMemory } from "./memory.mjs";

const importBuilt = (file) =>
  import(pathToFileURL(path.join(root, "indexer/dist", file)).href);

const KEY = "a key for benchmarks alone";
const STREAM_CHARS = 20_000_000;

async function request(port, method, route, body, headers = {}) {
  const answer = await fetch(`http://127.0.0.1:${port}${route}`, {
    method,
    headers: { authorization: `Bearer ${KEY}`, ...headers },
    ...(body !== undefined && { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${route}: ${await answer.text()}`);
  return answer.json();
}

const json = { "content-type": "application/json" };

async function waitFor(port, { taskUid }) {
  for (;;) {
    const task = await request(port, "GET", `/tasks/${taskUid}`);
    if (task.status === "succeeded") return;
    if (task.status === "failed") throw new Error(task.error.message);
    await sleep(20);
  }
}

async function withEngine(folder, flags, work) {
  const { findBinary } = await importBuilt("engine/find-binary.js");
  const { findFreePort } = await importBuilt("engine/free-port.js");
  const { toIndexSettings } = await importBuilt("load/index-settings.js");
  fs.mkdirSync(folder, { recursive: true });
  const port = await findFreePort("127.0.0.1");
  const child = spawn(
    await findBinary({
      given: process.env.MEILISEARCH_BINARY ?? null,
      searchPath: process.env.PATH ?? "",
      dataDir: folder,
    }),
    [
      "--no-analytics",
      "--env=production",
      "--log-level=WARN",
      `--db-path=${path.join(folder, "engine")}`,
      `--http-addr=127.0.0.1:${port}`,
      ...flags,
    ],
    { cwd: folder, env: { MEILI_MASTER_KEY: KEY }, stdio: "ignore" },
  );
  try {
    for (let tries = 0; ; tries += 1)
      try {
        await request(port, "GET", "/health");
        break;
      } catch (error) {
        if (tries > 200) throw error;
        await sleep(50);
      }
    const created = JSON.stringify({ uid: "articles", primaryKey: "id" });
    await waitFor(port, await request(port, "POST", "/indexes", created, json));
    const settings = JSON.stringify(toIndexSettings([]));
    await waitFor(
      port,
      await request(
        port,
        "PATCH",
        "/indexes/articles/settings",
        settings,
        json,
      ),
    );
    const memory = watchMemory(child.pid),
      started = performance.now();
    await work(port);
    return { seconds: (performance.now() - started) / 1000, ...memory() };
  } finally {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
  }
}

const DOCUMENTS = "/indexes/articles/documents";

/** Parts of a file of lines, as texts. */
async function* parts(file, { chars = Infinity, lines = Infinity }) {
  let part = [],
    size = 0;
  for await (const line of createInterface({
    input: fs.createReadStream(file),
  })) {
    part.push(line);
    size += line.length;
    if (size < chars && part.length < lines) continue;
    yield part.join("\n");
    part = [];
    size = 0;
  }
  if (part.length > 0) yield part.join("\n");
}

/** The engine as it is embedded: large packed streams, the next one sent while the engine works. */
export async function loadAtOnce(file, folder) {
  const { INDEXING_FLAGS } = await importBuilt("engine/indexing-flags.js");
  return withEngine(folder, INDEXING_FLAGS, async (port) => {
    const tasks = [];
    for await (const part of parts(file, { chars: STREAM_CHARS }))
      tasks.push(
        await request(port, "POST", DOCUMENTS, gzipSync(part, { level: 1 }), {
          "content-type": "application/x-ndjson",
          "content-encoding": "gzip",
        }),
      );
    for (const task of tasks) await waitFor(port, task);
  });
}

/** As most scripts do it. */
export const loadByThousands = (file, folder) =>
  withEngine(folder, [], async (port) => {
    for await (const part of parts(file, { lines: 1000 })) {
      const documents = `[${part.split("\n").join(",")}]`;
      await waitFor(
        port,
        await request(port, "POST", DOCUMENTS, documents, json),
      );
    }
  });
