import type { Meilisearch } from "meilisearch";
import { awaitTask } from "./await-tasks.ts";
import { indexExists } from "./build-index.ts";
import { toIndexSettings } from "./index-settings.ts";

/**
 * Lets the served index be filtered by all that this version of the search page filters by. Otherwise every search would
 * be refused after an update of the program, until the new index takes the old one's place. Its documents have no such
 * fields, so that nothing is indexed for it.
 */
export async function allowFilters(
  client: Meilisearch,
  uid: string,
): Promise<void> {
  if (!(await indexExists(client, uid))) return;
  const index = client.index(uid);
  const allowed = (await index.getFilterableAttributes()) ?? [];
  const missing = (toIndexSettings([]).filterableAttributes ?? []).filter(
    (field) => !allowed.includes(field),
  );
  if (missing.length === 0) return;
  const { taskUid } = await index.updateFilterableAttributes([
    ...allowed,
    ...missing,
  ]);
  await awaitTask(client, taskUid, "allowing new filters");
}
