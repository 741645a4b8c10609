import { EngineLostError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import type { DataFolderOptions } from "./data-folder.ts";
import { openEngine, type OpenedEngine } from "./open-engine.ts";

/** So often in a row an engine is started again that was lost. */
const MOST_RESTARTS = 2;

/** One that was lost after so long is the first of its row. */
const LONG_MS = 600_000;

/** How to open it. */
export interface WithEngineOptions extends DataFolderOptions {
  /** Is told before another is started. */
  readonly onLost: (problem: string) => void;
}

/**
 * Does something with the engine that the settings name. Where the embedded one is lost meanwhile (it ended, it hangs, the
 * program that had started it has ended it), everything is begun again with a new one: a run goes on where it stopped.
 *
 * @throws EngineLostError for an engine that runs elsewhere, or is lost again and again
 */
export async function withEngine<T>(
  settings: Settings,
  options: WithEngineOptions,
  work: (engine: OpenedEngine) => Promise<T>,
): Promise<T> {
  for (let restarts = 0; ; restarts += 1) {
    const started = performance.now();
    const engine = await openEngine(settings, options);
    try {
      return await work(engine);
    } catch (error) {
      if (performance.now() - started > LONG_MS) restarts = 0;
      if (
        !(error instanceof EngineLostError) ||
        engine.name !== "embedded" ||
        restarts === MOST_RESTARTS
      )
        throw error;
      options.onLost(error.message);
    } finally {
      await engine.stop();
    }
  }
}

/** Settles with the error for an engine that ends by itself. */
export const whenLost = ({ ended, host }: OpenedEngine): Promise<never> =>
  ended.then((words) => {
    throw new EngineLostError(
      `Meilisearch at ${host} ended: ${words || "no message"}`,
      "Run it again; your index is kept.",
    );
  });
