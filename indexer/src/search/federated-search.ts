import { isObject } from "./is-object.ts";

/** A search among the articles, in the engine's own words. */
export interface EngineQuery {
  readonly indexUid: string;
  readonly [parameter: string]: unknown;
}

/** One of the ways in which a federated search asks, which may say what it weighs and which engine it is for. */
export interface FederatedQuery extends EngineQuery {
  readonly federationOptions?: {
    readonly weight?: number;
    readonly remote?: string;
  };
}

/** The body of a federated search. */
export interface FederatedBody {
  readonly federation: object;
  readonly queries: readonly FederatedQuery[];
}

const DEFAULT_LIMIT = 20;

/** Number of hits that a query asks for. */
export const toSize = (query: EngineQuery): number =>
  toCount(
    isPaged(query) ? query["hitsPerPage"] : query["limit"],
    DEFAULT_LIMIT,
  );

const isPaged = ({ hitsPerPage, page }: EngineQuery) =>
  hitsPerPage !== undefined || page !== undefined;

/**
 * Writes a query as a federated search, which pages and counts for all its ways together.
 *
 * @param toWays writes the ways to ask, of the query without what the search as a whole says
 */
export function toFederatedBody(
  query: EngineQuery,
  toWays: (query: EngineQuery) => readonly FederatedQuery[],
): FederatedBody {
  const { facets, limit: _, offset, hitsPerPage: __, page, ...rest } = query;
  const size = toSize(query);
  return {
    federation: {
      limit: size,
      offset: isPaged(query) ? (toPage(page) - 1) * size : toCount(offset, 0),
      ...(Array.isArray(facets) && {
        facetsByIndex: { [query.indexUid]: facets },
      }),
    },
    queries: toWays(rest),
  };
}

/**
 * Brings the answer of a federated search into the form that the query's own would have. It names engines that gave
 * none as `lostEngines`, where there are any.
 */
export function fromFederatedAnswer(
  query: EngineQuery,
  answer: unknown,
): unknown {
  if (!isObject(answer)) return answer;
  const { hits, facetsByIndex, estimatedTotalHits, processingTimeMs } = answer;
  const total = toCount(estimatedTotalHits, 0);
  const size = toSize(query);
  const counted = isObject(facetsByIndex)
    ? facetsByIndex[query.indexUid]
    : undefined;
  const { remoteErrors } = answer;
  const lostEngines = isObject(remoteErrors) ? Object.keys(remoteErrors) : [];
  return {
    indexUid: query.indexUid,
    hits: Array.isArray(hits) ? hits.map(withoutOrigin) : [],
    query: query["q"],
    processingTimeMs,
    ...(isPaged(query)
      ? {
          hitsPerPage: size,
          page: toPage(query["page"]),
          totalPages: size === 0 ? 0 : Math.ceil(total / size),
          totalHits: total,
        }
      : {
          limit: size,
          offset: toCount(query["offset"], 0),
          estimatedTotalHits: total,
        }),
    ...(isObject(counted) && { facetDistribution: counted["distribution"] }),
    ...(lostEngines.length > 0 && { lostEngines }),
  };
}

/** Which of the ways and engines found it is nobody's business. */
function withoutOrigin(hit: unknown): unknown {
  if (!isObject(hit)) return hit;
  const { _federation: _, ...rest } = hit;
  return rest;
}

const toPage = (page: unknown) => Math.max(1, toCount(page, 1));

const toCount = (value: unknown, otherwise: number) =>
  typeof value === "number" ? value : otherwise;
