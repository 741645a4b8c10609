import type { Meilisearch, SearchParams } from "meilisearch";
import { toEngineWords } from "./engine-words.ts";

/** One of the searches that are compared. */
export interface SearchSystem {
  readonly name: "plain" | "communique";
  /** Ids of what is found, best first. */
  readonly find: (query: string, limit: number) => Promise<readonly string[]>;
}

/** The engine as anybody would use it: its default settings over flat documents, the query as it was typed. */
export const plainSystem = (
  client: Meilisearch,
  uid: string,
): SearchSystem => ({
  name: "plain",
  find: (query, limit) => findIds(client, uid, { q: query, limit }),
});

/** How the search of the page is asked. */
export interface OwnOptions {
  /** Every version of an article; the page shows the leading one alone. */
  readonly allVersions?: boolean;
}

/** Communiqué's own search, as the page asks it. */
export const ownSystem = (
  client: Meilisearch,
  uid: string,
  { allVersions = false }: OwnOptions = {},
): SearchSystem => ({
  name: "communique",
  find: (query, limit) =>
    findIds(client, uid, {
      ...toEngineWords(query),
      limit,
      ...(allVersions ? {} : { filter: "NOT leads = false" }),
    }),
});

async function findIds(
  client: Meilisearch,
  uid: string,
  params: SearchParams & { readonly q: string },
): Promise<string[]> {
  const { hits } = await client
    .index<{ id: string }>(uid)
    .search(params.q, { ...params, attributesToRetrieve: ["id"] });
  return hits.map(({ id }) => id);
}
