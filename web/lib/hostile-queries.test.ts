import * as fc from "fast-check";
import { foldName } from "@communique/indexer/search/fold-name";
import { expandQuery } from "@communique/indexer/search/expand-query";
import {
  findUnread,
  parseRestrictions,
  parseRoute,
  serializeRestrictions,
  toSearchPath,
} from "@communique/indexer/search/route-url";
import { parseSavedSearches } from "@communique/indexer/search/saved-searches";
import { describe, expect, test } from "vitest";
import { unpackNames } from "./batch/pack-names";
import { parsePastedNames } from "./batch/parse-names";
import { toBibtexText } from "./bibtex-text";
import { toHtml } from "./feed/feed-text";
import { parseFilter } from "./filter/parse-filter";
import { writeFilter } from "./filter/write-filter";
import { guardCell } from "./guard-cell";
import { parseInsightsView } from "./insights/insights-url";
import { toNamesQuery } from "./names-query";
import { parseNamesRequest } from "./names-request";
import { toScriptJson } from "./news-article";
import { packWords, unpackQueries } from "./packed-words";
import { parseReceipt } from "./receipt/receipt-url";
import { toReturnPath } from "./return-path";
import { facetSearchBody, multiSearchBody } from "./search-request";
import { chooseLanguage } from "./ui-language";
import { toWebAddress } from "./web-address";

/** The same inputs in every run: 8,000 here, and the others over HTTP (e2e/fuzz.spec.ts). */
const SEED = 20_261_122;
const run = (numRuns: number) => ({ seed: SEED, numRuns });

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", maxLength: 600 }),
);
const FIELDS =
  "countries officials timestamp leads year evidence names __proto__ constructor id";
const piece = fc.oneof(
  fc.constantFrom(
    ...FIELDS.split(" "),
    ...'= != >= <= > < IN NOT IS NULL EXISTS TO CONTAINS AND OR ( ) [ ] , " \\ -1 1.5 true _geoRadius(1,2,3)'.split(
      " ",
    ),
  ),
  anyText.map((text) => JSON.stringify(text)),
  anyText,
);
const expression = fc
  .array(piece, { maxLength: 14 })
  .map((pieces) => pieces.join(" "));

const VALID = {
  indexUid: "articles",
  q: "lawrow",
  literal: ["lawrow"],
  meaning: true,
  facets: ["year", "countries"],
  filter: ["timestamp >= 1", ['"countries"="RU"', '"countries"="US"']],
  sort: ["timestamp:desc"],
  attributesToRetrieve: ["id", "title"],
  attributesToHighlight: ["title", "text"],
  attributesToCrop: ["text"],
  cropLength: 40,
  highlightPreTag: "__ais-highlight__",
  highlightPostTag: "__/ais-highlight__",
  hitsPerPage: 20,
  page: 1,
};
/** A search of the page of which some parts are something else. */
const mutated = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...Object.keys(VALID), "__proto__"),
          fc.string(),
        ),
        fc.oneof(
          fc.jsonValue(),
          expression,
          fc.constantFrom("*", "articles-names", 1e9, -1, 0.5, null),
        ),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([changes]) => Object.assign({}, VALID, Object.fromEntries(changes)));

const ALLOWED = new Set([...Object.keys(VALID), "limit", "offset"]);

