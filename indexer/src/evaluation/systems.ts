import type { Meilisearch, SearchParams } from "meilisearch";
import { z } from "zod/mini";
import type { Glossary } from "../concepts/glossary.ts";
import { readGlossary } from "../concepts/read-glossary.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import { searchWords } from "../search/search-words.ts";
import { toWords } from "../search/to-words.ts";

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
  client: EngineClient,
  uid: string,
  { allVersions = false }: OwnOptions = {},
): SearchSystem => {
  let terms: Promise<Glossary | null> | null = null;
  return {
    name: "communique",
    find: async (query, limit) => {
      terms ??= readGlossary(client, uid);
      const asked = {
        indexUid: uid,
        ...toWords({ query }),
        limit,
        attributesToRetrieve: ["id"],
        ...(allVersions ? {} : { filter: "NOT leads = false" }),
      };
      const found = await searchWords([asked], {
        terms: await terms,
        post: (path, body) => client.postJson(path, body),
      });
      return answer.parse(found).results[0].hits.map(({ id }) => id);
    },
  };
};

const answer = z.object({
  results: z.tuple([z.object({ hits: z.array(z.object({ id: z.string() })) })]),
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
