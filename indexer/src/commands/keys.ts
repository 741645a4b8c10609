import path from "node:path";
import { linkEngines } from "../engine/link-engines.ts";
import { makeKeys } from "../engine/make-keys.ts";
import { reasonOf } from "../engine/engine-failure.ts";
import { EngineError, EXIT, UsageError } from "../errors.ts";
import { rotateMasterKey } from "../keys/rotate-master-key.ts";
import { writeKeys } from "../keys/write-keys.ts";
import type { CommandContext } from "./command-context.ts";

/** Flags of `communique keys`. */
export interface KeysFlags {
  /** The folder to write them into. */
  readonly dir: string;
  /** Make new ones. */
  readonly rotate: boolean;
}

/** Writes the secrets of a server's services into a folder. */
export async function keys(
  { dir, rotate }: KeysFlags,
  { stderr }: Pick<CommandContext, "stderr">,
): Promise<number> {
  const folder = path.resolve(dir);
  const isNew = await writeKeys(folder, { rotate });
  stderr.write(
    isNew
      ? `wrote new keys into ${folder}; start the engine, then all else, again\n`
      : `${folder} has its keys\n`,
  );
  return EXIT.done;
}

/** Makes the indexer's and the web server's key in an engine of the user's own. */
export async function grantKeys({
  settings,
  stderr,
}: CommandContext): Promise<number> {
  const { engineHosts, masterKey, indexUid } = settings;
  if (engineHosts.length === 0 || masterKey === null)
    throw new UsageError(
      "MEILI_HOST and MEILI_MASTER_KEY_FILE are needed",
      "Set them to the engine's address and a file with its master key; the embedded engine gets its keys by itself.",
    );
  for (const host of engineHosts) {
    try {
      await makeKeys({ host, masterKey }, indexUid);
    } catch (cause) {
      throw new EngineError(
        `cannot make keys in Meilisearch at ${host}: ${reasonOf(cause)}`,
        "Check MEILI_HOST and MEILI_MASTER_KEY_FILE, and that the engine runs.",
        cause,
      );
    }
    stderr.write(`Meilisearch at ${host} has its keys\n`);
  }
  await linkEngines(engineHosts, masterKey);
  return EXIT.done;
}

/** Gives the embedded engine another master key, from which all other keys follow. */
export async function rotateKeys({
  settings: { engineHosts, dataDir },
  stderr,
}: CommandContext): Promise<number> {
  if (engineHosts.length > 0)
    throw new UsageError(
      `MEILI_HOST=${engineHosts.join()}: the keys of an engine that runs elsewhere follow from the master key that it is started with`,
      "Make new ones with: communique keys --dir FOLDER --rotate, and start that engine and all else again with them.",
    );
  await rotateMasterKey(dataDir);
  stderr.write(
    `${dataDir} has a new master key; the old keys open nothing from the next start on\n`,
  );
  return EXIT.done;
}
