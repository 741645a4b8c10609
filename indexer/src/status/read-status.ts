import type { OpenedEngine } from "../engine/open-engine.ts";
import { toBuildingUid } from "../load/build-index.ts";
import { toNamesUid } from "../names/name-document.ts";
import { readFacetCounts, type FacetCounts } from "./facet-counts.ts";
import type { StateStatus } from "./file-status.ts";
import { readTaskStatus, type TaskStatus } from "./task-status.ts";

/** The engine, and where it runs. */
export interface EngineStatus {
  readonly version: string;
  /** "embedded", or the address of the user's own. */
  readonly name: string;
  /** Null where it was started to be asked, and ends then. */
  readonly host: string | null;
  /** Its whole database, of all its indexes, and what of it is no free space. */
  readonly bytesOnDisk: number;
  readonly bytesUsed: number;
}

/** An index, as the engine has it. */
export interface IndexStatus {
  readonly uid: string;
  readonly documents: number;
  /** The articles as they were sent, in bytes. */
  readonly documentBytes: number;
  readonly facets: readonly FacetCounts[];
}

/** All that `communique status` tells. */
export interface Status {
  readonly engine: EngineStatus;
  /** Null where there is none yet. */
  readonly index: IndexStatus | null;
  /** Values in the index of names, or null where there is none. */
  readonly names: number | null;
  /** Articles in the index that is being built, or null where none is. */
  readonly building: number | null;
  readonly tasks: TaskStatus;
  readonly state: StateStatus;
}

/** Asks the engine; changes nothing. */
export async function readStatus(
  { client, host, name, isOurs }: OpenedEngine,
  uid: string,
  state: StateStatus,
): Promise<Status> {
  const { pkgVersion } = await client.getVersion();
  const { databaseSize, usedDatabaseSize, indexes } = await client.getStats();
  const served = indexes[uid];
  return {
    engine: {
      version: pkgVersion,
      name,
      host: isOurs ? null : host,
      bytesOnDisk: databaseSize,
      bytesUsed: usedDatabaseSize,
    },
    index:
      served === undefined
        ? null
        : {
            uid,
            documents: served.numberOfDocuments,
            documentBytes: served.rawDocumentDbSize,
            facets: await readFacetCounts(client, uid),
          },
    names: toNameCount(indexes[toNamesUid(uid)]?.numberOfDocuments),
    building: indexes[toBuildingUid(uid)]?.numberOfDocuments ?? null,
    tasks: await readTaskStatus(
      client,
      uid,
      state.kind === "known" ? state.refused : [],
    ),
    state,
  };
}

/** One of its documents is no name (corpus-document.ts). */
const toNameCount = (documents: number | undefined) =>
  documents === undefined ? null : Math.max(0, documents - 1);
