import { z } from "zod";
import { readConfig } from "../config";
import { NO_WORDS } from "../count-topics";
import type { CountQuery, FieldCounts } from "../count-topics";
import { toExtent } from "../date-view";
import {
  quoteValue,
  toEngineFilter,
} from "@communique/indexer/search/engine-filter";
import { FACETS } from "@communique/indexer/search/facets";
import { multiSearch } from "../multi-search";
import { toWords } from "@communique/indexer/search/to-words";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { readCounts } from "./cached-counts";
import { toChanges, toPeriodPair } from "./compare-periods";
import type { Change, PeriodPair } from "./compare-periods";
import { toPairMatrix } from "./country-pairs";
import type { PairMatrix } from "./country-pairs";
import type { SeriesFacet } from "./insights-url";
import { findSourceGaps, toGapMonths } from "./source-gaps";
import type { SourceGaps } from "./source-gaps";
import { listTop, sum, toTimeSeries, toTimeSpan } from "./time-series";
import type { TimeSeries } from "./time-series";

/** Values that articles over time are told apart by; more colours can't be. */
const SERIES = 7;
/** Countries of the matrix: 26 px each on a phone. */
const PAIRED = 12;
const COMPARED = 10;
const SOURCES = 20;

/** What changed from one period to the next. */
export interface Changes extends PeriodPair {
  /** All articles of both periods. */
  readonly all: Pick<Change, "now" | "before">;
  readonly countries: readonly Change[];
  readonly officials: readonly Change[];
}

/** All that the page shows of a search but the cell that is open. */
export interface Insights {
  readonly total: number;
  /** Null where no year is known. */
  readonly time: TimeSeries | null;
  readonly changes: Changes | null;
  readonly together: PairMatrix;
  /** Articles about each country, the most frequent first. */
  readonly countries: readonly (readonly [string, number])[];
  readonly gaps: SourceGaps;
}

