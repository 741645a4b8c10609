import type { Meilisearch } from "meilisearch";
import { indexExists } from "../load/build-index.ts";
import { toNamesUid } from "../names/name-document.ts";
import { createGlossary, type Glossary } from "./glossary.ts";
import { glossarySchema } from "./glossary-document.ts";

/** Reads the glossary that an index was made with; null where it has none. */
export async function readGlossary(
  client: Meilisearch,
  indexUid: string,
): Promise<Glossary | null> {
  const uid = toNamesUid(indexUid);
  if (!(await indexExists(client, uid))) return null;
  const { hits } = await client
    .index(uid)
    .search("", { filter: 'kind = "glossary"', limit: 1 });
  const found = glossarySchema.safeParse(hits[0]);
  return found.success ? createGlossary(found.data) : null;
}
