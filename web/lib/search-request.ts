import { z } from "zod";
import { parseFilter } from "./filter/parse-filter";
import { writeFilter } from "./filter/write-filter";
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

/** The engine's own bound on what can be leafed through (index-settings.ts). */
const MAX_REACHED = 1_000_000;
/** What the adapter marks words with; others would be tags of the sender's choice around words of an article. */
const MARKS = { before: "__ais-highlight__", after: "__/ais-highlight__" };

/** Read and written anew: what the engine gets was written here. */
const expression = z
  .string()
  .max(MAX_FILTER_LENGTH)
  .transform((text, context) => {
    const parsed = parseFilter(text);
    if (parsed.ok) return writeFilter(parsed.tree);
    context.addIssue(`This filter can't be read: ${parsed.problem}.`);
    return z.NEVER;
  });
/** All of a list, and any of a list in it: the one form of the engine's three, so that a problem has one place. */
const filter = z.preprocess(
  (given) => toList(given).map(toList),
  z.array(z.array(expression).max(MAX_FILTERS)).max(MAX_FILTERS),
);
/** Half a character, which JSON can carry, the engine would refuse as no JSON. */
const query = z
  .string()
  .max(MAX_QUERY_LENGTH)
  .transform((text) => text.toWellFormed());
const fields = <const Names extends readonly string[]>(names: Names) =>
  z.array(z.enum(names)).max(names.length);

/** The parameters that the pages send; any other is refused. */
function searchQuery(index: string) {
  return z
    .strictObject({
      indexUid: z.literal(index),
      q: query.optional(),
      filter: filter.optional(),
      literal: z.array(query).max(MAX_LITERAL).default([]),
      meaning: z.boolean().optional(),
      facets: fields(COUNTED_FIELDS).optional(),
      sort: z
        .array(z.enum(["timestamp:asc", "timestamp:desc"]))
        .max(1)
        .optional(),
      attributesToRetrieve: fields(LISTED_FIELDS),
      attributesToHighlight: fields(MARKED_FIELDS).optional(),
      attributesToCrop: fields(MARKED_FIELDS).optional(),
      cropLength: z.int().min(1).max(MAX_CROP_WORDS).optional(),
      highlightPreTag: z.literal(MARKS.before).optional(),
      highlightPostTag: z.literal(MARKS.after).optional(),
      hitsPerPage: z.int().min(0).max(MAX_HITS).optional(),
      page: z.int().min(0).max(MAX_REACHED).optional(),
      limit: z.int().min(0).max(MAX_HITS).optional(),
      offset: z.int().min(0).max(MAX_REACHED).optional(),
    })
    .refine(
      ({ page = 1, hitsPerPage = 1 }) => page * hitsPerPage <= MAX_REACHED,
      `page times hitsPerPage can be at most ${MAX_REACHED}.`,
    );
}

/** Made once: a form is compiled when it is first used. */
const bodies = new Map<string, ReturnType<typeof makeBody>>();

function makeBody(index: string) {
  const queries = z.array(searchQuery(index)).min(1).max(MAX_QUERIES);
  return z.strictObject({ queries });
}

/** The body of a multi-search over the one index, whose words are read. */
export function multiSearchBody(index: string): ReturnType<typeof makeBody> {
  const body = bodies.get(index) ?? makeBody(index);
  bodies.set(index, body);
  return body;
}

/** The body of a search among the values of one facet. */
export const facetSearchBody = z.strictObject({
  facetName: z.enum(COUNTED_FIELDS),
  facetQuery: query.optional(),
  q: query.optional(),
  filter: filter.optional(),
});

const toList = (given: unknown): readonly unknown[] =>
  Array.isArray(given) ? given : [given];
