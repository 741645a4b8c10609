import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { platform } from "node:os";

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly line: string;
}

/** Ids of a process's children whose command line has a word. */
export const childrenOf = (
  parent: number | undefined,
  word: string,
): readonly number[] =>
  (platform() === "linux" ? fromProc() : fromPs())
    .filter((each) => each.parent === parent && each.line.includes(word))
    .map(({ pid }) => pid);

/** Small Linux images have no `ps`. */
const fromProc = (): Process[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, "utf8");
        const status = readFileSync(`/proc/${name}/status`, "utf8");
        const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
        return [{ pid: Number(name), parent, line }];
      } catch {
        // It has ended since.
        return [];
      }
    });

const fromPs = (): Process[] =>
  spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .stdout.split("\n")
    .flatMap((line) => {
      const [, pid, parent] = /^\s*(\d+)\s+(\d+)\s/.exec(line) ?? [];
      return pid === undefined
        ? []
        : [{ pid: Number(pid), parent: Number(parent), line }];
    });
