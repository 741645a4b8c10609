import { watch } from "chokidar";

/** Changes this close together are one. */
const QUIET_MS = 300;

/** Where changes go on and on, what has come is not kept waiting longer. */
const LONGEST_WAIT_MS = 5000;

/** A file that has not grown for so long is complete. */
const STABLE_MS = 300;

/**
 * Calls `onChange` after files in folders have changed and these have been quiet for a moment; never two calls at once.
 * Returns how to end it.
 */
export function watchArticles(
  folders: readonly string[],
  onChange: () => Promise<void>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null,
    since: number | null = null,
    running: Promise<void> = Promise.resolve();
  const run = () => {
    timer = null;
    since = null;
    running = running.then(onChange);
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
  return async () => {
    if (timer !== null) clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
