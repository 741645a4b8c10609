import * as fc from "fast-check";
import type { RawRequest } from "./send-raw";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    ..."__proto__ constructor articles-names ../../etc/passwd %00 %2e%2e%2f \" OR 1=1 -- ' ] ) = \\ articles* _geoRadius(1,2,3) http://evil.example //evil.example javascript:alert(1) 1e309 -1 NaN 2024-13-45 9999999999".split(
      " ",
    ),
    "x".repeat(4_000),
    '"'.repeat(1_000),
    "(".repeat(1_000),
    "\u202e\u0000\ud800",
  ),
);

const PARAMETERS =
  "q country not.country official not.official language source agency all from to undated inferred versions literal meaning sort size view page by cell chart kind limit search value id bom list r.at r.check r.ids __proto__ constructor";
const parameters = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...PARAMETERS.split(" ")), anyText),
      anyText,
    ),
    { maxLength: 5 },
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

/** Every route that answers GET, but the pages whose making takes long. */
const ROUTES =
  "/export.csv /export.jsonl /export.bib /export.ris /feed.xml /feed.json /insights.csv /batch.csv /receipt.json /receipt /receipt/new /api/search/names /api/search/passages /api/search/expansions /api/search/advice /saved /batch /healthz /readyz";
const PAGES = "/ /insights";

// What Node's client would not send: the server can't be asked with it by this way
const UNSENDABLE = /[^\x21-\x7e]/g;

const get = (routes: string): fc.Arbitrary<RawRequest> =>
  fc
    .tuple(
      fc.constantFrom(...routes.split(" ")),
      parameters,
      fc.boolean(),
      anyText,
    )
    .map(([route, query, isRaw, raw]) => ({
      method: "GET",
      path: `${route}?${isRaw ? raw.replace(UNSENDABLE, "%ff") : query}`.slice(
        0,
        12_000,
      ),
    }));

const segment = anyText.map((text) => encodeURIComponent(text.toWellFormed()));
const PREFIXES =
  "/articles/ /articles/0/ /language/ /api/search/ /api/search/indexes/ /receipt/ / /_next/ /_next/static/ /../ /%2e%2e/ //";
const paths: fc.Arbitrary<RawRequest> = fc
  .tuple(
    fc.constantFrom("GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"),
    fc.constantFrom(...PREFIXES.split(" ")),
    fc.array(fc.oneof(segment, anyText), { minLength: 1, maxLength: 3 }),
  )
  .map(([method, prefix, segments]) => ({
    method,
    path: (prefix + segments.join("/"))
      .replace(UNSENDABLE, "%ff")
      .slice(0, 12_000),
  }));

const HEADERS =
  "accept-language cookie host x-forwarded-host x-forwarded-proto x-forwarded-for referer origin if-none-match if-modified-since accept accept-encoding user-agent range rsc next-router-state-tree next-action x-middleware-subrequest x-nextjs-data";
// What a header may be made of
const IN_HEADERS = /[^\x20-\x7e\xa1-\xff]/g;
const headers: fc.Arbitrary<RawRequest> = fc
  .tuple(
    fc.constantFrom(
      "/",
      "/api/search/names?q=a",
      "/feed.xml",
      "/language/de",
      "/saved",
      "/receipt",
      "/articles/0",
      "/insights.csv?chart=time",
    ),
    fc.array(fc.tuple(fc.constantFrom(...HEADERS.split(" ")), anyText), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([path, pairs]) => ({
    method: "GET",
    path,
    headers: Object.fromEntries(
      pairs.map(([name, value]) => [name, value.replace(IN_HEADERS, "?")]),
    ),
  }));

/** A search as the page sends it. */
export const VALID = {
  indexUid: "articles",
  q: "helsinki",
  literal: ["helsinki"],
  filter: ['"countries"="FI"'],
  facets: ["countries"],
  attributesToRetrieve: ["id", "title"],
  attributesToHighlight: ["title"],
  hitsPerPage: 2,
  page: 1,
};
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  anyText,
  fc.array(anyText, { maxLength: 3 }),
  anyText.map((text) => `source = ${JSON.stringify(text)}`),
  anyText.map((text) => `source = "${text}"`),
  fc.constantFrom(1e9, -1, 0.5, null, true, "*", ["*"]),
);
const mutated = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          ...Object.keys(VALID),
          "__proto__",
          "offset",
          "limit",
          "vector",
        ),
        anyText,
      ),
      value,
    ),
    { maxLength: 3 },
  )
  .map((changes) => Object.assign({}, VALID, Object.fromEntries(changes)));
const body = fc.oneof(
  mutated.map((query) => JSON.stringify({ queries: [query] })),
  fc.json(),
  anyText,
);
const facetBody = fc
  .record(
    {
      facetName: fc.oneof(fc.constant("source"), anyText),
      facetQuery: value,
      q: value,
      filter: value,
    },
    { requiredKeys: ["facetName"] },
  )
  .map((asked) => JSON.stringify(asked));
const newsBody = fc
  .record({ search: fc.oneof(parameters, value), known: value })
  .map((asked) => JSON.stringify(asked));

const post = (
  path: string,
  bodies: fc.Arbitrary<string>,
): fc.Arbitrary<RawRequest> =>
  fc
    .tuple(
      bodies,
      fc.constantFrom(
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
      ),
    )
    .map(([text, type]) => ({
      method: "POST",
      path,
      body: text,
      headers: { "content-type": type },
    }));

/** Requests of each kind, and how many of them are sent. */
export const REQUESTS: Readonly<
  Record<
    string,
    { readonly any: fc.Arbitrary<RawRequest>; readonly runs: number }
  >
> = {
  addresses: { any: get(ROUTES), runs: 500 },
  pages: { any: get(PAGES), runs: 120 },
  paths: { any: paths, runs: 400 },
  headers: { any: headers, runs: 300 },
  searches: { any: post("/api/search/multi-search", body), runs: 500 },
  "searches of facets": {
    any: post(
      "/api/search/indexes/articles/facet-search",
      fc.oneof(facetBody, body),
    ),
    runs: 200,
  },
  news: { any: post("/api/search/news", newsBody), runs: 150 },
  lists: { any: post("/batch/list", anyText), runs: 80 },
};

/** The request of one search. */
export const toSearch = (query: object): RawRequest => ({
  method: "POST",
  path: "/api/search/multi-search",
  body: JSON.stringify({ queries: [query] }),
  headers: { "content-type": "application/json" },
});
