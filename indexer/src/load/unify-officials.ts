import type { Meilisearch } from "meilisearch";
import { mergeRomanisations } from "../enrich/officials/merge-romanisations.ts";
import {
  renameOfficials,
  type UnknownNames,
} from "../enrich/officials/rename-officials.ts";
import type { Official } from "../knowledge/schema.ts";
import type { SearchDocument } from "../search-document.ts";
import { awaitTask } from "./await-tasks.ts";

type Named = Pick<SearchDocument, "id" | "officials" | "names" | "evidence">;

/** Names looked for at a time, and documents: a filter has room for both. */
const NAMES_AT_ONCE = 100;
const DOCUMENTS_AT_ONCE = 1000;

/**
 * The second pass over a corpus: unknown officials whose names differ only in romanisation get one value. Only documents
 * that have one of the names are read again.
 *
 * @returns how many names were given up for another's
 */
export async function unifyOfficials(
  client: Meilisearch,
  uid: string,
  unknown: UnknownNames,
  people: readonly Official[],
): Promise<number> {
  const merged = mergeRomanisations(unknown.all(), people);
  const index = client.index<Named>(uid);
  const names = [...merged.keys()].sort();
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
      const renamed = results.map((document) =>
        renameOfficials(document, merged),
      );
      if (renamed.length === 0) break;
      const { taskUid } = await index.updateDocuments(renamed);
      await awaitTask(client, taskUid, "naming officials alike");
    }
  }
  return names.length;
}
