import type { Meilisearch } from "meilisearch";
import { renameOfficials } from "../enrich/officials/rename-officials.ts";
import type { SearchDocument } from "../search-document.ts";
import { awaitTask } from "./await-tasks.ts";

type Named = Pick<SearchDocument, "id" | "officials" | "names" | "evidence">;

/** Names looked for at a time: a filter has room for them. */
const NAMES_AT_ONCE = 200;
/** Documents read at a time, and sent. */
const DOCUMENTS_AT_ONCE = 1000;

/**
 * Gives unknown officials whose names differ only in romanisation one value. Only documents that have one of the names
 * are read again.
 *
 * @param renamed the value to use instead, for each name that has another
 */
export async function unifyOfficials(
  client: Meilisearch,
  uid: string,
  renamed: ReadonlyMap<string, string>,
): Promise<void> {
  const names = [...renamed.keys()].sort();
  for (let at = 0; at < names.length; at += NAMES_AT_ONCE) {
    const changed = await findRenamed(
      client,
      uid,
      names.slice(at, at + NAMES_AT_ONCE),
      renamed,
    );
    const tasks: number[] = [];
    for (let sent = 0; sent < changed.length; sent += DOCUMENTS_AT_ONCE) {
      const { taskUid } = await client
        .index<Named>(uid)
        .updateDocuments(changed.slice(sent, sent + DOCUMENTS_AT_ONCE));
      tasks.push(taskUid);
    }
    for (const task of tasks)
      await awaitTask(client, task, "naming officials alike");
  }
}

/**
 * The documents that have one of the names, renamed. All are read before any is sent, and only those are sent that the
 * renaming changes: the engine's filter takes De and de for the same, so that it finds the renamed ones as well.
 */
async function findRenamed(
  client: Meilisearch,
  uid: string,
  names: readonly string[],
  renamed: ReadonlyMap<string, string>,
): Promise<readonly Named[]> {
  const changed: Named[] = [];
  for (let offset = 0; ; offset += DOCUMENTS_AT_ONCE) {
    const { results } = await client.index<Named>(uid).getDocuments({
      filter: `officials IN ${JSON.stringify(names)}`,
      offset,
      limit: DOCUMENTS_AT_ONCE,
      fields: ["id", "officials", "names", "evidence"],
    });
    for (const document of results) {
      const other = renameOfficials(document, renamed);
      if (other !== document) changed.push(other);
    }
    if (results.length < DOCUMENTS_AT_ONCE) return changed;
  }
}
