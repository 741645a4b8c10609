// The requests of the search page, as Chromium was seen to send them.

const FIELDS = [
  ["id", "title", "language", "source", "date", "datePrecision"],
  ["dateFrom", "dateTo", "countries", "officials", "leads", "versions"],
].flat();
/** Without a choice of the reader's, versions are left out. */
const LEADING = "NOT leads = false";

const clauseOf = (field, value) =>
  value === null ? [] : [`${field} IN ["${value}"]`];
const join = (clauses) => clauses.join(" AND ");

/** The twenty articles of a page. */
export const hitsBody = (q, country = null, language = null) =>
  JSON.stringify({
    queries: [
      {
        indexUid: "articles",
        q,
        attributesToCrop: ["text"],
        cropLength: 40,
        filter: [
          join([
            LEADING,
            ...clauseOf("countries", country),
            ...clauseOf("language", language),
          ]),
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
export function countsBody(q, country = null, language = null) {
  const counted = { indexUid: "articles", q, literal: [] };
  const nothing = { limit: 0, attributesToRetrieve: ["id"] };
  const dates = ["officials", "year", "month", "datePrecision", "dateInferred"];
  const ofLanguage = clauseOf("language", language);
  const chosen = [...clauseOf("countries", country), ...ofLanguage];
  return JSON.stringify({
    queries: [
      {
        ...counted,
        ...(chosen.length > 0 && { filter: join(chosen) }),
        facets: ["leads"],
        ...nothing,
      },
      {
        ...counted,
        filter: join([LEADING, ...chosen]),
        facets: country === null ? ["countries", ...dates] : dates,
        ...nothing,
      },
      // A country is counted without those that are chosen.
      ...(country === null
        ? []
        : [
            {
              ...counted,
              filter: join([LEADING, ...ofLanguage]),
              facets: ["countries"],
              ...nothing,
            },
          ]),
    ],
  });
}

/** The days of a month that is chosen, and all years and months beside it. */
export function daysBody(q, { from, to }) {
  const counted = { indexUid: "articles", q, literal: [] };
  const nothing = { limit: 0, attributesToRetrieve: ["id"] };
  return JSON.stringify({
    queries: [
      {
        ...counted,
        filter: LEADING,
        facets: ["year", "month", "datePrecision", "dateInferred"],
        ...nothing,
      },
      {
        ...counted,
        filter: `${LEADING} AND timestamp >= ${from} AND timestamp < ${to}`,
        facets: ["date"],
        ...nothing,
      },
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
