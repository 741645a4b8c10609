// What processes hold and use while they are watched, from Linux's own counts.
import fs from "node:fs";

const EVERY_MS = 1_000;
/** Linux counts a process's time in hundredths of a second. */
const TICKS = 100;

/** The child of a process whose command line has one of the words. */
export function findChild(parent, words) {
  const pids = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const stat = readStat(pid);
    if (stat === null || stat.parent !== parent) continue;
    const line = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (words.some((word) => line.includes(word))) return Number(pid);
  }
  throw new Error(`${parent} has no process with ${words.join(" or ")}`);
}

/** The parent of a process and the processor time it has used; null where there is no such process. */
export function readStat(pid) {
  try {
    // 4711 (next-server (v1)) S 4700 …: the name may have spaces and brackets
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return {
      parent: Number(fields[1]),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
    };
  } catch {
    return null;
  }
}

function readOwnMb(pid) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const median = (numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * Watches processes, given by name and id, until the function given back is called: it says of each how many
 * processors it used and what memory of its own it held, as the medians of the first, second and last third.
 */
export function watchProcesses(pids) {
  const names = Object.keys(pids);
  const read = () => names.map((name) => readStat(pids[name])?.cpuSeconds ?? 0);
  const before = read(),
    started = performance.now();
  const memory = names.map(() => []);
  const look = () => {
    for (const [at, name] of names.entries())
      memory[at].push(readOwnMb(pids[name]));
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    const after = read(),
      lasted = (performance.now() - started) / 1000;
    return Object.fromEntries(
      names.map((name, at) => {
        const third = Math.ceil(memory[at].length / 3);
        return [
          name,
          {
            processors: (after[at] - before[at]) / lasted,
            ownMb: [0, 1, 2].map((part) =>
              Math.round(
                median(memory[at].slice(part * third, (part + 1) * third)),
              ),
            ),
            mostMb: Math.round(Math.max(...memory[at])),
          },
        ];
      }),
    );
  };
}
