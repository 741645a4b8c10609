import type { Counts } from "../count-topics";
import { toPair } from "./insights-url";
import type { CountryPair } from "./insights-url";

/** Two countries, and how many articles are about both. */
export interface PairCount {
  readonly pair: CountryPair;
  readonly count: number;
}

/** How often countries appear together. */
export interface PairMatrix {
  /** The countries, the most frequent first. */
  readonly countries: readonly string[];
  /** Every two of them that have an article together, the most frequent first. */
  readonly pairs: readonly PairCount[];
}

/**
 * Reads from the counts of each country's articles how often each other country
 * is among theirs.
 *
 * @param countsOf counts by country of the articles about each of the countries
 */
export function toPairMatrix(
  countries: readonly string[],
  countsOf: readonly Counts[],
): PairMatrix {
  const pairs = countries.flatMap((one, place) =>
    countries.slice(place + 1).flatMap((other) => {
      const pair = toPair(one, other);
      const count = countsOf[place]?.[other] ?? 0;
      return pair && count > 0 ? [{ pair, count }] : [];
    }),
  );
  return { countries, pairs: pairs.toSorted((a, b) => b.count - a.count) };
}
