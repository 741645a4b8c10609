import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { toAdminKey } from "../engine/admin-key.ts";
import { toSearchKey } from "../engine/search-key.ts";
import { UsageError } from "../errors.ts";
import { makeSecret, writeSecret } from "./write-secret.ts";

/** The files that a server's services get their secrets from, each its own. */
export const KEY_FILES = {
  /** For `grant-keys`. */
  master: "master-key",
  /** The same for the engine (MEILI_CONFIG_FILE_PATH). */
  engine: "engine.toml",
  admin: "admin-key",
  search: "search-key",
  /** The readers'. */
  password: "password",
} as const;

/**
 * Writes the keys of a server: the engine's master key, and those that follow from it. A master key and a password that
 * are there are kept.
 *
 * @param rotate makes another master key, and so other keys
 * @returns whether the master key is a new one
 * @throws UsageError for a folder that cannot be written to
 */
export async function writeKeys(
  folder: string,
  { rotate = false }: { readonly rotate?: boolean } = {},
): Promise<boolean> {
  const inFolder = (name: string) => path.join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const known = rotate ? null : await readKey(inFolder(KEY_FILES.master));
    const master = known ?? makeSecret();
    // The master key goes last: without it the next call writes all anew.
    await writeSecret(inFolder(KEY_FILES.engine), `master_key = "${master}"`);
    await writeSecret(inFolder(KEY_FILES.admin), toAdminKey(master));
    await writeSecret(inFolder(KEY_FILES.search), toSearchKey(master));
    if ((await readKey(inFolder(KEY_FILES.password))) === null)
      await writeSecret(
        inFolder(KEY_FILES.password),
        makeSecret().slice(0, 20),
      );
    await writeSecret(inFolder(KEY_FILES.master), master);
    return known === null;
  } catch (cause) {
    if (cause instanceof UsageError || !(cause instanceof Error)) throw cause;
    throw new UsageError(
      `${folder}: ${cause.message}`,
      "Give a folder that you may write to, as --dir.",
      cause,
    );
  }
}

/** What needs no quoting in the engine's file of settings. */
const PLAIN = /^[\w+/=.-]{16,}$/;

/** Null where there is none. */
async function readKey(file: string): Promise<string | null> {
  const text = await readFile(file, "utf8").catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT") return "";
      throw cause;
    },
  );
  const key = text.trim();
  if (key === "") return null;
  if (path.basename(file) === KEY_FILES.master && !PLAIN.test(key))
    throw new UsageError(
      `${file}: not a master key`,
      "Write at least 16 letters and digits into it, or delete it: another is made.",
    );
  return key;
}
