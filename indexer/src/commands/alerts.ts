import { existsSync } from "node:fs";
import path from "node:path";
import { MeilisearchApiError, MeilisearchRequestError } from "meilisearch";
import {
  commandSink,
  fileSink,
  streamSink,
  type AlertSink,
} from "../alerts/alert-sink.ts";
import { readSearches } from "../alerts/read-searches.ts";
import { tellNews } from "../alerts/tell-news.ts";
import { readGlossary } from "../concepts/read-glossary.ts";
import { toDataPaths } from "../engine/data-folder.ts";
import { openEngine } from "../engine/open-engine.ts";
import { EngineError, EXIT, IndexerError, UsageError } from "../errors.ts";
import { holdState } from "../status/file-status.ts";
import type { CommandContext } from "./command-context.ts";
import { toTerminalLine } from "../shown-text.ts";

/** Flags of `communique alerts`. */
export interface AlertOptions {
  /** A file that is appended to instead of standard output. */
  readonly output?: string | undefined;
  /** A command that is run for each search with news, and reads them on its standard input. */
  readonly run?: string | undefined;
  /** Tell all that a search finds when it is run for the first time. */
  readonly tellAll: boolean;
}

/** Runs saved searches and tells what they find that they did not find the last time. */
export async function alerts(
  list: string,
  { output, run, tellAll }: AlertOptions,
  { settings, stdout, stderr, signal }: CommandContext,
): Promise<number> {
  if (output !== undefined && run !== undefined)
    throw new UsageError(
      "--output and --run exclude each other",
      "Have the command write the file, or leave one of them out.",
    );
  const searches = await readSearches(list);
  if (settings.engineHosts.length === 0 && !existsSync(settings.dataDir))
    throw new IndexerError(
      `nothing was indexed yet: there is no folder ${settings.dataDir}`,
      "Index your articles with npm start or npm run index, or set DATA_DIR to where they were.",
    );
  const { state, path: dataDir } = toDataPaths(settings.dataDir);
  // Taken first: no run must begin and join an engine that is about to end.
  const held = await holdState(state);
  try {
    const engine = await openEngine(settings);
    try {
      // One that ran before does not end with this.
      if (!engine.isOurs) await held.release();
      const toSink = (): AlertSink => {
        if (run !== undefined) return commandSink(run, signal);
        return output === undefined ? streamSink(stdout) : fileSink(output);
      };
      const { client, shards } = engine,
        { indexUid } = settings;
      const terms = await readGlossary(client, indexUid);
      for (const search of searches) {
        signal.throwIfAborted();
        const told = await tellNews(search, {
          post: shards.post(indexUid),
          indexUid,
          terms,
          folder: path.join(dataDir, "alerts"),
          list,
          tellAll,
          toSink,
        });
        stderr.write(`${toTerminalLine(`${search.name}: ${told}`)}\n`);
      }
      return EXIT.done;
    } catch (cause) {
      throw toFailure(cause, engine.host);
    } finally {
      await engine.stop();
    }
  } finally {
    await held.release();
  }
}

function toFailure(cause: unknown, host: string): unknown {
  if (cause instanceof MeilisearchRequestError)
    return new EngineError(
      `Meilisearch at ${host} ended while it was asked`,
      "Ask again: a run that was at work may just have ended it.",
      cause,
    );
  const isMissing =
    cause instanceof MeilisearchApiError &&
    cause.cause?.code === "index_not_found";
  return isMissing
    ? new IndexerError(
        "nothing was indexed yet: there is no index",
        "Index your articles first: npm run index.",
        cause,
      )
    : cause;
}
