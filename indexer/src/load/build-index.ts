import {
  MeilisearchRequestError,
  type IndexObject,
  type Meilisearch,
} from "meilisearch";
import type { EmbedderSettings } from "../embedder/embedder-settings.ts";
import { EngineError, TaskError } from "../errors.ts";
import type { SearchDocument } from "../search-document.ts";
import { awaitTask } from "./await-tasks.ts";
import { checkSample } from "./check-sample.ts";
import type { IndexOverrides } from "./index-overrides.ts";
import { toIndexSettings } from "./index-settings.ts";
import { settleQueue } from "./settle-queue.ts";

/** The index that is built to take the place of another. */
export const toBuildingUid = (uid: string) => `${uid}-building`;

/** How to build. */
export interface BuildOptions {
  readonly signal?: AbortSignal;
  /** Words that the engine must not cut. */
  readonly dictionary?: readonly string[];
  /** Words in which the engine must forgive no typo. */
  readonly nameWords?: readonly string[];
  /** What makes vectors of the articles. */
  readonly embedder?: EmbedderSettings | null;
  /** Settings that a user has instead of those built in. */
  readonly overrides?: IndexOverrides | undefined;
  /** Where a build that is stopped is to be gone on with; without it, nothing is left of one. */
  readonly resume?: Resumption;
}

/** A build that may take several runs. */
export interface Resumption {
  /** Whether a run before began it, and its index is there. */
  readonly isResumed: boolean;
  /** Notes that its index is there now, with its settings. */
  readonly keep: () => Promise<void>;
  /** Notes that it is of no use. */
  readonly drop: () => Promise<void>;
}

/** What was loaded into a new index of an engine. */
export interface LoadedDocuments {
  readonly count: number;
  /** Some of them, as they should be. */
  readonly sample: readonly SearchDocument[];
}

/**
 * Builds a new index beside the one that is served, and swaps it in when it is complete: searches see the old index,
 * then the new one.
 *
 * @param load loads the documents into the index that it is given, and says what should be in it then
 * @returns the number of documents in the new index
 * @throws TaskError when a task failed, documents are missing or one of the sample differs; the served index is then
 *   unchanged
 */
export const buildIndex = (
  client: Meilisearch,
  uid: string,
  load: (building: string) => Promise<LoadedDocuments>,
  options?: BuildOptions,
): Promise<number> =>
  buildIndexes(
    [client],
    uid,
    async (building) => [await load(building)],
    options,
  );

/**
 * The same on several engines at once, of which each gets a part. None is swapped in before all are complete. Between
 * the first and the last swap lie milliseconds, in which an article may be found twice.
 *
 * @param load loads the documents, and says for each engine, in their order, what should be in its index then
 */
export async function buildIndexes(
  clients: readonly Meilisearch[],
  uid: string,
  load: (building: string) => Promise<readonly LoadedDocuments[]>,
  options: BuildOptions = {},
): Promise<number> {
  const building = toBuildingUid(uid);
  const { resume, signal } = options;
  if (resume?.isResumed !== true) {
    for (const client of clients) await prepareIndex(client, building, options);
    await resume?.keep();
  }
  const removeAll = async () => {
    await resume?.drop();
    for (const client of clients)
      await removeIndex(client, building).catch(() => {});
  };
  const loaded = await load(building).catch(async (error: unknown) => {
    // An engine that does not get on would not remove it either; the next build does.
    if (resume === undefined && !isOfEngine(error)) await removeAll();
    throw error;
  });
  let count = 0;
  try {
    if (resume === undefined) signal?.throwIfAborted();
    for (const [place, client] of clients.entries()) {
      const part = loaded[place] ?? { count: 0, sample: [] };
      await checkCount(client, building, part.count);
      await checkSample(client, building, part.sample);
      count += part.count;
    }
  } catch (error) {
    if (!isOfEngine(error)) await removeAll();
    throw error;
  }
  const isServed = await Promise.all(
    clients.map((client) => indexExists(client, uid)),
  );
  // Articles move to engines that were added, and to no other: they are there before they are gone elsewhere.
  for (const served of [false, true])
    await Promise.all(
      clients
        .filter((_, place) => isServed[place] === served)
        .map((client) => swapIn(client, building, uid)),
    );
  return count;
}

/** Makes an empty index in the place of one that was not finished. */
async function prepareIndex(
  client: Meilisearch,
  building: string,
  { dictionary = [], nameWords = [], embedder = null, overrides }: BuildOptions,
): Promise<void> {
  await removeIndex(client, building);
  const done = async (task: Promise<{ taskUid: number }>, what: string) =>
    awaitTask(client, (await task).taskUid, what);
  await done(
    client.createIndex(building, { primaryKey: "id" }),
    "creating the index",
  );
  // Before the first document: afterwards they would index everything twice.
  await done(
    client
      .index(building)
      .updateSettings(
        toIndexSettings(dictionary, nameWords, embedder, overrides),
      ),
    "applying the settings",
  );
}

const isOfEngine = (error: unknown) =>
  error instanceof EngineError || error instanceof MeilisearchRequestError;

/** @throws TaskError when the index does not hold just as many documents */
async function checkCount(
  client: Meilisearch,
  uid: string,
  count: number,
): Promise<void> {
  const { numberOfDocuments } = await client.index(uid).getStats();
  checkHeld(numberOfDocuments, count);
}

/** @throws TaskError when an index does not hold as many documents as it should */
export function checkHeld(held: number, count: number): void {
  if (held !== count)
    throw new TaskError(
      `the index holds ${held} articles instead of ${count}`,
      "Run it again with --rebuild; the index that is being served stays until the new one is complete.",
    );
}

async function swapIn(
  client: Meilisearch,
  building: string,
  uid: string,
): Promise<void> {
  // Where nothing is served yet, renaming takes the place of swapping; there is no moment of an empty index.
  const rename = !(await indexExists(client, uid));
  // An index keeps the moment it was created at, whatever it is called.
  const { createdAt } = await client.index(building).getRawInfo();
  await client.swapIndexes([{ indexes: [building, uid], rename }]);
  await settleQueue(client, uid);
  const served = await findIndex(client, uid);
  if (served?.createdAt !== createdAt)
    throw new TaskError(
      "the engine did not swap the new index in",
      "Check the disk's free space and the engine's log, then run it again; the index that is being served is unchanged.",
    );
  // The old one, which has the name now, goes when the new one has answered.
  await client.index(uid).search("", { limit: 1 });
  if (!rename) await removeIndex(client, building);
}

/** Whether an index of this name is there. */
export async function indexExists(
  client: Meilisearch,
  uid: string,
): Promise<boolean> {
  return (await findIndex(client, uid)) !== null;
}

async function findIndex(
  client: Meilisearch,
  uid: string,
): Promise<IndexObject | null> {
  const { results } = await client.getRawIndexes({ limit: 1000 });
  return results.find((index) => index.uid === uid) ?? null;
}

async function removeIndex(client: Meilisearch, uid: string): Promise<void> {
  if (!(await indexExists(client, uid))) return;
  await awaitTask(
    client,
    (await client.deleteIndex(uid)).taskUid,
    "removing an unfinished index",
  );
}
