// The requests of the search page, as Chromium was seen to send them.

const FIELDS = [
  ["id", "title", "language", "source", "date", "datePrecision"],
  ["dateFrom", "dateTo", "countries", "officials", "leads", "versions"],
].flat();
/** Without a choice of the reader's, versions are left out. */
const LEADING = "NOT leads = false";

const countryClause = (country) => `countries IN ["${country}"]`;

/** The twenty articles of a page. */
export const hitsBody = (q, country = null) =>
  JSON.stringify({
    queries: [
      {
        indexUid: "articles",
        q,
        attributesToCrop: ["text"],
        cropLength: 40,
        filter: [
          country === null
            ? LEADING
            : `${LEADING} AND ${countryClause(country)}`,
        ],
        attributesToRetrieve: FIELDS,
        attributesToHighlight: ["title", "text"],
        highlightPreTag: "__ais-highlight__",
        highlightPostTag: "__/ais-highlight__",
        hitsPerPage: 20,
        page: 1,
        ...(q === "" && { sort: ["timestamp:desc"] }),
        literal: [],
      },
    ],
  });

/** The counts of the groups that are open at first. */
export function countsBody(q, country = null) {
  const counted = { indexUid: "articles", q, literal: [] };
  const nothing = { limit: 0, attributesToRetrieve: ["id"] };
  const dates = ["officials", "year", "month", "datePrecision", "dateInferred"];
  const chosen = country === null ? [] : [countryClause(country)];
  return JSON.stringify({
    queries: [
      {
        ...counted,
        ...(country !== null && { filter: countryClause(country) }),
        facets: ["leads"],
        ...nothing,
      },
      {
        ...counted,
        filter: [LEADING, ...chosen].join(" AND "),
        facets: country === null ? ["countries", ...dates] : dates,
        ...nothing,
      },
      // A country is counted without those that are chosen.
      ...(country === null
        ? []
        : [{ ...counted, filter: LEADING, facets: ["countries"], ...nothing }]),
    ],
  });
}

/** Names for the list below the box. */
export const namesPath = (q) =>
  `/api/search/names?${new URLSearchParams([
    ["kind", "official"],
    ["kind", "country"],
    ["kind", "source"],
    ["q", q],
    ["limit", "3"],
    ["search", ""],
  ])}`;

/** What the words also find. */
export const expansionsPath = (q, country = null) =>
  `/api/search/expansions?${new URLSearchParams({ q, ...(country !== null && { country }) })}`;
