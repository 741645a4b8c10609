/** A page's lines that could be a story's: digest to weight. */
export type Story = ReadonlyMap<number, number>;

/** Two pages that share this much of the longer one's story are copies of it. */
const COPY_SHARE = 0.5;

/** As many pages may carry one story; a line that stands on more is ever less of it. */
const LIKELY_COPIES = 4;

/**
 * Tells which pages carry the same story: an article saved twice, an update of it, one wire report under several
 * headlines. Two pages do when they share half of the longer one's running text, or are linked by others that do: an
 * article grows from version to version.
 *
 * The more pages a line stands on, the less it counts (its inverse document frequency; Spärck Jones 1972): the small
 * print on every page makes none another's copy. On four pages and fewer it counts in full, so that four versions of
 * one article, all that a folder holds, are still one.
 *
 * @returns for each story the number of the first that it is a copy of, or its own
 */
export function groupCopies(stories: readonly Story[]): readonly number[] {
  const holders = new Map<number, number>();
  for (const story of stories)
    for (const line of story.keys())
      holders.set(line, (holders.get(line) ?? 0) + 1);
  const rarity = (pages: number) => Math.log((stories.length + 1) / pages);
  const worth = (line: number, weight: number) => {
    const pages = holders.get(line) ?? 1;
    return pages <= LIKELY_COPIES
      ? weight
      : (weight * rarity(pages)) / rarity(LIKELY_COPIES);
  };
  const totals = stories.map((story) =>
    sum([...story].map(([line, weight]) => worth(line, weight))),
  );

  const groups = stories.map((_, at) => at);
  for (const [a, story] of stories.entries())
    for (const [b, other] of stories.entries()) {
      if (b >= a || groups[a] === groups[b]) continue;
      const shared = [...story].filter(([line]) => other.has(line));
      const common = sum(shared.map(([line, weight]) => worth(line, weight)));
      const longer = Math.max(totals[a] ?? 0, totals[b] ?? 0);
      if (common > 0 && common >= longer * COPY_SHARE)
        join(groups, groups[a] ?? a, groups[b] ?? b);
    }
  return groups;
}

function join(groups: number[], a: number, b: number): void {
  const first = Math.min(a, b);
  for (const [at, group] of groups.entries())
    if (group === a || group === b) groups[at] = first;
}

const sum = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0);
