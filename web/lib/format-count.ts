const format = new Intl.NumberFormat("en");

/** Writes a number of articles: 1,234. */
export function formatCount(count: number): string {
  return format.format(count);
}
