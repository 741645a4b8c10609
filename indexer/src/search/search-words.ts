import {
  expandQuery,
  type QueryVariant,
  type TermFinder,
} from "./expand-query.ts";

/**
 * A query of a multi-search. Where it says what is `literal`, its words are read: asked for as typed and in other ways.
 * Any other goes to the engine as it is.
 */
export interface WordsQuery {
  readonly indexUid: string;
  readonly q?: string | undefined;
  readonly literal?: readonly string[] | undefined;
  readonly [parameter: string]: unknown;
}

/** Posts JSON to a path of the engine, and gives back the answer's. */
export type PostJson = (path: string, body: object) => Promise<unknown>;

interface Options {
  readonly post: PostJson;
  readonly terms: TermFinder | null;
}

/**
 * Makes several searches, and gives back their results in order, each in the form of the engine's own. Those whose
 * words are asked for in one way only go into one request; each other is a federated search of its own, in which an
 * article that several ways find stands once, at its best place.
 */
export async function searchWords(
  queries: readonly WordsQuery[],
  { post, terms }: Options,
): Promise<{ readonly results: readonly unknown[] }> {
  const read = queries.map((query) => readWords(query, terms));
  const single = read.filter(({ variants }) => variants.length < 2);
  const [plain, federated] = await Promise.all([
    single.length === 0 ? [] : searchPlain(single, post),
    Promise.all(
      read.map((each) =>
        each.variants.length < 2
          ? Promise.resolve(null)
          : searchFederated(each, post),
      ),
    ),
  ]);
  const rest = plain.values();
  return { results: federated.map((result) => result ?? rest.next().value) };
}

/** A query without what the engine does not know of, and the ways to ask for its words: none where they are not read. */
interface ReadQuery {
  readonly query: WordsQuery;
  readonly variants: readonly QueryVariant[];
}

/**
 * Where no article has all the words, the frequent ones may be missing, and not the last ones: "the", "der" and "что" need
 * no lists. Known items among the first three 94.4 -> 95.2 %, those with a name in another language 95.0 -> 97.3
 * (docs/evaluation.md).
 */
const IF_TOO_FEW = "frequency";

function readWords(
  { literal, ...asked }: WordsQuery,
  terms: TermFinder | null,
): ReadQuery {
  const { indexUid, q = "" } = asked;
  const query = { ...asked, indexUid };
  if (literal === undefined || q.trim() === "") return { query, variants: [] };
  return {
    query: { matchingStrategy: IF_TOO_FEW, ...query },
    variants: expandQuery(q, { terms, literal }),
  };
}

async function searchPlain(
  queries: readonly ReadQuery[],
  post: PostJson,
): Promise<readonly unknown[]> {
  const body = {
    queries: queries.map(({ query, variants: [only] }) => ({
      ...query,
      ...(only && toParameters(only)),
    })),
  };
  const answer = await post("/multi-search", body);
  return isObject(answer) && Array.isArray(answer["results"])
    ? answer["results"]
    : [];
}

const toParameters = ({ q, locales, attributesToSearchOn }: QueryVariant) => ({
  q,
  locales,
  attributesToSearchOn,
});

async function searchFederated(
  { query, variants }: ReadQuery,
  post: PostJson,
): Promise<unknown> {
  const { facets, limit, offset, hitsPerPage, page, ...rest } = query;
  const isPaged = hitsPerPage !== undefined || page !== undefined;
  const size = toCount(isPaged ? hitsPerPage : limit, 20);
  const at = Math.max(1, toCount(page, 1));
  const federation = {
    limit: size,
    offset: isPaged ? (at - 1) * size : toCount(offset, 0),
    ...(Array.isArray(facets) && {
      facetsByIndex: { [query.indexUid]: facets },
    }),
  };
  const answer = await post("/multi-search", {
    federation,
    queries: variants.map((variant) => ({
      ...rest,
      ...toParameters(variant),
      // Sorted by date, the heavier one's articles would all come first.
      federationOptions: {
        weight: query["sort"] === undefined ? variant.weight : 1,
      },
    })),
  });
  if (!isObject(answer)) return answer;
  const { hits, facetsByIndex, estimatedTotalHits, processingTimeMs } = answer;
  const total = toCount(estimatedTotalHits, 0);
  const counted = isObject(facetsByIndex)
    ? facetsByIndex[query.indexUid]
    : undefined;
  return {
    indexUid: query.indexUid,
    hits: Array.isArray(hits) ? hits.map(withoutOrigin) : [],
    query: query.q,
    processingTimeMs,
    ...(isPaged
      ? {
          hitsPerPage: size,
          page: at,
          totalPages: size === 0 ? 0 : Math.ceil(total / size),
          totalHits: total,
        }
      : {
          limit: size,
          offset: federation.offset,
          estimatedTotalHits: total,
        }),
    ...(isObject(counted) && { facetDistribution: counted["distribution"] }),
  };
}

/** Which of the ways found it is nobody's business. */
function withoutOrigin(hit: unknown): unknown {
  if (!isObject(hit)) return hit;
  const { _federation: _, ...rest } = hit;
  return rest;
}

const toCount = (value: unknown, otherwise: number) =>
  typeof value === "number" ? value : otherwise;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
