import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Meilisearch } from "meilisearch";
import { findBinary } from "../../indexer/src/engine/find-binary";
import { findFreePort } from "../../indexer/src/engine/free-port";

/** An engine that a test has in its hands, and what a site needs to use it. */
export interface OwnEngine {
  readonly env: Readonly<Record<string, string>>;
  readonly client: Meilisearch;
  /** Starts it if it has ended, with the same database. */
  readonly start: () => Promise<void>;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly close: () => Promise<void>;
}

const KEY = "a key for the tests";
const LOOPBACK = "127.0.0.1";

/** @param database the folder of its database; without one, it goes along with the engine */
export async function startOwnEngine(database?: string): Promise<OwnEngine> {
  const folder = await mkdtemp(path.join(tmpdir(), "communique-engine-"));
  const binary = await findBinary({
    given: process.env["MEILISEARCH_BINARY"] ?? null,
    searchPath: process.env["PATH"] ?? "",
    dataDir: folder,
  });
  const port = await findFreePort(LOOPBACK);
  const host = `http://${LOOPBACK}:${port}`;
  const client = new Meilisearch({ host, apiKey: KEY });
  let child: ChildProcess | null = null;
  const start = async () => {
    if (child !== null && !hasEnded(child)) return;
    child = spawn(
      binary,
      [
        ["--no-analytics", "--env", "production", "--master-key", KEY],
        ["--db-path", database ?? path.join(folder, "db")],
        ["--http-addr", `${LOOPBACK}:${port}`],
      ].flat(),
      { cwd: folder, stdio: "ignore" },
    );
    while (!(await client.isHealthy())) await sleep(50);
  };
  const kill = async () => {
    if (child === null || hasEnded(child)) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  // Also where a test ends before it has all that it needs.
  process.once("exit", () => child?.kill("SIGKILL"));
  await start();
  return {
    env: { MEILI_HOST: host, MEILI_MASTER_KEY: KEY },
    client,
    start,
    kill,
    signal: (name) => void child?.kill(name),
    close: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null;