/**
 * Counts what the insights of a search show, in at most 45 queries: one of the
 * search, one of the corpus and one for its newest article; then two for the
 * periods compared, one for each of twelve countries, eight over time (of
 * countries, one), and one for each of twenty sources. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function readInsights(
  route: SearchRoute,
  by: SeriesFacet,
): Promise<Insights> {
  const ask = createAsk(route);
  const { field } = FACETS[by];
  const [[found = {}, corpus = {}], newest] = await Promise.all([
    readCounts([
      {
        query: route.query,
        literal: route.literal,
        filter: toEngineFilter(route),
        fields: FOUND_FIELDS,
      },
      { ...NO_WORDS, filter: null, fields: ["year", "month"] },
    ]),
    readNewest(route),
  ]);
  const extent = toExtent(corpus["year"] ?? {}, corpus["month"] ?? {});
  const span = toTimeSpan(found, route, extent);
  const unit = span?.unit ?? "year";
  const series = listTop(found[field] ?? {}, span ? SERIES : 0);
  const countries = listTop(found["countries"] ?? {}, PAIRED);
  const sources = listTop(found["source"] ?? {}, SOURCES);
  const periods = toPeriodPair(route, newestOf(found, newest));

  const [
    ofSeries = [],
    ofOthers = [],
    ofCountries = [],
    ofPeriods = [],
    ofSources = [],
  ] = await readGroups([
    series.map((value) => ask.having(by, value, [unit])),
    span ? [ask.lacking(by, series, [unit])] : [],
    countries.map((code) => ask.having("country", code, ["countries"])),
    periods ? [ask.within(periods.now), ask.within(periods.before)] : [],
    // What was scraped, not what was found: a word that a source did not use
    // for a month is no gap.
    sources.map((source) => ({
      ...NO_WORDS,
      filter: `source = ${quoteValue(source)}`,
      fields: ["month"],
    })),
  ]);
  const total = countAll(found);
  const ofPeriod = (place: number) => ofPeriods[place] ?? {};
  const changesOf = (name: "countries" | "officials") =>
    toChanges(ofPeriod(0)[name] ?? {}, ofPeriod(1)[name] ?? {}, {
      limit: COMPARED,
    });
  return {
    total,
    time:
      span &&
      toTimeSeries(span, { all: found[unit] ?? {}, total }, [
        ...series.map((value, place) => ({
          value,
          counts: ofSeries[place]?.[unit] ?? {},
        })),
        { value: null, counts: ofOthers[0]?.[unit] ?? {} },
      ]),
    changes: periods && {
      ...periods,
      all: { now: countAll(ofPeriod(0)), before: countAll(ofPeriod(1)) },
      countries: changesOf("countries"),
      officials: changesOf("officials"),
    },
    together: toPairMatrix(
      countries,
      ofCountries.map((counts) => counts["countries"] ?? {}),
    ),
    countries: listTop(found["countries"] ?? {}, Infinity).map(
      (code) => [code, found["countries"]?.[code] ?? 0] as const,
    ),
    gaps: findSourceGaps(
      sources.map((source, place) => ({
        source,
        counts: ofSources[place]?.["month"] ?? {},
      })),
      extent ? toGapMonths(extent, route) : [],
      extent?.to.slice(0, 7) ?? "",
    ),
  };
}

const FOUND_FIELDS = [
  "countries",
  "officials",
  "language",
  "source",
  "year",
  "month",
  "datePrecision",
] as const;

/** Writes the searches for parts of a search's articles. */
function createAsk(route: SearchRoute) {
  const words = { query: route.query, literal: route.literal };
  const filtered = (clause: string) =>
    [toEngineFilter(route), clause].filter(Boolean).join(" AND ");
  type Fields = CountQuery["fields"];
  return {
    having: (
      facet: SeriesFacet,
      value: string,
      fields: Fields,
    ): CountQuery => ({
      ...words,
      filter: filtered(`${FACETS[facet].field} = ${quoteValue(value)}`),
      fields,
    }),
    lacking: (
      facet: SeriesFacet,
      values: readonly string[],
      fields: Fields,
    ): CountQuery => {
      const list = values.map(quoteValue).join(", ");
      const clause = list && `${FACETS[facet].field} NOT IN [${list}]`;
      return { ...words, filter: filtered(clause) || null, fields };
    },
    /** In a period instead of the range chosen. */
    within: (period: { from: string; to: string }): CountQuery => ({
      ...words,
      filter: toEngineFilter({ ...route, ...period, undated: null }),
      fields: ["countries", "officials", "datePrecision"],
    }),
  };
}

/** Counts groups of questions in one request. */
async function readGroups(
  groups: readonly (readonly CountQuery[])[],
): Promise<readonly (readonly FieldCounts[])[]> {
  const answers = await readCounts(groups.flat());
  let start = 0;
  return groups.map(({ length }) => {
    start += length;
    return answers.slice(start - length, start);
  });
}

/** Every article has one precision. */
function countAll(counts: FieldCounts) {
  return sum(Object.values(counts["datePrecision"] ?? {}));
}

const newestAnswer = z.object({
  results: z.array(
    z.object({ hits: z.array(z.object({ date: z.string().nullable() })) }),
  ),
});

/** The day of the newest article that has one. */
async function readNewest(route: SearchRoute): Promise<string | null> {
  const filter = toEngineFilter(route);
  const body = await multiSearch(
    [
      {
        indexUid: readConfig().index,
        ...toWords(route),
        ...(filter !== null && { filter }),
        sort: ["timestamp:desc"],
        limit: 1,
        attributesToRetrieve: ["date"],
      },
    ],
    new AbortController().signal,
  );
  return newestAnswer.parse(body).results[0]?.hits[0]?.date ?? null;
}

/** Of an article of which only the month is known, the month's last day may be the newest. */
function newestOf(found: FieldCounts, day: string | null): string | null {
  const extent = toExtent(found["year"] ?? {}, found["month"] ?? {});
  if (extent === null) return null;
  return day?.startsWith(extent.to.slice(0, 7)) ? day : extent.to;
}
