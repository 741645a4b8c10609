import { EngineError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import {
  openDataFolder,
  type DataFolder,
  type DataFolderOptions,
} from "./data-folder.ts";
import { startEngine, type Engine } from "./embedded-engine.ts";
import { EngineClient, saysDiskFull } from "./engine-client.ts";
import { diskFull, reasonOf } from "./engine-failure.ts";
import { describeSkipped, findBinary } from "./find-binary.ts";
import { linkEngines } from "./link-engines.ts";
import { makeKeys, type Keys } from "./make-keys.ts";
import { Shards } from "./shards.ts";

/** An engine that answers, or several that hold a part each, and the folder for what is kept beside it. Their master key has done its work. */
export interface OpenedEngine extends Omit<Engine, "masterKey"> {
  /** Has the indexer's key, which opens no other index. Of several engines it is the first one's. */
  readonly client: EngineClient;
  readonly shards: Shards;
  /** The web server's key; null where only whoever made the keys has it. */
  readonly searchKey: string | null;
  readonly folder: DataFolder;
  /** "embedded", whose port changes with each start, or the addresses of the user's own. */
  readonly name: string;
}

/** The engine answers within milliseconds also while it indexes; an upload of a batch over a slow line may take this long. */
const TIMEOUT_MS = 60_000;

/** A compressed answer comes in two packets, and the second waits 40 ms for the first one's acknowledgement. */
const UNCOMPRESSED = { "accept-encoding": "identity" };

/**
 * Opens the engine that the settings name: the user's own where MEILI_HOST is set, else the embedded one.
 *
 * @throws EngineError naming the engine that cannot be used, UsageError
 */
export async function openEngine(
  settings: Settings,
  options: DataFolderOptions = {},
): Promise<OpenedEngine> {
  const folder = await openDataFolder(settings.dataDir, options);
  const { engineHosts } = settings;
  const [first, ...others] = engineHosts.map((host) =>
    ownEngine(host, settings.masterKey ?? ""),
  );
  const engine =
    first ??
    (await startEngine(await findEngine(settings), folder, {
      indexing: settings.indexing,
    }));
  const isEmbedded = first === undefined;
  try {
    const database = isEmbedded ? folder.database : null;
    const { client, search } = await openOne(engine, settings, database);
    const clients = [client];
    for (const other of others)
      clients.push((await openOne(other, settings, null)).client);
    if (settings.adminKey === null)
      await linkEngines(engineHosts, settings.masterKey ?? "");
    const { masterKey: _, ...rest } = engine;
    return {
      ...rest,
      client,
      shards: new Shards(clients),
      searchKey: search,
      folder,
      name: isEmbedded ? "embedded" : engineHosts.join(),
    };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** What opens one engine. */
interface Opened {
  readonly client: EngineClient;
  readonly search: string | null;
}

async function openOne(
  engine: Engine,
  settings: Settings,
  database: string | null,
): Promise<Opened> {
  try {
    const { admin, search } = await toKeys(engine, settings);
    const client = new EngineClient(
      {
        host: engine.host,
        apiKey: admin,
        timeout: TIMEOUT_MS,
        requestInit: { headers: UNCOMPRESSED },
      },
      { log: engine.log, database },
    );
    await client.getVersion();
    return { client, search };
  } catch (cause) {
    const reason = reasonOf(cause);
    if (saysDiskFull(reason)) throw diskFull(engine.host, { cause });
    const key =
      settings.adminKey === null ? "MEILI_MASTER_KEY" : "MEILI_ADMIN_KEY";
    throw new EngineError(
      `cannot use Meilisearch at ${engine.host}: ${reason}`,
      `Check MEILI_HOST and ${key}, and that the engine runs; without MEILI_HOST one is started for you.`,
      cause,
    );
  }
}

/** The keys that were given for engines of the user's own, else those that follow from the master key. */
async function toKeys(
  engine: Engine,
  { engineHosts, adminKey, searchKey, indexUid }: Settings,
): Promise<Keys> {
  if (engineHosts.length > 0 && adminKey !== null)
    return { admin: adminKey, search: searchKey };
  return makeKeys(engine, indexUid);
}

/** The embedded engine's binary. */
export const findEngine = ({
  engineBinary,
  dataDir,
}: Settings): Promise<string> =>
  findBinary({
    given: engineBinary,
    searchPath: process.env["PATH"] ?? "",
    dataDir,
    onSkipped: (binary) =>
      process.stderr.write(`${describeSkipped(binary)}: not used\n`),
  });

const ownEngine = (host: string, masterKey: string): Engine => ({
  host,
  masterKey,
  isOurs: false,
  stop: async () => {},
  log: () => "",
  ended: new Promise(() => {}),
});
