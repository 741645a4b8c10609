import type { Settings } from "meilisearch";
import type { EmbedderSettings } from "../embedder/embedder-settings.ts";
import { EMBEDDER } from "../search/embedder-name.ts";
import type { SearchDocument } from "../search-document.ts";
import { withOverrides, type IndexOverrides } from "./index-overrides.ts";

/**
 * The languages that the engine cuts into words in a way of their own, as ISO 639-3. The others are cut at spaces.
 *
 * German is not among them: under its locale the engine splits names as well (Lawrow → La·wr·ow; 1,929 of 2,057
 * surnames of the gazetteer), and a query, whose language it does not know, then misses them. Only the field of long
 * words is German.
 */
const LOCALES: Readonly<Record<string, string>> = {
  "title.ja": "jpn",
  "text.ja": "jpn",
  "title.ko": "kor",
  "text.ko": "kor",
  "title.zh": "cmn",
  "text.zh": "cmn",
  "respelled.ja": "jpn",
  "respelled.ko": "kor",
  "respelled.zh": "cmn",
  "compounds.de": "deu",
};

/** The fields whose values are counted. */
export const FACETS = [
  "countries",
  "officials",
  "language",
  "source",
  "agency",
  "year",
  "month",
  "datePrecision",
] as const satisfies readonly (keyof SearchDocument)[];
const FILTERS = [
  "id",
  "date",
  "dateInferred",
  "domain",
  "timestamp",
  "cluster",
  "leads",
  "versions",
] as const satisfies readonly (keyof SearchDocument)[];

/**
 * The index's settings. Applied before the first document: afterwards they would index everything twice.
 *
 * Facet values are sorted by name, which halves the cost of counting; the page sorts them by count. Only where there can
 * be more values than are counted the frequent ones come first, or those late in the alphabet would be missing
 * (docs/engine.md).
 *
 * @param dictionary words that must not be cut: names in scripts without spaces, or with particles glued on
 * @param sureWords words that are found as they are typed, without typos: those of names
 * @param embedder what makes vectors of the articles; null: none
 * @param overrides what a user has set instead
 */
export const toIndexSettings = (
  dictionary: readonly string[],
  sureWords: readonly string[] = [],
  embedder: EmbedderSettings | null = null,
  overrides: IndexOverrides = {},
): Settings =>
  withOverrides(toBuiltIn(dictionary, sureWords, embedder), overrides);

const toBuiltIn = (
  dictionary: readonly string[],
  sureWords: readonly string[],
  embedder: EmbedderSettings | null,
): Settings => ({
  searchableAttributes: [
    "title",
    "text",
    "respelled",
    "compounds",
    "concepts.title",
    "concepts.text",
    "names",
  ],
  displayedAttributes: ["*"],
  filterableAttributes: [...FACETS, ...FILTERS],
  sortableAttributes: ["timestamp"],
  rankingRules: [
    // Newest first means just that, among the articles that have all the words.
    "words",
    "sort",
    "typo",
    // A title that has the words goes before a text that has them nearer together.
    "attribute",
    "proximity",
    "exactness",
    // Of articles that match alike the newest: 1 ms of 16 (docs/evaluation.md).
    "timestamp:desc",
    // And of one day always the same first: neither the order of loading nor the engine that has it decides.
    "id:asc",
  ],
  localizedAttributes: Object.entries(LOCALES).map(([pattern, locale]) => ({
    attributePatterns: [pattern],
    locales: [locale],
  })),
  dictionary: [...dictionary],
  // Otherwise `<UPT>` is a word of its own, which "UPT" does not find.
  separatorTokens: ["<", ">", "/"],
  faceting: {
    maxValuesPerFacet: 1000,
    sortFacetValuesBy: { "*": "alpha", officials: "count", source: "count" },
  },
  pagination: { maxTotalHits: 1_000_000 },
  typoTolerance: {
    disableOnNumbers: true,
    // Tokens of concepts are made, not typed: G7's is one letter from G20's.
    disableOnAttributes: ["concepts.text", "concepts.title"],
    ...(sureWords.length > 0 && { disableOnWords: [...sureWords] }),
  },
  ...(embedder !== null && { embedders: { [EMBEDDER]: embedder } }),
});
