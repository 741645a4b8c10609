import { watch } from "chokidar";

/** Changes this close together are one. */
const QUIET_MS = 300;

/** Where changes go on and on, what has come is not kept waiting longer. */
const LONGEST_WAIT_MS = 5000;

/** A file that has not grown for so long is complete. */
const STABLE_MS = 300;

/** What could not be done is tried again after so long, also when nothing changes. */
const RETRY_MS = 5000;

/**
 * Calls `onChange` after files in folders have changed and these have been quiet for a moment, and once when the folders
 * are being watched: what changed before that is told by nobody. Never two calls at once.
 *
 * @param onChange says whether it is done; it is called again later when it is not
 * @returns how to end it
 */
export function watchArticles(
  folders: readonly string[],
  onChange: () => Promise<boolean>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null,
    since: number | null = null,
    running: Promise<void> = Promise.resolve(),
    isEnding = false;
  const change = async () => {
    const isDone = await onChange();
    if (!isDone && !isEnding) timer ??= setTimeout(run, RETRY_MS);
  };
  const run = () => {
    timer = null;
    since = null;
    running = running.then(change);
  };
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: /(^|[/\\])\.[^/\\]/,
    awaitWriteFinish: { stabilityThreshold: STABLE_MS, pollInterval: 100 },
  });
  watcher.on("all", () => {
    if (timer !== null) clearTimeout(timer);
    since ??= performance.now();
    const left = LONGEST_WAIT_MS - (performance.now() - since);
    timer = setTimeout(run, Math.max(0, Math.min(QUIET_MS, left)));
  });
  watcher.once("ready", run);
  return async () => {
    isEnding = true;
    if (timer !== null) clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
