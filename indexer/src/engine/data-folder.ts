import { randomBytes } from "node:crypto";
import {
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../errors.ts";
import { ENGINE_VERSION } from "./engine-version.ts";
import { findEngine } from "./stray-engines.ts";

const MARKER = "communique.json";
const FORMAT = 1;

/** Where things lie in a data folder. */
export interface DataPaths {
  readonly path: string;
  /** Says that the folder is ours. */
  readonly marker: string;
  /** The engine's database. */
  readonly database: string;
  /** Address and process id of the running engine. */
  readonly running: string;
  /** Where the engine writes its snapshots. */
  readonly snapshots: string;
  /** What was indexed from which file: a folder. */
  readonly state: string;
  /** What processes have read and a run has not loaded yet: a folder. */
  readonly reading: string;
  /** The files of which something was not taken last time. */
  readonly rejected: string;
  /** The lines that were found to recur in its sources. */
  readonly learnedLines: string;
  readonly keyFile: string;
}

/** A data folder that is there. */
export interface DataFolder extends DataPaths {
  readonly masterKey: string;
}

/** Names what lies in a data folder, whether it is there or not. */
export const toDataPaths = (folder: string): DataPaths => ({
  path: folder,
  marker: path.join(folder, MARKER),
  database: path.join(folder, "engine"),
  snapshots: path.join(folder, "snapshots"),
  running: path.join(folder, "engine.json"),
  state: path.join(folder, "state"),
  reading: path.join(folder, "reading"),
  rejected: path.join(folder, "rejected.txt"),
  learnedLines: path.join(folder, "learned-lines.json"),
  keyFile: path.join(folder, "master-key"),
});

/** How to open it. */
export interface DataFolderOptions {
  /**
   * What to do with a database of another engine version: refuse it, move it aside so that a new one is made, or leave
   * it to the caller.
   */
  readonly otherVersion?: "refuse" | "move" | "leave";
  /** Is told where it was moved to. */
  readonly onMoved?: (aside: string) => void;
}

/**
 * Opens the folder for the engine's database, key and state, or makes a new one.
 *
 * @throws UsageError for a folder that holds something else, or another engine version's database
 */
export async function openDataFolder(
  folder: string,
  { otherVersion = "refuse", onMoved = () => {} }: DataFolderOptions = {},
): Promise<DataFolder> {
  const paths = toDataPaths(folder);
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
      paths.marker,
      `${JSON.stringify({ format: FORMAT, engine: ENGINE_VERSION })}\n`,
    );
  }
  const opened = { ...paths, masterKey: await readMasterKey(paths.keyFile) };
  const made = await readDatabaseVersion(opened.database);
  if (made === null || made === ENGINE_VERSION || otherVersion === "leave")
    return opened;
  if (otherVersion === "refuse")
    throw new UsageError(
      `${opened.database}: made by Meilisearch ${made}, this is ${ENGINE_VERSION}`,
      "Give --replace-database to index or start (npm start -- --replace-database): it is moved aside, and a new one made from your articles. Or set DATA_DIR to another folder.",
    );
  onMoved(await moveAside(opened, made));
  return opened;
}

/** The version of the engine that made a database; null where there is none. */
export async function readDatabaseVersion(
  database: string,
): Promise<string | null> {
  const file = path.join(database, "VERSION");
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : text.trim();
}

/** @throws UsageError while an engine works on it */
async function moveAside(folder: DataFolder, version: string): Promise<string> {
  if ((await findEngine(folder)) !== null)
    throw new UsageError(
      `${folder.database}: Meilisearch ${version} is running on it`,
      "Stop the program that started it, then run this again.",
    );
  const aside = await findFreeName(`${folder.database}-${version}`);
  await rename(folder.database, aside);
  return aside;
}

/** The name, or with a number behind it where that is taken: an old database is never lost. */
async function findFreeName(name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if ((await stat(candidate).catch(() => null)) === null) return candidate;
  }
}

/** The key is made once and kept in a file that only its owner can read. */
async function readMasterKey(file: string): Promise<string> {
  const known = await readFile(file, "utf8").catch(() => "");
  if (known.trim() !== "") return known.trim();
  const key = randomBytes(32).toString("base64url");
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}
