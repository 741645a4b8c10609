import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ENGINE_VERSION } from "../engine/engine-version.ts";
import { findBinary, locateBinary } from "../engine/find-binary.ts";
import type { Settings } from "../settings.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

const run = promisify(execFile);

const VERSION_TIMEOUT_MS = 10_000;

/** `meilisearch 1.21.0` */
const VERSION = /^meilisearch (\S+)/;

/**
 * Whether there is an engine to start, of the version that everything was tried with.
 *
 * @param options.mayUnpack the package's binary is only run from the data folder: true where that is ours
 * @throws EngineError where there is none
 */
export async function checkBinary(
  { engineBinary: given, dataDir }: Settings,
  searchPath: string,
  { mayUnpack }: { readonly mayUnpack: boolean },
): Promise<Finding> {
  const located = await locateBinary({ given, searchPath });
  if (located.from === "package" && !mayUnpack)
    return ok("binary", `${located.file}, unpacked at the first start`);
  const binary = await findBinary({ given, searchPath, dataDir });
  const printed = await run(binary, ["--version"], {
    timeout: VERSION_TIMEOUT_MS,
  }).catch((error: unknown) => error);
  if (printed instanceof Error)
    return fail(
      "binary",
      `${binary} does not run: ${printed.message.trim()}`,
      "set MEILISEARCH_BINARY to one for this machine, or unset it",
    );
  return judgeVersion(binary, toVersion(printed));
}

const toVersion = (printed: unknown): string | null =>
  typeof printed === "object" &&
  printed !== null &&
  "stdout" in printed &&
  typeof printed.stdout === "string"
    ? (VERSION.exec(printed.stdout)?.[1] ?? null)
    : null;

function judgeVersion(binary: string, version: string | null): Finding {
  if (version === null)
    return fail(
      "binary",
      `${binary} is no Meilisearch`,
      "set MEILISEARCH_BINARY to one, or take it off the PATH",
    );
  return version === ENGINE_VERSION
    ? ok("binary", `${binary}, ${version}`)
    : warn(
        "binary",
        `${binary} is ${version}; everything was tried with ${ENGINE_VERSION}`,
        `install Meilisearch ${ENGINE_VERSION}, or set MEILISEARCH_BINARY to it`,
      );
}