describe("any input", () => {
  test("of filters is refused in words, or written in the known grammar", () => {
    fc.assert(
      fc.property(expression, (text) => {
        const parsed = parseFilter(text);
        if (!parsed.ok) {
          expect(parsed.problem.length).toBeLessThan(300);
          return;
        }
        const written = writeFilter(parsed.tree);
        const again = parseFilter(written);
        expect(again.ok && writeFilter(again.tree)).toBe(written);
        const bare = written.replace(/"(?:[^"\\]|\\[^])*"/g, "");
        expect(bare).not.toMatch(/evidence|names|proto|geo|CONTAINS|\\/);
      }),
      run(2500),
    );
  });

  test("of search bodies is refused, or holds what the pages ask for", () => {
    const form = multiSearchBody("articles");
    fc.assert(
      fc.property(fc.oneof(mutated, fc.jsonValue()), (query) => {
        const parsed = form.safeParse({ queries: [query] });
        if (!parsed.success) return;
        const [search] = parsed.data.queries;
        expect(search?.indexUid).toBe("articles");
        for (const key of Object.keys(search ?? {}))
          expect(ALLOWED.has(key)).toBe(true);
        expect(JSON.stringify(search).length).toBeLessThan(100_000);
      }),
      run(2000),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(form.safeParse(body).success).toBe(false);
        expect(facetSearchBody.safeParse(body).success).toBe(false);
      }),
      run(500),
    );
  });

  test("of addresses is one search, whose address leads back to it", () => {
    const name = fc.oneof(
      fc.constantFrom(
        ..."q country not.country official source literal from to undated sort size page view all meaning r.at r.check by cell __proto__".split(
          " ",
        ),
      ),
      anyText,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anyText)), (pairs) => {
        const params = new URLSearchParams(pairs);
        const route = parseRoute(params);
        const path = toSearchPath(route);
        const url = new URL(path, "http://localhost");
        expect(url.pathname).toBe("/");
        expect(parseRoute(url.searchParams)).toEqual(route);
        const packed = serializeRestrictions(parseRestrictions(params));
        expect(
          serializeRestrictions(parseRestrictions(new URLSearchParams(packed))),
        ).toBe(packed);
        findUnread(params);
        parseInsightsView(params);
        parseNamesRequest(params);
        expect(parseReceipt(params).ok).toBe(false);
      }),
      run(1500),
    );
  });

  test("of headers, lists and words throws nothing, and leads nowhere else", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const back = new URL(toReturnPath(text), "http://localhost");
        expect(back.host).toBe("localhost");
        const path = toReturnPath(`https://evil.example${text}`);
        expect(new URL(path, "http://localhost").host).toBe("localhost");
        expect(chooseLanguage(text, other).language).toMatch(/^(?:en|de|ko)$/);
        unpackNames(text);
        parsePastedNames(text);
        parseSavedSearches(text);
        toNamesQuery(text);
        expandQuery(text.slice(0, 500), { terms: null, literal: [other] });
        const packed = packWords(text, { literal: [], meaning: null });
        const body = JSON.stringify({
          queries: [{ indexUid: "x", q: packed }],
        });
        expect(unpackQueries(body)[0]?.literal).toEqual([]);
        const address = toWebAddress(text);
        if (address !== null) expect(address).toMatch(/^https?:\/\//);
        expect(toScriptJson({ text })).not.toMatch(/[<>&\u2028\u2029]/);
        expect(toHtml(text)).not.toMatch(/[<>"]/);
        expect(toBibtexText(text).replaceAll(/\\text\w+\{\}/g, "")).not.toMatch(
          /[{}]/,
        );
      }),
      run(1500),
    );
  });
});

/** Pieces that, said over and over, make a pattern go back that can. */
const PIECES: readonly string[] =
  'a|"|\\|(|NOT |[|,| |-|\n|\t;|\'|=|é|가|—|“|\u0301|\ufeff|year = 1 AND |"a" OR |a.|U.|%'.split(
    "|",
  );
/** What takes text of any length, or of thousands of characters, from others. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseFilter,
  foldName,
  toNamesQuery,
  guardCell,
  toHtml,
  toBibtexText,
  toWebAddress,
  toReturnPath,
  parsePastedNames,
  unpackNames,
  parseSavedSearches,
  parseRoute: (text) =>
    parseRoute(new URLSearchParams({ q: text, source: text })),
  chooseLanguage: (text) => chooseLanguage(text, text),
};
const LENGTH = 20_000;
/** Twice the length may take so many times the time; what is quadratic takes four. */
const MOST_TIMES = 3;
/** Of this, a busy machine takes as much for anything. */
const NOISE_MS = 40;

let measured = 0;

function measure(read: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    // Nothing may be known from the last time.
    const fresh = `${text}${(measured += 1)}`;
    const start = performance.now();
    read(fresh);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test.for(Object.entries(READERS))(
  "%s takes time as its input is long",
  ([, read]) => {
    const slow = PIECES.filter((each) => {
      const text = each.repeat(LENGTH / each.length);
      const once = measure(read, text);
      const twice = measure(read, text + text);
      return twice > once * MOST_TIMES + NOISE_MS;
    });
    expect(slow).toEqual([]);
  },
);
