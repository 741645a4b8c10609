// Runs `communique index` and measures it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../prepare.mjs";
import { watchMemory } from "../memory.mjs";
import { readDiskUse } from "./disk-use.mjs";

const LOOK_MS = 200;
const TELL_MS = 30_000;
const DISK_MS = 5_000;
/** What the engine has been sent when a run is stopped is still written. */
const LEAST_FREE_BYTES = 3 * 1024 ** 3;

/**
 * The environment of a run, and of what is served afterwards.
 *
 * @param remote engines that are there, and their key; null: one is started
 */
export const toEnvironment = ({ dataDir, articles, remote = null }) => ({
  DATA_DIR: dataDir,
  ARTICLES_DIR: articles,
  MEILI_HOST: remote?.engines.map(({ host }) => host).join() ?? "",
  MEILI_MASTER_KEY: remote?.key ?? "",
  MEILI_INDEX: "",
});

/** The process id of the engine that a process has started on a data folder; null where there is none. */
function findEngine(dataDir, owner) {
  try {
    const note = fs.readFileSync(path.join(dataDir, "engine.json"), "utf8");
    const running = JSON.parse(note);
    return running.owner === owner ? running.pid : null;
  } catch {
    return null;
  }
}

/** Watches engines that are there: the sum of what each takes at most. */
function watchEngines(engines) {
  const ends = engines.map(({ pid }) => watchMemory(pid));
  return () => {
    const all = ends.map((end) => end());
    const sum = (name) =>
      all.some((each) => each[name] === null)
        ? null
        : all.reduce((total, each) => total + each[name], 0);
    return { ownMb: sum("ownMb"), filesMb: sum("filesMb") };
  };
}

/** Watches the engine of a run from when it is there. */
function watchEngine(dataDir, owner) {
  let end = () => ({ ownMb: null, filesMb: null });
  const timer = setInterval(() => {
    const pid = findEngine(dataDir, owner);
    if (pid === null) return;
    clearInterval(timer);
    end = watchMemory(pid);
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
    return end();
  };
}

/**
 * Stops a run before it has filled the disk, which others may need.
 *
 * @returns a function that ends the watch, and tells whether it was stopped
 */
function watchDisk(folder, stop) {
  let isFull = false;
  const timer = setInterval(() => {
    if (!fs.existsSync(folder)) return;
    const { bavail, bsize } = fs.statfsSync(folder);
    if (bavail * bsize > LEAST_FREE_BYTES) return;
    isFull = true;
    clearInterval(timer);
    stop();
  }, DISK_MS);
  return () => {
    clearInterval(timer);
    return isFull;
  };
}

/** Seconds from the start until the first and the last article was read. */
function createPhases() {
  const phases = { firstRead: null, lastRead: null };
  let read = 0;
  return {
    phases,
    note: ({ event, articles }, seconds) => {
      if (event !== "progress" || articles === read) return;
      phases.firstRead ??= seconds;
      phases.lastRead = seconds;
      read = articles;
    },
  };
}

/** What is told last where there was something to do, and where there was nothing. */
const ENDS = new Set(["done", "up-to-date"]);

/** Follows what a run tells; gives back its last event and what was no event. */
async function follow(output, { started, phases, tell }) {
  let done = null,
    told = performance.now(),
    words = "";
  for await (const line of createInterface({ input: output })) {
    let event;
    try {
      event = JSON.parse(line);
    } catch {
      words = `${words}${line}\n`.slice(-2000);
      continue;
    }
    const now = performance.now();
    phases.note(event, (now - started) / 1000);
    if (ENDS.has(event.event)) done = event;
    if (event.event !== "progress" || now - told < TELL_MS) continue;
    told = now;
    tell(`${event.articles} articles read, ${event.backlog} at the engine`);
  }
  return { done, words };
}

/**
 * Runs the indexer until it is done.
 *
 * @param remote engines to index into; null: one of its own
 * @param args flags of `communique index`
 * @returns seconds of the whole process, articles, memory of the indexer and of the engine, what lies on the disk after it
 */
export async function measureIndex({
  dataDir,
  articles,
  remote = null,
  args = [],
  signal,
  tell,
}) {
  signal.throwIfAborted();
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(root, "scripts/communique.mjs"), "index", "--json", ...args],
    {
      env: { ...process.env, ...toEnvironment({ dataDir, articles, remote }) },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const exited = once(child, "exit");
  const stop = () => {
    tell("stopping: what was sent to the engine is waited for");
    child.kill("SIGTERM");
  };
  signal.addEventListener("abort", stop, { once: true });
  const disk = watchDisk(dataDir, stop);
  const indexer = watchMemory(child.pid),
    engine =
      remote === null
        ? watchEngine(dataDir, child.pid)
        : watchEngines(remote.engines);
  const phases = createPhases();
  try {
    const { done, words } = await follow(child.stderr, {
      started,
      phases,
      tell,
    });
    const [status] = await exited;
    signal.throwIfAborted();
    if (disk())
      throw new Error(
        `${dataDir}: less than 3 GB are left on its disk. Free some and run it again; or leave the size out, or give --discard or --no-rebuild`,
      );
    if (status !== 0 || done === null)
      throw new Error(`communique index ended ${status}: ${words}`);
    return {
      seconds: (performance.now() - started) / 1000,
      finishedMs: Date.now(),
      articles: done.articles ?? 0,
      rejected: done.rejected ?? 0,
      sameAddress: done.sameAddress ?? 0,
      phases: phases.phases,
      indexer: indexer(),
      engine: engine(),
      indexBytes: (
        remote?.engines.map(({ database }) => database) ?? [
          path.join(dataDir, "engine"),
        ]
      ).reduce((sum, database) => sum + readDiskUse(database), 0),
      stateBytes: readDiskUse(path.join(dataDir, "state")),
    };
  } finally {
    signal.removeEventListener("abort", stop);
    disk();
    indexer();
    engine();
  }
}
