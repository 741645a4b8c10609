import type { SearchDocument } from "../search-document.ts";

/**
 * The facets that a reader narrows by, under their names in the URL: the
 * index's field, and where a route keeps the values wanted and unwanted. In the
 * order of the page and of the address.
 */
export const FACETS = {
  country: {
    field: "countries",
    wanted: "countries",
    unwanted: "notCountries",
  },
  official: {
    field: "officials",
    wanted: "officials",
    unwanted: "notOfficials",
  },
  language: {
    field: "language",
    wanted: "languages",
    unwanted: "notLanguages",
  },
  source: { field: "source", wanted: "sources", unwanted: "notSources" },
  agency: { field: "agency", wanted: "agencies", unwanted: "notAgencies" },
} as const satisfies Record<
  string,
  { field: keyof SearchDocument; wanted: string; unwanted: string }
>;

/** A facet's name in the URL. */
export type FacetName = keyof typeof FACETS;
/** A facet's field in the index. */
export type FacetField = (typeof FACETS)[FacetName]["field"];
/** The parts of a route that hold a list of values. */
export type ListKey =
  (typeof FACETS)[FacetName]["wanted"] | (typeof FACETS)[FacetName]["unwanted"];

export const FACET_NAMES = [
  "country",
  "official",
  "language",
  "source",
  "agency",
] as const satisfies readonly FacetName[];

/** Facets of which an article can have several values, so that it can have all of those chosen. */
export const MANY_VALUED = [
  "country",
  "official",
] as const satisfies readonly FacetName[];
export type ManyValuedFacet = (typeof MANY_VALUED)[number];

/** Finds the facet of a list, and whether it holds what is unwanted. */
export function findList(key: ListKey) {
  const isUnwanted = (name: FacetName) => FACETS[name].unwanted === key;
  const name = FACET_NAMES.find(
    (each) => FACETS[each].wanted === key || isUnwanted(each),
  );
  if (name === undefined) throw new TypeError(`no such list: ${key}`);
  return { name, ...FACETS[name], isUnwanted: isUnwanted(name) };
}
