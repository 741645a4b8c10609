// The most memory that a process has, from Linux's own counts; null elsewhere.
import fs from "node:fs";

const POLL_MS = 100;

/** Kilobytes of a field in /proc/PID/status. */
function readKb(pid, field) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status);
    return found === null ? 0 : Number(found[1]);
  } catch {
    return 0;
  }
}

/**
 * Watches a process. What it holds itself is told apart from files of its own that the system keeps in memory for it,
 * and takes away when it needs room: an engine's database.
 *
 * @returns a function that ends the watch and gives `{ ownMb, filesMb }`
 */
export function watchMemory(pid) {
  let own = 0,
    files = 0;
  const look = () => {
    own = Math.max(own, readKb(pid, "RssAnon"));
    files = Math.max(files, readKb(pid, "RssFile"));
  };
  const timer = setInterval(look, POLL_MS);
  return () => {
    look();
    clearInterval(timer);
    return process.platform === "linux"
      ? { ownMb: Math.round(own / 1024), filesMb: Math.round(files / 1024) }
      : { ownMb: null, filesMb: null };
  };
}
