import type { OpenedEngine } from "../engine/open-engine.ts";
import type { Shards } from "../engine/shards.ts";
import { toBuildingUid } from "../load/build-index.ts";
import { toNamesUid } from "../names/name-document.ts";
import type { RejectedPage } from "../state/file-record.ts";
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

/** Asks the engine, or all of several for what they hold together; changes nothing. */
export async function readStatus(
  { client, shards, host, name, isOurs }: OpenedEngine,
  uid: string,
  state: StateStatus,
): Promise<Status> {
  const { pkgVersion } = await client.getVersion();
  const stats = await shards.each((each) => each.getStats());
  const served = stats.flatMap(({ indexes }) => indexes[uid] ?? []);
  const building = stats.flatMap(
    ({ indexes }) => indexes[toBuildingUid(uid)] ?? [],
  );
  return {
    engine: {
      version: pkgVersion,
      name,
      host: isOurs ? null : host,
      bytesOnDisk: sum(stats, ({ databaseSize }) => databaseSize),
      bytesUsed: sum(stats, ({ usedDatabaseSize }) => usedDatabaseSize),
    },
    index:
      served.length === 0
        ? null
        : {
            uid,
            documents: sum(served, toDocuments),
            documentBytes: sum(
              served,
              ({ rawDocumentDbSize }) => rawDocumentDbSize,
            ),
            facets: await readFacetCounts(shards, uid),
          },
    // Every engine has all of them.
    names: toNameCount(stats[0]?.indexes[toNamesUid(uid)]?.numberOfDocuments),
    building: building.length === 0 ? null : sum(building, toDocuments),
    tasks: await readTasks(
      shards,
      uid,
      state.kind === "known" ? state.refused : [],
    ),
    state,
  };
}

async function readTasks(
  shards: Shards,
  uid: string,
  refused: readonly RejectedPage[],
): Promise<TaskStatus> {
  const all = await shards.each((client) =>
    readTaskStatus(client, uid, refused),
  );
  return {
    pending: sum(all, ({ pending }) => pending),
    failed: sum(all, ({ failed }) => failed),
    lastFailed: all.flatMap(({ lastFailed }) => lastFailed),
  };
}

const toDocuments = ({
  numberOfDocuments,
}: {
  readonly numberOfDocuments: number;
}) => numberOfDocuments;

const sum = <Item>(items: readonly Item[], toNumber: (item: Item) => number) =>
  items.reduce((total, item) => total + toNumber(item), 0);

/** One of its documents is no name (corpus-document.ts). */
const toNameCount = (documents: number | undefined) =>
  documents === undefined ? null : Math.max(0, documents - 1);
