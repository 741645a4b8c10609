import { stat } from "node:fs/promises";
import { toDataPaths, type DataPaths } from "../engine/data-folder.ts";
import { openEngine } from "../engine/open-engine.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import type { Settings } from "../settings.ts";
import { holdState, type HeldState } from "../status/file-status.ts";
import {
  checkArticles,
  checkClock,
  readArticleFiles,
} from "./check-articles.ts";
import { checkBinary } from "./check-binary.ts";
import { checkDataFolder, checkKey } from "./check-data-folder.ts";
import { checkDatabase } from "./check-database.ts";
import { checkDisk, readDiskUse } from "./check-disk.ts";
import {
  checkEngine,
  checkIndex,
  checkNames,
  checkSettings,
} from "./check-index.ts";
import { checkNode } from "./check-node.ts";
import { checkPort } from "./check-port.ts";
import { checkRunning } from "./check-running.ts";
import { ok, toFailure, warn, type Finding } from "./finding.ts";

/** What the checks look at. */
export interface Patient {
  readonly settings: Settings;
  readonly now: Date;
  readonly nodeVersion: string;
  /** The PATH variable. */
  readonly searchPath: string;
}

/**
 * Makes all checks, from the ground up, and yields what each came to. The engine is started, where none runs, if nothing
 * before it failed, and ended again.
 */
export async function* runChecks(patient: Patient): AsyncGenerator<Finding> {
  const { settings, nodeVersion } = patient;
  const paths = toDataPaths(settings.dataDir);
  yield checkNode(nodeVersion);
  yield await guard("port", () => checkPort(settings));
  const ground: Finding[] = [];
  for await (const finding of checkGround(patient, paths)) {
    ground.push(finding);
    yield finding;
  }
  const isSound = ground.every(({ level }) => level !== "fail");
  const held = isSound ? await tryHold(paths) : null;
  if (held !== null && "level" in held) yield held;
  const state = held === null || "level" in held ? null : held;
  try {
    yield* checkCorpus(patient, state);
    if (!isSound)
      yield warn(
        "engine",
        "was not asked, nor its index looked at",
        "mend what failed above, and run this again",
      );
    else if (state !== null) yield* checkLive(settings, state);
  } finally {
    await state?.release();
  }
}

/** One finding of a check, also where it ran into something that it did not look for. */
async function guard(
  check: string,
  find: () => Promise<Finding>,
): Promise<Finding> {
  try {
    return await find();
  } catch (error) {
    return toFailure(check, error);
  }
}

const tryHold = (paths: DataPaths): Promise<HeldState | Finding> =>
  holdState(paths.state).catch((error: unknown) => toFailure("state", error));

/** What an engine stands on. */
async function* checkGround(
  { settings, searchPath }: Patient,
  paths: DataPaths,
): AsyncGenerator<Finding> {
  yield await guard("data", () => checkDataFolder(paths));
  // An engine of the user's own has its binary, key and disk elsewhere.
  if (settings.engineHosts.length > 0) return;
  const marker = await stat(paths.marker).catch(() => null);
  yield await guard("key", () => checkKey(paths));
  yield await guard("disk", async () => checkDisk(await readDiskUse(paths)));
  yield await guard("binary", () =>
    checkBinary(settings, searchPath, { mayUnpack: marker !== null }),
  );
  yield await guard("database", () => checkDatabase(paths));
  yield await guard("running", () => checkRunning(paths));
}

/** The articles, and the clock that their dates go by. */
async function* checkCorpus(
  { settings, now }: Patient,
  state: HeldState | null,
): AsyncGenerator<Finding> {
  const lastRun =
    state?.status.kind === "known"
      ? (state.status.lastRun?.finished ?? null)
      : null;
  let future: readonly string[] = [];
  yield await guard("articles", async () => {
    const found = await readArticleFiles(settings.articlesDir, now);
    future = found.future;
    return checkArticles(found);
  });
  yield checkClock(now, future, lastRun);
}

/** What only a running engine can tell. */
async function* checkLive(
  settings: Settings,
  { status, release }: HeldState,
): AsyncGenerator<Finding> {
  // Starting one would make the folder.
  if (settings.engineHosts.length === 0 && status.kind === "none") {
    yield ok("index", "is built at the first start");
    return;
  }
  const engine = await openEngine(settings).catch((error: unknown) =>
    toFailure("engine", error),
  );
  if ("level" in engine) {
    yield engine;
    return;
  }
  const { shards, name, isOurs } = engine;
  try {
    // One that ran before does not end with this: runs may begin.
    if (!isOurs) await release();
    for (const client of shards.clients) {
      const { host } = client.config;
      yield await guard("engine", () =>
        checkEngine(client, shards.names.length === 0 ? name : host),
      );
      yield await guard("settings", () => {
        const knowledge = loadKnowledge({ ownFolder: settings.knowledgeDir });
        return checkSettings(client, settings.indexUid, knowledge, settings);
      });
      yield await guard("names", () => checkNames(client, settings.indexUid));
    }
    yield await guard("index", () => checkIndex(shards, settings, status));
  } finally {
    await engine.stop();
  }
}
