import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import { IndexerError, UsageError } from "../errors.ts";

/** Where the news of one search goes. */
export interface AlertSink {
  readonly write: (line: string) => Promise<void>;
  /** Resolves when all has arrived; rejects where it has not. */
  readonly end: () => Promise<void>;
  /** Lets go of what was opened, where the rest of the news cannot be had. */
  readonly abort: () => void;
}

/** Writes to a stream that others write to as well: it stays open. */
export const streamSink = (stream: Writable): AlertSink => ({
  write: (line) => writeLine(stream, line),
  end: async () => {},
  abort: () => {},
});

/**
 * Appends to a file.
 *
 * @throws UsageError where it cannot be written to
 */
export function fileSink(file: string): AlertSink {
  const stream = createWriteStream(file, { flags: "a" });
  const done = finished(stream).catch((cause: unknown) => {
    throw new UsageError(
      `${file}: cannot be written to`,
      "Give a file in a folder that is there, and that you may write to.",
      cause,
    );
  });
  // Told of by end().
  done.catch(() => {});
  return {
    write: (line) => Promise.race([writeLine(stream, line), done]),
    end: async () => {
      stream.end();
      await done;
    },
    abort: () => void stream.destroy(),
  };
}

/**
 * Runs a command of the user's in a shell and writes to its standard input. What articles say is on standard input
 * alone, never in the command or its environment.
 *
 * @throws IndexerError where it does not end with 0
 */
export function commandSink(command: string, signal: AbortSignal): AlertSink {
  const child = spawn(command, {
    shell: true,
    stdio: ["pipe", "inherit", "inherit"],
    signal,
  });
  const done = new Promise<void>((resolve, reject) => {
    const fail = (how: string, cause?: unknown) =>
      reject(
        new IndexerError(
          `the command “${command}” ${how}`,
          "Mend it; what it was to be told is told again by the next run.",
          cause,
        ),
      );
    child.once("error", (cause) => fail("could not be run", cause));
    child.once("close", (code, by) => {
      if (code === 0) resolve();
      else fail(code === null ? `was ended by ${by}` : `ended with ${code}`);
    });
  });
  done.catch(() => {});
  // A command may end without reading all: its exit code says whether that is right.
  child.stdin.on("error", () => {});
  return {
    write: (line) => Promise.race([writeLine(child.stdin, line), done]),
    end: async () => {
      child.stdin.end();
      await done;
    },
    // One that reads to the end would wait for ever, and we for it.
    abort: () => {
      child.stdin.destroy();
      child.kill();
    },
  };
}

/** Waits for room. Why there is none, where the stream breaks, is told by its end. */
async function writeLine(stream: Writable, line: string): Promise<void> {
  if (stream.write(line) || stream.destroyed) return;
  await once(stream, "drain").catch(() => {});
}
