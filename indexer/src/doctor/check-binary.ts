import { readBinaryVersion } from "../engine/binary-version.ts";
import { ENGINE_VERSION } from "../engine/engine-version.ts";
import {
  describeSkipped,
  findBinary,
  locateBinary,
} from "../engine/find-binary.ts";
import type { Settings } from "../settings.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

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
  const version = await readBinaryVersion(binary).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (version instanceof Error)
    return fail(
      "binary",
      `${binary} does not run: ${version.message.trim()}`,
      "set MEILISEARCH_BINARY to one for this machine, or unset it",
    );
  const [skipped] = located.skipped;
  return skipped !== undefined && version === ENGINE_VERSION
    ? warn(
        "binary",
        `${binary}, ${version}; ${describeSkipped(skipped)}`,
        `nothing, or install Meilisearch ${ENGINE_VERSION} there, or set MEILISEARCH_BINARY`,
      )
    : judgeVersion(binary, version);
}

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
