import type { Settings } from "meilisearch";
import type { SearchDocument } from "../search-document.ts";

/** ISO 639-1 of the texts to the engine's ISO 639-3, for the languages that it segments or splits in a way of their own. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  de: ["deu"],
  ja: ["jpn"],
  ko: ["kor"],
  zh: ["cmn"],
  ru: ["rus"],
  ar: ["ara"],
  en: ["eng"],
  fr: ["fra"],
  es: ["spa"],
  vi: ["vie"],
};

const FACETS = [
  "countries",
  "officials",
  "language",
  "source",
  "year",
  "month",
  "datePrecision",
] as const satisfies readonly (keyof SearchDocument)[];
const FILTERS = [
  "id",
  "date",
  "timestamp",
  "cluster",
] as const satisfies readonly (keyof SearchDocument)[];

/**
 * The index's settings. Applied before the first document: afterwards they would index everything twice.
 *
 * Facet values are sorted by name, which halves the cost of counting; the page sorts them by count (docs/engine.md).
 */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: ["title", "text", "names"],
  displayedAttributes: ["*"],
  filterableAttributes: [...FACETS, ...FILTERS],
  sortableAttributes: ["timestamp"],
  rankingRules: [
    "words",
    "typo",
    "proximity",
    "attribute",
    "sort",
    "exactness",
  ],
  localizedAttributes: Object.entries(LOCALES).map(([language, locales]) => ({
    attributePatterns: [`title.${language}`, `text.${language}`],
    locales: [...locales],
  })),
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { "*": "alpha" } },
  pagination: { maxTotalHits: 1_000_000 },
  typoTolerance: { disableOnNumbers: true },
};
