import { constants } from "node:fs";
import { access, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { DataPaths } from "../engine/data-folder.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

/** The folder itself, or the nearest above it that is there. */
export async function findExisting(folder: string): Promise<string> {
  const entry = await stat(folder).catch(() => null);
  const above = path.dirname(folder);
  return entry !== null || above === folder ? folder : findExisting(above);
}

const mayWrite = (folder: string) =>
  access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );

/** Whether the data folder is ours, or can be made, and may be written to. Makes nothing. */
export async function checkDataFolder({
  path: folder,
  marker,
}: DataPaths): Promise<Finding> {
  const nearest = await findExisting(folder);
  const another = "set DATA_DIR to a folder that you may write to";
  if (!(await stat(nearest)).isDirectory())
    return fail("data", `${nearest} is not a folder`, another);
  if (!(await mayWrite(nearest)))
    return fail(
      "data",
      `${nearest} cannot be read and written`,
      `${another}, or mend its owner and permissions`,
    );
  if (nearest !== folder)
    return ok("data", `${folder} is made at the first start`);
  const names = await readdir(folder);
  return names.length === 0 || names.includes(path.basename(marker))
    ? ok("data", folder)
    : fail(
        "data",
        `${folder} holds something else than Communiqué's data`,
        "set DATA_DIR to a new or empty folder",
      );
}

/** What others than the owner may do. */
const OTHERS = 0o077;

/** The engine takes no shorter one. */
const LEAST_KEY_BYTES = 16;

/** Whether the embedded engine's key is fit, and for its owner's eyes only. */
export async function checkKey({ keyFile }: DataPaths): Promise<Finding> {
  const entry = await stat(keyFile).catch(() => null);
  if (entry === null) return ok("key", "is made at the first start");
  const key = (await readFile(keyFile, "utf8")).trim();
  if (key !== "" && Buffer.byteLength(key) < LEAST_KEY_BYTES)
    return fail(
      "key",
      `${keyFile} is shorter than ${LEAST_KEY_BYTES} bytes`,
      "delete it; a new one is made at the next start",
    );
  const mode = entry.mode & 0o777;
  // Windows knows no such permissions.
  return (mode & OTHERS) === 0 || process.platform === "win32"
    ? ok("key", "readable by its owner only")
    : warn(
        "key",
        `${keyFile} can be used by others (mode ${mode.toString(8)})`,
        `chmod 600 ${keyFile}`,
      );
}
