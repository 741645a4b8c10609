// Runs the whole of `npm start` for a benchmark, on a port and in a data folder of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { root, run } from "../prepare.mjs";
import { takeRecords } from "./corpus.mjs";

/** Longest wait until everything is indexed and served: two hours, in milliseconds. */
const MAX_START_MS = 7_200_000;

async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts engine and web server. Without `data`, the sample articles are
 * indexed; with it, about `records` of its records. A `dataDir` that is there
 * already is served as it is, and kept; without one, a new one goes in the end.
 * Without a `port`, it is any that is free. `env` holds settings beside those of a benchmark.
 */
export async function serve({
  data,
  records = 60_000,
  dataDir,
  port: wanted,
  env: settings = {},
}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "communique-bench-"));
  const kept = dataDir ?? path.join(folder, "data");
  // Beside the index, so that a later run finds the same articles and indexes nothing.
  const taken = `${kept}-articles`;
  let articles = path.join(root, "articles");
  if (data !== undefined) {
    if (!fs.existsSync(taken)) await takeRecords(data, taken, records);
    articles = taken;
  }
  const port = wanted ?? (await freePort()),
    address = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: kept,
    ARTICLES_DIR: articles,
    MEILI_HOST: "",
    MEILI_MASTER_KEY: "",
    MEILI_INDEX: "",
    // Lighthouse marks pages down that keep search engines out.
    ALLOW_INDEXING: "true",
    ...settings,
  };
  // `npm start` would serve an old index while it builds the new one, and the figures would be of both.
  if (data !== undefined)
    run(
      process.execPath,
      [path.join(root, "scripts/communique.mjs"), "index"],
      { what: "indexing", remedy: "Its last words are above.", env },
    );
  const child = spawn(
    process.execPath,
    [path.join(root, "scripts/start.mjs")],
    { env, stdio: ["ignore", "ignore", 2] },
  );
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    fs.rmSync(folder, { recursive: true, force: true });
    if (dataDir === undefined)
      fs.rmSync(taken, { recursive: true, force: true });
  };
  const deadline = Date.now() + MAX_START_MS;
  while (!(await isReady(address))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error("npm start did not come up; its last words are above");
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return { address, dataDir: kept, pid: child.pid, stop };
}
