/** Hits that were longer in coming than this were slow, in milliseconds. */
const SLOW_MS = 150;
/** Where the site is slow, a reader's next key comes within as many times the wait for hits. */
const TIMES = 2;
/** Milliseconds; later, what stands beside the hits seems to be missing. */
const LONGEST_MS = 600;

let lastMs = 0;

/** Tells how long the page waited for its latest hits, in milliseconds. */
export function notePace(ms: number): void {
  lastMs = ms;
}

/**
 * How long to wait before asking for what only stands beside the hits, in
 * milliseconds: longer where they were slow in coming, since there everything that
 * is asked for makes everything slower.
 */
export const toPause = (ms: number): number =>
  lastMs > SLOW_MS ? Math.max(ms, Math.min(TIMES * lastMs, LONGEST_MS)) : ms;
