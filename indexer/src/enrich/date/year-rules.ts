/** What can lend a year to a dateline without one. Each can be switched off. */
export const YEAR_RULES = [
  "year-from-weekday",
  "year-from-url",
  "year-from-text",
  "year-from-crawl",
  "year-from-terms",
] as const;

export type YearRule = (typeof YEAR_RULES)[number];
