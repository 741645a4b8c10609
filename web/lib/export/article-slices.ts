import type { SearchDocument } from "@communique/indexer/search-document";
import { quoteValue } from "@communique/indexer/search/engine-filter";
import { ownValue } from "@communique/indexer/search/own-value";

/**
 * Articles asked for at once: of the longest, a few megabytes. Each request has
 * a cost of its own, 50 ms among 52,491 articles on two busy cores, as much as
 * 200 articles more.
 */
export const SLICE_SIZE = 500;
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
  /** What it can be cut by next: a place in SLICE_FIELDS, and then the ids. */
  readonly depth: number;
  /** The ids in it, by their first 32 bits: from this one, to before that one. */
  readonly firstId: number;
  readonly endId: number;
}

const END_OF_IDS = 2 ** 32;

/** All articles of a search. */
export const wholeSlice = (count: number): Slice => ({
  clauses: [],
  count,
  depth: 0,
  firstId: 0,
  endId: END_OF_IDS,
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
    const count = ownValue(counts, value) ?? 0;
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

/**
 * Cuts a slice by its ids, which are hexadecimal and evenly spread, into parts
 * that will be of two thirds of the largest size.
 */
export function cutById(slice: Slice): readonly Slice[] {
  const { count, firstId, endId } = slice;
  const parts = Math.max(2, Math.ceil((1.5 * count) / SLICE_SIZE));
  const boundOf = (part: number) =>
    firstId + Math.floor(((endId - firstId) * part) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...slice,
    count: Math.ceil(count / parts),
    firstId: boundOf(part),
    endId: boundOf(part + 1),
  }));
}

/** The clauses of the engine's filter that a slice is found by. */
export function toClauses({
  clauses,
  firstId,
  endId,
}: Slice): readonly string[] {
  return [
    ...clauses,
    ...(firstId > 0 ? [`id >= "${toDigits(firstId)}"`] : []),
    ...(endId < END_OF_IDS ? [`id < "${toDigits(endId)}"`] : []),
  ];
}

const toDigits = (bits: number) => bits.toString(16).padStart(8, "0");
