import type { Meilisearch } from "meilisearch";
import { z } from "zod/mini";
import { awaitTask } from "../load/await-tasks.ts";
import { indexExists } from "../load/build-index.ts";
import { toNamesUid } from "../names/name-document.ts";
import { UNSETTLED } from "./corpus-document.ts";

/**
 * Says, in the index of names, that the articles are going to change: what is searched until the run ends is neither the
 * corpus of before nor that of after.
 *
 * @param engines where the articles are from now on; without a word where they were
 */
export async function unsettleCorpus(
  client: Meilisearch,
  indexUid: string,
  engines?: readonly string[],
): Promise<void> {
  const uid = toNamesUid(indexUid);
  if (!(await indexExists(client, uid))) return;
  const { taskUid } = await client
    .index(uid)
    .updateDocuments([{ ...UNSETTLED, ...(engines && { engines }) }]);
  await awaitTask(client, taskUid, "noting that the articles change");
}

const found = z.object({
  hits: z.array(z.object({ engines: z.optional(z.array(z.string())) })),
});

/** The engines that the articles are on, as the index of names says; none where one has all, or nothing is known. */
export async function readServedEngines(
  client: Meilisearch,
  indexUid: string,
): Promise<readonly string[]> {
  const uid = toNamesUid(indexUid);
  if (!(await indexExists(client, uid))) return [];
  const answer = await client.index(uid).search("", {
    filter: 'kind = "corpus"',
    attributesToRetrieve: ["engines"],
    limit: 1,
  });
  return found.parse(answer).hits[0]?.engines ?? [];
}
