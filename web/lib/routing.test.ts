import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseRoute,
  serializeRoute,
  toArticlePath,
  toSearchPath,
} from "@communique/indexer/search/route-url";
import { stateMapping } from "./routing";
import { normalizeRoute } from "@communique/indexer/search/normal-route";
import {
  EMPTY_ROUTE,
  PAGE_SIZES,
  SORT_ORDERS,
  VIEWS,
} from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";

const letter = (letters: string) => fc.constantFrom(...letters.split(""));
const country = fc
  .tuple(letter("ABKRUSX"), letter("AEKRSUP"))
  .map((pair) => pair.join(""));
const name = fc
  .string({ minLength: 1, maxLength: 60, unit: "grapheme" })
  .filter(
    (text) => /\S/.test(text) && text.isWellFormed() && text.length <= 468,
  );
const list = (value: fc.Arbitrary<string>) =>
  fc.uniqueArray(value, { maxLength: 5 });
const day = fc
  .date({
    min: new Date("1900-01-01"),
    max: new Date("2100-01-01"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const language = fc.constantFrom("de", "en", "ko", "ar", "und");

const route: fc.Arbitrary<SearchRoute> = fc
  .record({
    query: fc
      .string({ maxLength: 80, unit: "grapheme" })
      .filter((text) => text.isWellFormed() && text.length <= 500),
    countries: list(country),
    notCountries: list(country),
    officials: list(name),
    notOfficials: list(name),
    languages: list(language),
    notLanguages: list(language),
    sources: list(name),
    notSources: list(name),
    agencies: list(name),
    notAgencies: list(name),
    all: fc.subarray(["country", "official"] as const),
    from: fc.option(day),
    to: fc.option(day),
    undated: fc.constantFrom(null, "include", "only", "without"),
    inferred: fc.constantFrom(null, "without"),
    versions: fc.constantFrom(null, "all"),
    literal: list(name),
    meaning: fc.constantFrom(null, "on"),
    sort: fc.constantFrom(...SORT_ORDERS),
    size: fc.constantFrom(...PAGE_SIZES),
    view: fc.constantFrom(...VIEWS),
    // The last that there is of pages of any size.
    page: fc.integer({ min: 1, max: 10_000 }),
  })
  // Words that a query has not say nothing; here it has some of them.
  .map((drawn) =>
    Object.assign(drawn, {
      query: [drawn.query, ...drawn.literal.slice(0, 2)]
        .join(" ")
        .slice(0, 500),
    }),
  )
  .filter(({ query }) => query.isWellFormed())
  .map(normalizeRoute);

const { stateToRoute, routeToState } = stateMapping("articles");
const parse = (query: string) => parseRoute(new URLSearchParams(query));

describe("round trips", () => {
  test("a route survives the address bar", () => {
    fc.assert(
      fc.property(route, (before) => {
        expect(parse(serializeRoute(before))).toEqual(before);
      }),
    );
  });

  test("a route survives InstantSearch's state", () => {
    fc.assert(
      fc.property(route, (before) => {
        expect(stateToRoute(routeToState(before))).toEqual(before);
      }),
    );
  });

  test("an address, once read, is written the same from then on", () => {
    const text = fc.oneof(name, country, day, fc.string());
    const key = fc.constantFrom(
      ...[
        "q country not.country official not.official language source agency",
        "literal all from to undated inferred versions sort size view page x",
      ].flatMap((names) => names.split(" ")),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, text)), (pairs) => {
        const once = serializeRoute(parseRoute(new URLSearchParams(pairs)));
        expect(serializeRoute(parse(once))).toBe(once);
      }),
    );
  });
});

test("one search has one address, whatever the order of its choices", () => {
  fc.assert(
    fc.property(route, (search) => {
      const turned = {
        ...search,
        countries: search.countries.toReversed(),
        officials: [...search.officials, ...search.officials],
        notSources: search.notSources.toReversed(),
        all: search.all.toReversed(),
      };
      expect(serializeRoute(turned)).toBe(serializeRoute(search));
    }),
  );
});

describe("the address", () => {
  test("has the documented form", () => {
    const search: SearchRoute = {
      ...EMPTY_ROUTE,
      query: "talks & tariffs",
      countries: ["KR", "US"],
      notCountries: ["DE"],
      officials: ["Sergey Lavrov"],
      notOfficials: ["Wang Yi"],
      languages: ["de"],
      agencies: ["Yonhap"],
      all: ["country"],
      from: "2023-09-01",
      to: "2024-06-30",
      undated: "include",
      inferred: "without",
      sort: "date:desc",
      size: 50,
      view: "map",
      page: 2,
    };
    expect(toSearchPath(search)).toBe(
      "/?q=talks+%26+tariffs&country=KR&country=US&not.country=DE" +
        "&official=Sergey+Lavrov&not.official=Wang+Yi&language=de" +
        "&agency=Yonhap&all=country&from=2023-09-01&to=2024-06-30" +
        "&undated=include&inferred=without&sort=date:desc&size=50&view=map" +
        "&page=2",
    );
  });

  test("leaves out defaults", () => {
    expect(toSearchPath(EMPTY_ROUTE)).toBe("/");
    expect(toArticlePath("abc", EMPTY_ROUTE)).toBe("/articles/abc");
  });

  test.for([
    ["country=germany&country=de&country=DE", { countries: ["DE"] }],
    ["country=KR&country=KR", { countries: ["KR"] }],
    ["from=2023-02-30&to=2023-2-3", {}],
    ["sort=price", {}],
    ["page=0", {}],
    ["page=1.5", {}],
    ["page=1e3", { page: 1000 }],
    // Beyond what the engine lets anyone leaf through.
    ["page=50000", { page: 50_000 }],
    ["page=50001", {}],
    ["page=10001&size=100", { size: 100 }],
    ["undated=yes&inferred=include&view=table&size=30&size=1e2", {}],
    ["undated=include", {}],
    ["from=2024-01-01&undated=only", { from: "2024-01-01" }],
    ["undated=without", { undated: "without" }],
    ["versions=1&versions=all", {}],
    ["versions=all", { versions: "all" }],
    ["versions=all&source=TASS", { sources: ["TASS"] }],
    ["versions=all&not.agency=AP", { notAgencies: ["AP"] }],
    ["all=country&all=source", {}],
    ["all=country&country=KR", { all: ["country"], countries: ["KR"] }],
    ["country=KR&not.country=KR", { countries: ["KR"] }],
    ["official=&official=+&official=A", { officials: ["A"] }],
    ["unknown=1&q=", {}],
  ] as const)("ignores what it does not know: %s", ([query, expected]) => {
    expect(parse(query)).toEqual({ ...EMPTY_ROUTE, ...expected });
  });

  test("bounds the query and the number of values", () => {
    expect(parse(`q=${"x".repeat(600)}`).query).toHaveLength(500);
    const many = Array.from({ length: 80 }, (_, n) => `official=O${n}`);
    expect(parse(many.join("&")).officials).toHaveLength(50);
  });
});
