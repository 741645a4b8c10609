import { spawnSync } from "node:child_process";
import { platform } from "node:os";

/** Machines of a network of their own: Linux network namespaces on one bridge, as far apart as real ones. */
export interface TestNetwork {
  /** Of each machine, as the others and this process reach it. */
  readonly addresses: readonly string[];
  /** A command that runs a program on a machine. */
  readonly on: (machine: number) => readonly string[];
  /** Pulls a machine's cable: what is sent to it gets no answer, and no refusal either. */
  readonly cut: (machine: number) => void;
  readonly mend: (machine: number) => void;
  readonly close: () => void;
}

function ip(...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync("ip", args, { encoding: "utf8" });
  if (status !== 0)
    throw error ?? new Error(`ip ${args.join(" ")}: ${stderr.trim()}`);
}

/** Null where this process may not make one: on other systems than Linux, without `ip`, or not as root. */
export function openNetwork(machines: number): TestNetwork | null {
  if (platform() !== "linux" || process.getuid?.() !== 0) return null;
  const { pid } = process;
  const bridge = `cqb${pid}`;
  const subnet = `10.${64 + ((pid >> 8) % 64)}.${pid % 256}`;
  const numbers = Array.from({ length: machines }, (_, at) => at + 1);
  const nameOf = (number: number) => `cq${pid}-${number}`;
  const cableOf = (number: number) => `cqv${pid}-${number}`;
  const close = () => {
    for (const number of numbers) {
      // A namespace goes with its last process, and its cable with it: not at once.
      spawnSync("ip", ["link", "del", cableOf(number)]);
      spawnSync("ip", ["netns", "del", nameOf(number)]);
    }
    spawnSync("ip", ["link", "del", bridge]);
  };
  try {
    ip("link", "add", bridge, "type", "bridge");
    ip("addr", "add", `${subnet}.254/24`, "dev", bridge);
    ip("link", "set", bridge, "up");
    for (const number of numbers) {
      const [name, cable] = [nameOf(number), cableOf(number)];
      ip("netns", "add", name);
      ip("link", "add", cable, "type", "veth", "peer", "eth0", "netns", name);
      ip("link", "set", cable, "master", bridge, "up");
      ip("-n", name, "addr", "add", `${subnet}.${number}/24`, "dev", "eth0");
      ip("-n", name, "link", "set", "eth0", "up");
      ip("-n", name, "link", "set", "lo", "up");
    }
  } catch {
    close();
    return null;
  }
  return {
    addresses: numbers.map((number) => `${subnet}.${number}`),
    on: (machine) => ["ip", "netns", "exec", nameOf(machine + 1)],
    cut: (machine) => ip("link", "set", cableOf(machine + 1), "down"),
    mend: (machine) => ip("link", "set", cableOf(machine + 1), "up"),
    close,
  };
}
