import { watch } from "chokidar";

/** Changes this close together are one. */
const QUIET_MS = 500;

/**
 * Calls `onChange` after files in a folder have changed and the folder has been quiet for a moment; never two calls at
 * once. Returns how to end it.
 */
export function watchArticles(
  folder: string,
  onChange: () => Promise<void>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null,
    running: Promise<void> = Promise.resolve();
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: /(^|[/\\])\.[^/\\]/,
    awaitWriteFinish: { stabilityThreshold: 300, pollInterval: 100 },
  });
  watcher.on("all", () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(onChange)), QUIET_MS);
  });
  return async () => {
    if (timer !== null) clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
