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

export const KEY = "a key for benchmarks alone";
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

async function waitFor(port, { taskUid }, signal) {
  for (;;) {
    signal?.throwIfAborted();
    const task = await request(port, "GET", `/tasks/${taskUid}`);
    if (task.status === "succeeded") return;
    if (task.status === "failed") throw new Error(task.error.message);
    await sleep(20);
  }
}

/**
 * Starts an engine with an index for articles, and ends it when the work is done.
 *
 * @param flags of the engine, besides those that every one of these has
 * @param settings of the index; without, those that are built in, without the knowledge's words
 * @param work is given the engine's port and process id
 * @returns what the work gives back
 */
export async function withEngine(folder, { flags, settings }, work) {
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
      // In two words, as the indexer finds engines that were left behind.
      "--db-path",
      path.join(folder, "engine"),
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
    await waitFor(
      port,
      await request(
        port,
        "PATCH",
        "/indexes/articles/settings",
        JSON.stringify(settings ?? toIndexSettings([])),
        json,
      ),
    );
    return await work({ port, pid: child.pid });
  } finally {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((done) => child.once("exit", done));
  }
}

/** Seconds and memory of an engine's work. */
async function measure({ port, pid }, work) {
  const memory = watchMemory(pid),
    started = performance.now();
  await work(port);
  return { seconds: (performance.now() - started) / 1000, ...memory() };
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

/** Large packed streams, the next one sent while the engine works; seconds and memory. */
export const sendAtOnce = (file, engine, signal) =>
  measure(engine, async (port) => {
    const tasks = [];
    for await (const part of parts(file, { chars: STREAM_CHARS })) {
      signal?.throwIfAborted();
      tasks.push(
        await request(port, "POST", DOCUMENTS, gzipSync(part, { level: 1 }), {
          "content-type": "application/x-ndjson",
          "content-encoding": "gzip",
        }),
      );
    }
    for (const task of tasks) await waitFor(port, task, signal);
  });

/** The engine as it is embedded. */
export async function loadAtOnce(file, folder) {
  const { INDEXING_FLAGS } = await importBuilt("engine/indexing-flags.js");
  return withEngine(folder, { flags: INDEXING_FLAGS }, (engine) =>
    sendAtOnce(file, engine),
  );
}

/** As most scripts do it. */
export const loadByThousands = (file, folder) =>
  withEngine(folder, { flags: [] }, (engine) =>
    measure(engine, async (port) => {
      for await (const part of parts(file, { lines: 1000 })) {
        const documents = `[${part.split("\n").join(",")}]`;
        await waitFor(
          port,
          await request(port, "POST", DOCUMENTS, documents, json),
        );
      }
    }),
  );
