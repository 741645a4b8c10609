import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

const VERSION_TIMEOUT_MS = 10_000;

/** `meilisearch 1.21.0` */
const VERSION = /^meilisearch (\S+)/;

/**
 * The version that a binary says it has; null for another program.
 *
 * @throws Error where it does not run
 */
export async function readBinaryVersion(file: string): Promise<string | null> {
  const { stdout } = await run(file, ["--version"], {
    timeout: VERSION_TIMEOUT_MS,
  });
  return VERSION.exec(stdout)?.[1] ?? null;
}
