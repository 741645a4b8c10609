import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** How a run ended, with all that it printed. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run that may still be going on. */
export interface CliRun {
  readonly child: ChildProcess;
  readonly ended: Promise<CliResult>;
  /** Resolves when stdout or stderr holds the text; rejects when the run ends without it. */
  readonly prints: (text: string) => Promise<void>;
}

/** Starts the built command line as a user does. */
export function startCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): CliRun {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "",
    stderr = "";
  const waiting = new Set<() => void>();
  // A letter of several bytes may come in two pieces.
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  const listen = (add: (text: string) => void) => (chunk: string) => {
    add(chunk);
    for (const check of waiting) check();
  };
  child.stdout.on(
    "data",
    listen((text) => (stdout += text)),
  );
  child.stderr.on(
    "data",
    listen((text) => (stderr += text)),
  );
  const ended = new Promise<CliResult>((resolve) => {
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
  const prints = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!(stdout + stderr).includes(text)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
      void ended.then(() =>
        reject(
          new Error(`ended without printing "${text}":\n${stdout}\n${stderr}`),
        ),
      );
    });
  return { child, ended, prints };
}

export const runCli = (
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => startCli(args, env).ended;
