import { existsSync } from "node:fs";
import { MeilisearchRequestError } from "meilisearch";
import { toDataPaths } from "../engine/data-folder.ts";
import { openEngine } from "../engine/open-engine.ts";
import { EngineError, EXIT, IndexerError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import { holdState, type HeldState } from "../status/file-status.ts";
import { readStatus, type Status } from "../status/read-status.ts";
import { toStatusText } from "../status/status-text.ts";
import type { CommandContext, OutputOptions } from "./command-context.ts";
import { toTerminalJson, toTerminalText } from "../shown-text.ts";

/** Prints what engine, index and state hold. Starts the engine where none runs, and ends it again. */
export async function status(
  { json }: OutputOptions,
  { settings, stdout }: CommandContext,
): Promise<number> {
  if (settings.engineHosts.length === 0 && !existsSync(settings.dataDir))
    throw new IndexerError(
      `nothing was indexed yet: there is no folder ${settings.dataDir}`,
      "Index your articles with npm start or npm run index, or set DATA_DIR to where they were.",
    );
  // Taken first: no run must begin and join an engine that is about to end.
  const held = await holdState(toDataPaths(settings.dataDir).state);
  try {
    const found = await askEngine(held, settings);
    stdout.write(
      json
        ? `${toTerminalJson(found, 1)}\n`
        : toTerminalText(toStatusText(found)),
    );
  } finally {
    await held.release();
  }
  return EXIT.done;
}

async function askEngine(
  { status: state, release }: HeldState,
  settings: Settings,
): Promise<Status> {
  const engine = await openEngine(settings);
  try {
    // One that ran before does not end with this.
    if (!engine.isOurs) await release();
    return await readStatus(engine, settings.indexUid, state);
  } catch (cause) {
    if (!(cause instanceof MeilisearchRequestError)) throw cause;
    throw new EngineError(
      `Meilisearch at ${engine.host} ended while it was asked`,
      "Ask again: a run that was at work may just have ended it.",
      cause,
    );
  } finally {
    await engine.stop();
  }
}
