import type { SearchDocument } from "../search-document.ts";
import { lastDayOfMonth, toDayEnd, toDayStart } from "./calendar-day.ts";
import { FACET_NAMES, FACETS, MANY_VALUED } from "./facets.ts";
import type { FacetName } from "./facets.ts";
import type { Restrictions } from "./search-route.ts";
import { isOutletFacet, showsAllVersions } from "./shown-versions.ts";

const field = (name: keyof SearchDocument) => name;

/** What a filter may leave out: a facet's "any of", or the dates. */
export type FilterPart = FacetName | "dates";

interface Options {
  /** The part whose own choices must not narrow what is counted for it. */
  readonly without?: FilterPart | null;
}

/**
 * Writes restrictions as one filter expression of the engine, or null if there
 * is nothing to restrict.
 */
export function toEngineFilter(
  restrictions: Restrictions,
  { without = null }: Options = {},
): string | null {
  const clauses = [
    without === "dates" ? null : dateClause(restrictions),
    isCollapsed(restrictions, without) ? `NOT ${field("leads")} = false` : null,
    restrictions.inferred && `${field("dateInferred")} != true`,
    ...FACET_NAMES.flatMap((name) => [
      without === name && !isMatchAll(restrictions, name)
        ? null
        : wantedValues(restrictions, name),
      unwantedValues(restrictions, name),
    ]),
  ].filter((clause) => clause !== null);
  return clauses.length ? clauses.join(" AND ") : null;
}

/**
 * Whether only the leading version of each article is in. ("Not
 * false" also finds articles of an older version's index, which does not say;
 * "!= false" finds none where no article has the field.) What is counted for
 * an outlet is what would be found with it chosen: all of its versions.
 */
function isCollapsed(restrictions: Restrictions, without: FilterPart | null) {
  return !showsAllVersions(restrictions) && !isOutletFacet(without);
}

/** Whether an article must have all values chosen of the facet. */
export function isMatchAll({ all }: Restrictions, name: FacetName): boolean {
  return MANY_VALUED.some((many) => many === name && all.includes(many));
}

function wantedValues(restrictions: Restrictions, name: FacetName) {
  const { field: facet, wanted } = FACETS[name];
  const values = restrictions[wanted].map(quoteValue);
  if (!values.length) return null;
  return isMatchAll(restrictions, name)
    ? values.map((value) => `${facet} = ${value}`).join(" AND ")
    : `${facet} IN [${values.join(", ")}]`;
}

function unwantedValues(restrictions: Restrictions, name: FacetName) {
  const { field: facet, unwanted } = FACETS[name];
  const values = restrictions[unwanted].map(quoteValue);
  return values.length ? `${facet} NOT IN [${values.join(", ")}]` : null;
}

/** Quotes a value in a filter. The engine's strings know no escape but these two: a line break stands as it is. */
export function quoteValue(value: string) {
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function dateClause({ from, to, undated }: Restrictions) {
  const noDate = `${field("datePrecision")} = "none"`;
  if (undated === "only") return noDate;
  if (undated === "without") return `${field("datePrecision")} != "none"`;
  if (!from && !to) return null;
  const kept = [...daysBetween(from, to), ...spansBetween(from, to)];
  if (undated === "include") kept.push(noDate);
  return `(${kept.join(" OR ")})`;
}

function daysBetween(from: string | null, to: string | null) {
  const bounds = [
    from && `${field("timestamp")} >= ${toDayStart(from)}`,
    to && `${field("timestamp")} < ${toDayEnd(to)}`,
  ].filter(Boolean);
  return [`(${bounds.join(" AND ")})`];
}

/**
 * An article known to be of June 2024, but not of which day, lies in the range
 * if all of June does; likewise for a year. Without this, choosing a year would
 * silently drop articles that the year's own count includes.
 */
function spansBetween(from: string | null, to: string | null) {
  // A year may be 0, which is none.
  const years = [
    from !== null && `${field("year")} >= ${wholeYearsFrom(from)}`,
    to !== null && `${field("year")} <= ${wholeYearsTo(to)}`,
  ]
    .filter((bound) => bound !== false)
    .join(" AND ");
  const precision = field("datePrecision");
  const spans = [
    `(${precision} IN ["year", "month"] AND ${years})`,
    ...edgeMonths(from, to).map(
      (month) => `(${precision} = "month" AND ${field("month")} = "${month}")`,
    ),
  ];
  return spans;
}

function wholeYearsFrom(from: string) {
  const year = Number(from.slice(0, 4));
  return from.endsWith("-01-01") ? year : year + 1;
}

function wholeYearsTo(to: string) {
  const year = Number(to.slice(0, 4));
  return to.endsWith("-12-31") ? year : year - 1;
}

/** Whole months of the years that the range covers only in part: 22 at most. */
function edgeMonths(from: string | null, to: string | null) {
  const years = new Set([from?.slice(0, 4), to?.slice(0, 4)]);
  const months = [...years]
    .filter((year) => year !== undefined)
    .flatMap((year) => MONTHS.map((month) => `${year}-${month}`));
  return months.filter((month) => {
    const first = `${month}-01`;
    return (!from || first >= from) && (!to || lastDayOfMonth(month) <= to);
  });
}

const MONTHS = Array.from({ length: 12 }, (_, index) =>
  String(index + 1).padStart(2, "0"),
);
