import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "../errors.ts";
import type { DataFolder } from "./data-folder.ts";
import { findFreePort } from "./free-port.ts";
import { toIndexingFlags, type IndexingLimits } from "./indexing-flags.ts";
import {
  endRunning,
  isAlive,
  STOP_TIMEOUT_MS,
  writeRunning,
  type Running,
} from "./running-engine.ts";
import { findEngine } from "./stray-engines.ts";
import { saysDiskFull } from "./engine-client.ts";

/** Where an engine answers, and the key to it. */
export interface Engine {
  readonly host: string;
  readonly masterKey: string;
  /** Whether `stop` ends it: started here, or left behind by a process that died. */
  readonly isOurs: boolean;
  /** Ends the engine, if it is ours to end. */
  readonly stop: () => Promise<void>;
  /** What it has logged last; empty where another process started it. */
  readonly log: () => string;
  /** Settles when the embedded engine ends by itself, with its last words; never for one that runs elsewhere. */
  readonly ended: Promise<string>;
}

const LOOPBACK = "127.0.0.1";
const BUILT_IN: IndexingLimits = { threads: null, memory: null };
const START_TIMEOUT_MS = 60_000;
/** How often a process is looked at that is no child. */
const GONE_MS = 500;

/** What to start it with. */
export interface StartOptions {
  /** A snapshot to make the database of, which must not be there yet. */
  readonly snapshot?: string;
  /** What it may take to index, where it is not what is built in. */
  readonly indexing?: IndexingLimits;
}

/**
 * Starts the engine on a free port of 127.0.0.1, or joins the one that already runs on this data folder.
 *
 * @throws EngineError when it does not answer in time, with its last words
 */
export async function startEngine(
  binary: string,
  folder: DataFolder,
  { snapshot, indexing = BUILT_IN }: StartOptions = {},
): Promise<Engine> {
  const running = await findEngine(folder);
  if (running !== null) return join(running, folder);
  const port = await findFreePort(LOOPBACK);
  // A snapshot is only taken where there is no database.
  if (snapshot === undefined) await mkdir(folder.database, { recursive: true });
  const child = spawn(
    binary,
    [
      ["--no-analytics"],
      ["--env", "production"],
      ["--log-level", "WARN"],
      ["--db-path", folder.database],
      ["--dump-dir", `${folder.path}/dumps`],
      ["--snapshot-dir", folder.snapshots],
      ["--http-addr", `${LOOPBACK}:${port}`],
      toIndexingFlags(indexing),
      snapshot === undefined ? [] : ["--import-snapshot", snapshot],
    ].flat(),
    {
      cwd: folder.path,
      // The key goes by the environment: a command line can be read by every user of the machine. No other setting of
      // the user's shell may change the engine.
      env: {
        PATH: process.env["PATH"],
        HOME: process.env["HOME"],
        TMPDIR: process.env["TMPDIR"],
        MEILI_MASTER_KEY: folder.masterKey,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  return supervise(child, `http://${LOOPBACK}:${port}`, folder);
}

/** An engine that runs already. One whose owner was killed is ours from now on. */
async function join(running: Running, folder: DataFolder): Promise<Engine> {
  const { pid, host, owner } = running;
  const isOrphan = !isAlive(owner);
  const watching = new AbortController();
  if (isOrphan)
    writeRunning(folder.running, { ...running, owner: process.pid });
  return {
    host,
    masterKey: folder.masterKey,
    isOurs: isOrphan,
    stop: async () => {
      watching.abort();
      if (isOrphan) await endRunning(pid, folder);
    },
    log: () => "",
    ended: whenGone(pid, watching.signal),
  };
}

/** Nobody tells when a process that is no child has gone. */
async function whenGone(pid: number, signal: AbortSignal): Promise<string> {
  while (isAlive(pid) && !signal.aborted)
    await sleep(GONE_MS, undefined, { ref: false });
  return signal.aborted
    ? new Promise(() => {})
    : "it ended with the program that started it";
}

async function supervise(
  child: ChildProcess,
  host: string,
  folder: DataFolder,
): Promise<Engine> {
  // At once: an engine that nobody has noted would be left behind if this process were killed while it starts.
  try {
    if (child.pid !== undefined)
      writeRunning(folder.running, {
        pid: child.pid,
        host,
        owner: process.pid,
      });
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  let lastWords = "";
  const listen = (chunk: Buffer) =>
    (lastWords = (lastWords + chunk.toString()).slice(-2000));
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      lastWords += error.message;
      resolve();
    });
  });
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    child.kill("SIGTERM");
    const isLate = await Promise.race([
      exited.then(() => false),
      sleep(STOP_TIMEOUT_MS, true, { ref: false }),
    ]);
    if (isLate) child.kill("SIGKILL");
    await exited;
    await rm(folder.running, { force: true });
  };
  const hasStarted = await Promise.race([
    waitForHealth(host),
    exited.then(() => false),
  ]);
  if (!hasStarted) {
    await stop();
    throw new EngineError(
      `Meilisearch did not start: ${lastWords.trim() || "no answer"}`,
      saysDiskFull(lastWords)
        ? "The disk is full: free some space (npm run doctor says how much is needed), then run this again."
        : `If its database is damaged, delete ${folder.database}: it is made anew from your articles.`,
    );
  }
  return {
    host,
    masterKey: folder.masterKey,
    isOurs: true,
    stop,
    log: () => lastWords,
    ended: exited.then(() =>
      isStopping ? new Promise<string>(() => {}) : lastWords.trim(),
    ),
  };
}

async function waitForHealth(host: string): Promise<boolean> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    const response = await fetch(`${host}/health`, {
      signal: AbortSignal.timeout(2000),
    }).catch(() => null);
    if (response?.ok) return true;
    await sleep(50);
  }
  return false;
}
