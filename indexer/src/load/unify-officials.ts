import type { Meilisearch } from "meilisearch";
import { renameOfficials } from "../enrich/officials/rename-officials.ts";
import type { SearchDocument } from "../search-document.ts";
import { awaitTask } from "./await-tasks.ts";

type Named = Pick<SearchDocument, "id" | "officials" | "names" | "evidence">;

/** Names looked for at a time, and documents: a filter has room for both. */
const NAMES_AT_ONCE = 100;
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
  const index = client.index<Named>(uid);
  const names = [...renamed.keys()].sort();
  for (let at = 0; at < names.length; at += NAMES_AT_ONCE) {
    const some = names.slice(at, at + NAMES_AT_ONCE);
    const filter = `officials IN ${JSON.stringify(some)}`;
    for (;;) {
      const { results } = await index.getDocuments({
        filter,
        limit: DOCUMENTS_AT_ONCE,
        fields: ["id", "officials", "names", "evidence"],
      });
      // What is renamed is no longer found: the next look finds the rest.
      const changed = results.map((document) =>
        renameOfficials(document, renamed),
      );
      if (changed.length === 0) break;
      const { taskUid } = await index.updateDocuments(changed);
      await awaitTask(client, taskUid, "naming officials alike");
    }
  }
}
