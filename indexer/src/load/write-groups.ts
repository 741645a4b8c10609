import { isDeepStrictEqual } from "node:util";
import type { Meilisearch } from "meilisearch";
import type { Shards } from "../engine/shards.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { IndexState } from "../state/index-state.ts";
import { awaitTask } from "./await-tasks.ts";
import {
  findGroups,
  toGroupFields,
  type GroupFields,
  type VersionGroups,
} from "./find-groups.ts";

/** Documents read at a time, and sent: only a few short fields of each. */
const DOCUMENTS_AT_ONCE = 5000;

/**
 * Groups the versions of all articles, and makes the index say so.
 *
 * @param files all files in their order
 * @returns the groups
 */
export async function updateGroups(
  shards: Shards,
  uid: string,
  state: IndexState,
  files: readonly Pick<SourceFile, "path">[],
): Promise<VersionGroups> {
  const groups = await findGroups(
    state,
    files.map(({ path }) => path),
  );
  // Versions of an article may be on several engines; each only says what its own are.
  const parts = shards.split(groups, ([id]) => id);
  await shards.each((client, place) =>
    writeGroups(client, uid, new Map(parts[place])),
  );
  return groups;
}

/**
 * Makes an index say which of its articles are versions of one. It begins from what the index says, so that after a run
 * that was killed the next one only has to do it again, and sends only what changes.
 *
 * @param groups of articles that are in the index
 * @returns how many documents were changed
 */
export async function writeGroups(
  client: Meilisearch,
  uid: string,
  groups: VersionGroups,
): Promise<number> {
  const there = await readGrouped(client, uid);
  const changed = [...new Set([...there.keys(), ...groups.keys()])]
    .map((id) => toGroupFields(id, groups))
    .filter(
      (fields) =>
        !isDeepStrictEqual(
          fields,
          there.get(fields.id) ?? toGroupFields(fields.id, NONE),
        ),
    );
  const tasks: number[] = [];
  for (let at = 0; at < changed.length; at += DOCUMENTS_AT_ONCE) {
    const { taskUid } = await client
      .index<GroupFields>(uid)
      .updateDocuments(changed.slice(at, at + DOCUMENTS_AT_ONCE));
    tasks.push(taskUid);
  }
  for (const task of tasks) await awaitTask(client, task, "grouping versions");
  return changed.length;
}

const NONE: VersionGroups = new Map();

/** The documents that say they have versions. */
async function readGrouped(
  client: Meilisearch,
  uid: string,
): Promise<ReadonlyMap<string, GroupFields>> {
  const grouped = new Map<string, GroupFields>();
  for (let offset = 0; ; offset += DOCUMENTS_AT_ONCE) {
    const { results } = await client.index<GroupFields>(uid).getDocuments({
      filter: "versions > 1",
      fields: ["id", "cluster", "leads", "versions"],
      offset,
      limit: DOCUMENTS_AT_ONCE,
    });
    for (const { id, cluster, leads, versions } of results)
      grouped.set(id, { id, cluster, leads, versions });
    if (results.length < DOCUMENTS_AT_ONCE) return grouped;
  }
}
