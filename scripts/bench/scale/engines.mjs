// Several engines, each with a part of the articles: the same as for one, on engines that were started for it.
import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "../../prepare.mjs";
import { measureIndex } from "./index-run.mjs";
import { measureServing } from "./serve-run.mjs";

/** How many are measured beside one. */
export const ENGINES = 3;

const WAIT_MS = 60_000;

const importBuilt = (file) =>
  import(pathToFileURL(path.join(root, "indexer/dist", file)).href);

async function waitFor(host) {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    try {
      if ((await fetch(`${host}/health`)).ok) return;
    } catch {
      // Not yet.
    }
    if (Date.now() > until) throw new Error(`${host}: no engine came up`);
    await sleep(100);
  }
}

/** Starts engines with one master key, as the product starts its own. */
async function startEngines(folder) {
  const { findBinary } = await importBuilt("engine/find-binary.js");
  const { findFreePort } = await importBuilt("engine/free-port.js");
  const { INDEXING_FLAGS } = await importBuilt("engine/indexing-flags.js");
  const key = randomBytes(16).toString("hex");
  const engines = [];
  const stop = async () => {
    for (const { child } of engines) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  };
  try {
    while (engines.length < ENGINES) {
      const own = path.join(folder, `engine-${engines.length + 1}`);
      fs.mkdirSync(own, { recursive: true });
      const address = `127.0.0.1:${await findFreePort("127.0.0.1")}`;
      const binary = await findBinary({
        given: process.env.MEILISEARCH_BINARY ?? null,
        searchPath: process.env.PATH ?? "",
        dataDir: folder,
      });
      const child = spawn(
        binary,
        [
          "--no-analytics",
          "--env=production",
          "--log-level=WARN",
          `--db-path=${path.join(own, "engine")}`,
          `--http-addr=${address}`,
          ...INDEXING_FLAGS,
        ],
        { cwd: own, env: { MEILI_MASTER_KEY: key }, stdio: "ignore" },
      );
      engines.push({
        child,
        pid: child.pid,
        host: `http://${address}`,
        database: path.join(own, "engine"),
      });
      await waitFor(`http://${address}`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { key, engines, stop };
}

/** Indexes a corpus into several engines, and serves it from them. */
export async function measureEngines({ dataDir, articles, signal, tell }) {
  const { key, engines, stop } = await startEngines(dataDir);
  const remote = { key, engines };
  try {
    const run = { dataDir: path.join(dataDir, "data"), articles, remote };
    const index = await measureIndex({ ...run, signal, tell });
    const serve = await measureServing({
      ...run,
      indexedMs: index.finishedMs,
      signal,
      tell,
    });
    return { engines: ENGINES, index, serve };
  } finally {
    await stop();
  }
}
