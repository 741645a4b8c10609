import type { Meilisearch } from "meilisearch";
import { awaitTask } from "../load/await-tasks.ts";
import { indexExists } from "../load/build-index.ts";
import { toNamesUid } from "../names/name-document.ts";
import { UNSETTLED } from "./corpus-document.ts";

/**
 * Says, in the index of names, that the articles are going to change: what is searched until the run ends is neither the
 * corpus of before nor that of after.
 */
export async function unsettleCorpus(
  client: Meilisearch,
  indexUid: string,
): Promise<void> {
  const uid = toNamesUid(indexUid);
  if (!(await indexExists(client, uid))) return;
  const { taskUid } = await client.index(uid).updateDocuments([UNSETTLED]);
  await awaitTask(client, taskUid, "noting that the articles change");
}
