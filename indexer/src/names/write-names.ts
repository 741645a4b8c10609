import type { Meilisearch } from "meilisearch";
import type { GlossaryDocument } from "../concepts/glossary-document.ts";
import type { CorpusDocument } from "../corpus/corpus-document.ts";
import { findDrift } from "../doctor/settings-drift.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { awaitTask } from "../load/await-tasks.ts";
import { indexExists } from "../load/build-index.ts";
import type { CountedValue } from "./count-values.ts";
import { toNamesUid, type NameDocument } from "./name-document.ts";
import { NAMES_SETTINGS } from "./names-settings.ts";
import { NameDocuments, toNamedValues } from "./to-name-document.ts";

/** Which names, and of what. */
export interface NamesRun {
  readonly indexUid: string;
  readonly values: readonly CountedValue[];
  /** Which articles have them. */
  readonly corpus: CorpusDocument;
  /** Whose concepts they have. */
  readonly glossary: GlossaryDocument;
  readonly knowledge: Pick<Knowledge, "people" | "countries">;
  /** Values that the index has instead of other spellings of unknown officials. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Says which program, with which knowledge, makes the documents. */
  readonly madeBy: string;
  readonly signal: AbortSignal;
}

/** What was written. */
export interface WrittenNames {
  readonly names: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the index of names holds. */
type Written = NameDocument | CorpusDocument | GlossaryDocument;

/** Documents sent or deleted at a time: some 10 MB. */
const DOCUMENTS_AT_ONCE = 5000;

/**
 * Makes the index of names what the values are now: sends those that are new or changed, deletes those that no article
 * has any more. It begins from what the index holds, so that after a run that was killed the next one only has to do it
 * again.
 */
export async function writeNames(
  client: Meilisearch,
  {
    indexUid,
    values,
    corpus,
    glossary,
    knowledge,
    renamed,
    madeBy,
    signal,
  }: NamesRun,
): Promise<WrittenNames> {
  const uid = toNamesUid(indexUid);
  const wanted = toNamedValues(values, renamed, madeBy);
  await openNames(client, uid);
  const there = await readDigests(client, uid);
  const documents = new NameDocuments(knowledge);
  const isChanged = ({ id, digest }: Pick<Written, "id" | "digest">) =>
    there.get(id) !== digest;
  const changed = wanted
    .filter(isChanged)
    .map((value) => documents.make(value));
  const kept = new Set([...wanted.map(({ id }) => id), glossary.id, corpus.id]);
  const removed = [...there.keys()].filter((id) => !kept.has(id));
  await send(client, uid, { changed, removed }, signal);
  if (isChanged(glossary))
    await send(client, uid, { changed: [glossary], removed: [] }, signal);
  // Last: it says that all else is as it should be.
  if (isChanged(corpus))
    await send(client, uid, { changed: [corpus], removed: [] }, signal);
  return {
    names: wanted.length,
    changed: changed.length,
    removed: removed.length,
  };
}

/** Makes the index where there is none, and gives it its settings where it has others. */
async function openNames(client: Meilisearch, uid: string): Promise<void> {
  if (!(await indexExists(client, uid))) {
    const { taskUid } = await client.createIndex(uid, { primaryKey: "id" });
    await awaitTask(client, taskUid, "creating the index of names");
  }
  const index = client.index(uid);
  if (findDrift(NAMES_SETTINGS, await index.getSettings()).length === 0) return;
  const { taskUid } = await index.updateSettings(NAMES_SETTINGS);
  await awaitTask(client, taskUid, "applying the settings of names");
}

/** Of every name that the index holds: whether it is what it should be. */
async function readDigests(
  client: Meilisearch,
  uid: string,
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (let offset = 0; ; offset += DOCUMENTS_AT_ONCE) {
    const { results } = await client.index<Written>(uid).getDocuments({
      fields: ["id", "digest"],
      offset,
      limit: DOCUMENTS_AT_ONCE,
    });
    for (const { id, digest } of results) digests.set(id, digest);
    if (results.length < DOCUMENTS_AT_ONCE) return digests;
  }
}

async function send(
  client: Meilisearch,
  uid: string,
  {
    changed,
    removed,
  }: {
    readonly changed: readonly Written[];
    readonly removed: readonly string[];
  },
  signal: AbortSignal,
): Promise<void> {
  const index = client.index<Written>(uid),
    tasks: number[] = [];
  for (let at = 0; at < changed.length; at += DOCUMENTS_AT_ONCE) {
    signal.throwIfAborted();
    const { taskUid } = await index.addDocuments(
      changed.slice(at, at + DOCUMENTS_AT_ONCE),
    );
    tasks.push(taskUid);
  }
  if (removed.length > 0)
    tasks.push((await index.deleteDocuments([...removed])).taskUid);
  for (const task of tasks) await awaitTask(client, task, "writing the names");
}
