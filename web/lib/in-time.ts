/** Milliseconds: what takes several searches one after the other takes no longer than this in all. */
const LONGEST_MS = 5_000;

/** Says that whoever asked has left, or waits for too long. Server only. */
export const inTime = ({ signal }: Request): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
