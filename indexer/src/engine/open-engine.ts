import { EngineError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import {
  openDataFolder,
  type DataFolder,
  type DataFolderOptions,
} from "./data-folder.ts";
import { startEngine, type Engine } from "./embedded-engine.ts";
import { EngineClient } from "./engine-client.ts";
import { reasonOf } from "./engine-failure.ts";
import { describeSkipped, findBinary } from "./find-binary.ts";

/** An engine that answers, and the folder for what is kept beside it. */
export interface OpenedEngine extends Engine {
  readonly client: EngineClient;
  readonly folder: DataFolder;
  /** "embedded", whose port changes with each start, or the address of the user's own. */
  readonly name: string;
}

/** The engine answers within milliseconds also while it indexes; an upload of a batch over a slow line may take this long. */
const TIMEOUT_MS = 60_000;

/** A compressed answer comes in two packets, and the second waits 40 ms for the first one's acknowledgement. */
const UNCOMPRESSED = { "accept-encoding": "identity" };

/**
 * Opens the engine that the settings name: the user's own where MEILI_HOST is set, else the embedded one.
 *
 * @throws EngineError, UsageError
 */
export async function openEngine(
  settings: Settings,
  options: DataFolderOptions = {},
): Promise<OpenedEngine> {
  const folder = await openDataFolder(settings.dataDir, options);
  const engine =
    settings.engineHost === null
      ? await startEngine(await findEngine(settings), folder)
      : ownEngine(settings.engineHost, settings.masterKey ?? "");
  const client = new EngineClient(
    {
      host: engine.host,
      apiKey: engine.masterKey,
      timeout: TIMEOUT_MS,
      requestInit: { headers: UNCOMPRESSED },
    },
    {
      log: engine.log,
      database: settings.engineHost === null ? folder.database : null,
    },
  );
  try {
    await client.getVersion();
  } catch (cause) {
    await engine.stop();
    throw new EngineError(
      `cannot use Meilisearch at ${engine.host}: ${reasonOf(cause)}`,
      "Check MEILI_HOST and MEILI_MASTER_KEY, and that the engine runs; without MEILI_HOST one is started for you.",
      cause,
    );
  }
  return { ...engine, client, folder, name: settings.engineHost ?? "embedded" };
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
