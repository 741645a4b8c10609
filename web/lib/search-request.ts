import { z } from "zod";
import { isKnownFilter } from "./filter-check";
import { COUNTED_FIELDS, LISTED_FIELDS, MARKED_FIELDS } from "./listed-article";
import { MAX_QUERY_LENGTH } from "@communique/indexer/search/query-length";

/** Most bytes of a request body. */
export const MAX_BODY_BYTES = 128 * 1024;
const MAX_QUERIES = 20;
const MAX_HITS = 100;
const MAX_FILTERS = 100;
/** Fifty long names of every facet: more than fits into an address. */
const MAX_FILTER_LENGTH = 30_000;
const MAX_CROP_WORDS = 200;
/** The engine reads ten words of a query. */
const MAX_LITERAL = 20;

const expression = z
  .string()
  .max(MAX_FILTER_LENGTH)
  .refine(isKnownFilter, "filters on unknown fields");
const filter = z.union([
  expression,
  z
    .array(z.union([expression, z.array(expression).max(MAX_FILTERS)]))
    .max(MAX_FILTERS),
]);
const query = z.string().max(MAX_QUERY_LENGTH);
const marker = z.string().max(50);

/** The parameters that the pages send; any other is refused. */
function searchQuery(index: string) {
  return z.strictObject({
    indexUid: z.literal(index),
    q: query.optional(),
    filter: filter.optional(),
    literal: z.array(query).max(MAX_LITERAL).default([]),
    meaning: z.boolean().optional(),
    facets: z.array(z.enum(COUNTED_FIELDS)).optional(),
    sort: z
      .array(z.enum(["timestamp:asc", "timestamp:desc"]))
      .max(1)
      .optional(),
    attributesToRetrieve: z.array(z.enum(LISTED_FIELDS)),
    attributesToHighlight: z.array(z.enum(MARKED_FIELDS)).optional(),
    attributesToCrop: z.array(z.enum(MARKED_FIELDS)).optional(),
    cropLength: z.int().min(1).max(MAX_CROP_WORDS).optional(),
    cropMarker: marker.optional(),
    highlightPreTag: marker.optional(),
    highlightPostTag: marker.optional(),
    hitsPerPage: z.int().min(0).max(MAX_HITS).optional(),
    page: z.int().min(0).optional(),
    limit: z.int().min(0).max(MAX_HITS).optional(),
    offset: z.int().min(0).optional(),
  });
}

/** The body of a multi-search over the one index, whose words are read. */
export function multiSearchBody(index: string) {
  const queries = z.array(searchQuery(index)).min(1).max(MAX_QUERIES);
  return z.strictObject({ queries });
}

/** The body of a search among the values of one facet. */
export const facetSearchBody = z.strictObject({
  facetName: z.enum(COUNTED_FIELDS),
  facetQuery: query.optional(),
  q: query.optional(),
  filter: filter.optional(),
});
