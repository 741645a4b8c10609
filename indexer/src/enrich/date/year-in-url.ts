/** A year in an address, with its month where it has one. */
export interface YearInUrl {
  readonly year: number;
  /** 1 to 12, or null. */
  readonly month: number | null;
}

// `/mundo/2023/4/lavrov-agradece` `/2023-04/lavrov` `/202304/lavrov`
const MONTH_FOLDER = /\/((?:19|20)\d\d)[-/]?(1[0-2]|0?[1-9])(?=\/)/;
// `/2023/lavrov-agradece`
const YEAR_FOLDER = /\/((?:19|20)\d\d)(?=\/)/;
// `?id=20230401234` `/news_20230401234.html` `/202304010012345`: an article's number that opens with its year and month
const IN_NUMBER = /[/=_-]((?:19|20)\d\d)(1[0-2]|0[1-9])\d{3,9}(?=\D|$)/;

/** The year, and the month where there is one, that an address puts its article under. */
export function findYearInUrl(url: string): YearInUrl | null {
  const month = MONTH_FOLDER.exec(url) ?? IN_NUMBER.exec(url);
  if (month !== null)
    return { year: Number(month[1]), month: Number(month[2]) };
  const year = YEAR_FOLDER.exec(url);
  return year === null ? null : { year: Number(year[1]), month: null };
}
