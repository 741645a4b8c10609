import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { EngineClient } from "../src/engine/engine-client.ts";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { Shards } from "../src/engine/shards.ts";
import { readSettings, type Settings } from "../src/settings.ts";

/** A real engine in a data folder of its own; `close` ends it and removes the folder. */
export interface TestEngine {
  readonly engine: OpenedEngine;
  readonly settings: Settings;
  readonly close: () => Promise<void>;
}

/** A new folder under the system's folder for temporary files. */
export const makeFolder = (name: string) =>
  mkdtemp(path.join(tmpdir(), `communique-${name}-`));

export async function startTestEngine(): Promise<TestEngine> {
  const folder = await makeFolder("engine");
  const settings = readSettings({ DATA_DIR: path.join(folder, "data") });
  const opened = await openEngine(settings);
  // Tests make indexes of any name, which the indexer's key does not open.
  const client = new EngineClient(
    { host: opened.host, apiKey: opened.folder.masterKey },
    { log: opened.log, database: opened.folder.database },
  );
  const engine = { ...opened, client, shards: new Shards([client]) };
  return {
    engine,
    settings,
    close: async () => {
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
