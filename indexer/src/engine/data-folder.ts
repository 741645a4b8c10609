import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../errors.ts";
import { ENGINE_VERSION } from "./engine-version.ts";

/** Says that a folder is ours. */
const MARKER = "communique.json";
const FORMAT = 1;

/** What lies in the data folder. */
export interface DataFolder {
  readonly path: string;
  /** The engine's database. */
  readonly database: string;
  /** Address and process id of the running engine. */
  readonly running: string;
  /** What was indexed from which file: a folder. */
  readonly state: string;
  /** The files of which something was not taken last time. */
  readonly rejected: string;
  /** The lines that were found to recur in its sources. */
  readonly learnedLines: string;
  readonly masterKey: string;
}

/**
 * Opens the folder for the engine's database, key and state, or makes a new one.
 *
 * @throws UsageError for a folder that holds something else, or another engine version's database
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const marker = path.join(folder, MARKER);
  const entry = await stat(folder).catch(() => null);
  if (entry !== null && !entry.isDirectory())
    throw new UsageError(
      `${folder}: not a folder`,
      "Set DATA_DIR to a folder.",
    );
  const names = entry === null ? [] : await readdir(folder);
  if (names.length > 0 && !names.includes(MARKER))
    throw new UsageError(
      `${folder}: this folder holds something else than Communiqué's data`,
      "Set DATA_DIR to a new or empty folder.",
    );
  if (names.length === 0) {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(
      (cause: unknown) => {
        throw new UsageError(
          `${folder}: cannot be made`,
          "Set DATA_DIR to a folder that you may write to.",
          cause,
        );
      },
    );
    await writeFile(
      marker,
      `${JSON.stringify({ format: FORMAT, engine: ENGINE_VERSION })}\n`,
    );
  }
  const database = path.join(folder, "engine");
  await checkDatabaseVersion(database);
  return {
    path: folder,
    database,
    running: path.join(folder, "engine.json"),
    state: path.join(folder, "state"),
    rejected: path.join(folder, "rejected.txt"),
    learnedLines: path.join(folder, "learned-lines.json"),
    masterKey: await readMasterKey(path.join(folder, "master-key")),
  };
}

async function checkDatabaseVersion(database: string): Promise<void> {
  const version = (
    await readFile(path.join(database, "VERSION"), "utf8").catch(
      () => ENGINE_VERSION,
    )
  ).trim();
  if (version === ENGINE_VERSION) return;
  throw new UsageError(
    `${database}: made by Meilisearch ${version}, this is ${ENGINE_VERSION}`,
    `Delete the folder (everything in it is made anew from your articles), or set DATA_DIR to another one.`,
  );
}

/** The key is made once and kept in a file that only its owner can read. */
async function readMasterKey(file: string): Promise<string> {
  const known = await readFile(file, "utf8").catch(() => "");
  if (known.trim() !== "") return known.trim();
  const key = randomBytes(32).toString("base64url");
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}
