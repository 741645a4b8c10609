import type { SearchDocument } from "@communique/indexer/search-document";
import { quoteValue } from "@communique/indexer/search/engine-filter";

/** Articles asked for at once: of the longest, a few megabytes. */
export const SLICE_SIZE = 250;
/** More than that came into a slice since it was counted: it is cut once more. */
export const MOST_HITS = 2 * SLICE_SIZE;

/** The fields that articles are cut apart by, from coarse to fine; then by id. */
export const SLICE_FIELDS = [
  "year",
  "month",
  "date",
] as const satisfies (keyof SearchDocument)[];
export type SliceField = (typeof SLICE_FIELDS)[number];

/** Which way an export goes through time. Articles of unknown date are last in both. */
export type TimeOrder = "newest" | "oldest";

/** Some of the articles of a search: those that meet all the clauses. */
export interface Slice {
  readonly clauses: readonly string[];
  /** How many there were when they were counted. */
  readonly count: number;
  /** What it can be cut by next: a place in SLICE_FIELDS, and then digits of the id. */
  readonly depth: number;
  /** First digits of the ids, where it was cut by these. */
  readonly prefix: string;
}

/** All articles of a search. */
export const wholeSlice = (count: number): Slice => ({
  clauses: [],
  count,
  depth: 0,
  prefix: "",
});

/**
 * Cuts a slice by the counts of its next field, into slices of at most
 * `SLICE_SIZE` where that is possible, in the order of the export. Values are
 * disjoint, and so are the slices: an article is in one of them, whatever
 * becomes of the others meanwhile.
 */
export function cutByField(
  slice: Slice,
  field: SliceField,
  {
    counts,
    order,
  }: { counts: Readonly<Record<string, number>>; order: TimeOrder },
): readonly Slice[] {
  const values = Object.keys(counts).toSorted();
  if (order === "newest") values.reverse();
  const groups: { values: string[]; count: number }[] = [];
  for (const value of values) {
    const count = counts[value] ?? 0;
    const last = groups.at(-1);
    if (last && last.count + count <= SLICE_SIZE) {
      last.values.push(value);
      last.count += count;
    } else groups.push({ values: [value], count });
  }
  const known = groups.reduce((sum, { count }) => sum + count, 0);
  const toSlice = (clause: string, count: number): Slice => ({
    ...slice,
    clauses: [...slice.clauses, clause],
    count,
    depth: slice.depth + 1,
  });
  return [
    ...groups.map(({ values: some, count }) =>
      toSlice(`${field} IN [${some.map(quoteValue).join(", ")}]`, count),
    ),
    toSlice(`${field} IS NULL`, slice.count - known),
  ].filter(({ count }) => count > 0);
}

const DIGITS = "0123456789abcdef".split("");
/** Sorts behind the last digit. */
const BEHIND_DIGITS = "g";

/** Cuts a slice by the next digit of the ids, which are hexadecimal and evenly spread. */
export function cutById({
  clauses,
  count,
  depth,
  prefix,
}: Slice): readonly Slice[] {
  return DIGITS.map((digit, at) => {
    const next = DIGITS[at + 1] ?? BEHIND_DIGITS;
    return {
      clauses: [
        ...clauses,
        `id >= "${prefix}${digit}"`,
        `id < "${prefix}${next}"`,
      ],
      count: Math.ceil(count / DIGITS.length),
      depth,
      prefix: prefix + digit,
    };
  });
}
