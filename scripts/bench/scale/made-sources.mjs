// Outlets that there are not, for records that are made: few with much, many with little.
const PLACES = [
  ["northern", "southern", "eastern", "western", "coastal"],
  ["capital", "harbour", "island", "mountain", "river"],
  ["central", "metro", "union", "national", "world"],
  ["morning", "evening", "sunday", "weekly", "daily"],
].flat();
const PAPERS = [
  ["courier", "gazette", "herald", "ledger", "monitor"],
  ["observer", "post", "record", "times", "tribune"],
].flat();

/** Two hundred host names, which nobody can have: `.example` is kept free (RFC 2606). */
export const MADE_SOURCES = PLACES.flatMap((place) =>
  PAPERS.map((paper) => `${place}-${paper}.example`),
);

const weights = MADE_SOURCES.map((_, at) => 1 / (at + 1));
const sum = weights.reduce((all, weight) => all + weight, 0);
let reached = 0;
/** Up to where a number from 0 to 1 means a source. */
const bounds = weights.map((weight) => (reached += weight / sum));

/** A source: the second one is taken half as often as the first, the third a third as often (Zipf's law). */
export function chooseSource(random) {
  const drawn = random();
  const at = bounds.findIndex((bound) => drawn < bound);
  return MADE_SOURCES.at(at);
}
