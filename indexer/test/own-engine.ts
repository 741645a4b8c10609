import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Meilisearch } from "meilisearch";
import { findBinary } from "../src/engine/find-binary.ts";
import { findFreePort } from "../src/engine/free-port.ts";
import { makeFolder } from "./engine-fixture.ts";

/** An engine that a user has started himself, and what an indexer needs to use it. */
export interface OwnEngine {
  readonly env: Readonly<Record<string, string>>;
  /** Has the master key. */
  readonly client: Meilisearch;
  /** Where it writes its snapshots. */
  readonly snapshots: string;
  /** Starts it, again with the same database. */
  readonly start: () => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly close: () => Promise<void>;
}

const KEY = "a key for the tests";

/** Where an engine runs: here, if nothing else is said. */
interface Machine {
  readonly address: string;
  /** A command that runs a program there. */
  readonly inside: readonly string[];
}

const HERE: Machine = { address: "127.0.0.1", inside: [] };

/**
 * @param flags the engine's, beside those for its place and key
 * @param key its master key, where the flags name a file with it
 */
export async function startOwnEngine(
  flags: readonly string[] = [],
  key: string | null = null,
  { address, inside }: Machine = HERE,
): Promise<OwnEngine> {
  const folder = await makeFolder("own");
  const binary = await findTestBinary(folder);
  const port = await findFreePort("127.0.0.1");
  const host = `http://${address}:${port}`;
  const masterKey = key ?? KEY;
  const client = new Meilisearch({ host, apiKey: masterKey });
  const snapshots = path.join(folder, "snapshots");
  let child: ChildProcess | null = null;
  const start = async () => {
    if (child !== null && child.exitCode === null && child.signalCode === null)
      await once(child, "exit");
    const [program, ...args] = [...inside, binary];
    child = spawn(
      program,
      [
        args,
        ["--no-analytics", "--env", "production"],
        key === null ? ["--master-key", KEY] : [],
        ["--snapshot-dir", snapshots],
        ["--db-path", path.join(folder, "db")],
        ["--http-addr", `${address}:${port}`],
        flags,
      ].flat(),
      { cwd: folder, stdio: "ignore" },
    );
    while (!(await client.isHealthy())) await sleep(50);
  };
  await start();
  return {
    env: {
      MEILI_HOST: host,
      MEILI_MASTER_KEY: masterKey,
      DATA_DIR: path.join(folder, "data"),
    },
    client,
    snapshots,
    start,
    signal: (name) => void child?.kill(name),
    close: async () => {
      child?.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The engine that `npm start` would start, where it can be run. */
export async function findTestBinary(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return findBinary({
    given: process.env["MEILISEARCH_BINARY"] ?? null,
    searchPath: process.env["PATH"] ?? "",
    dataDir: folder,
  });
}
