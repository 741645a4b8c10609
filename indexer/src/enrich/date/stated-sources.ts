import type { Source } from "./dated-page.ts";
import { toDay } from "./day.ts";
import { monthOf } from "./month-names.ts";
import { parseStatedDate } from "./parse-stated.ts";

/** Dates that the page's metadata or its record state. */
export const stated =
  (place: string, confidence: number): Source =>
  ({ article }) =>
    article.metadata.dates.flatMap((date) => {
      const day = date.place === place ? parseStatedDate(date.value) : null;
      return day === null
        ? []
        : [
            {
              day,
              quote: date.value,
              rule: `${place}:${date.name}`,
              confidence,
            },
          ];
    });

// `/2024/06/14/` `/2024-06-14-titel` `/20240614/` `AKR20240614012345`; not `/2023/10/3-questions`
const YEAR_FIRST =
  /(?:\/|[-_=.]|[A-Z])((?:19|20)\d\d)([-/_.]?)(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0[1-9]|[1-9](?!-\p{L}))(?=[-/_.]|\d{6}|$|[?#&])/gu;
// `/meldungen/14-06-2024` `lage_vom_14.06.2024_wien`
const DAY_FIRST =
  /(?:\/|[-_=])(3[01]|[12]\d|0[1-9])([-_.])(1[0-2]|0[1-9])\2((?:19|20)\d\d)(?=[-/_.]|$|[?#&])/g;

// `/2023/nov/8/`
const NAMED_MONTH =
  /\/((?:19|20)\d\d)\/?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/?(3[01]|[12]\d|0?[1-9])(?=[-/_.]|$|[?#&])/gi;

/** A full date in the page's address. */
export const inUrl: Source = ({ article }) => {
  const url = article.metadata.url;
  if (url === null) return [];
  const found = [
    ...[...url.matchAll(YEAR_FIRST)].flatMap((match) => {
      const digits = `${match[3] ?? ""}${match[4] ?? ""}`;
      return match[2] === "" && digits.length < 4
        ? []
        : [{ match, parts: [match[1], match[3], match[4]] }];
    }),
    ...[...url.matchAll(DAY_FIRST)].map((match) => ({
      match,
      parts: [match[4], match[3], match[1]],
    })),
  ];
  found.push(
    ...[...url.matchAll(NAMED_MONTH)].map((match) => ({
      match,
      parts: [match[1], String(monthOf(match[2] ?? "", ["en"])), match[3]],
    })),
  );
  return found.flatMap(({ match, parts }) => {
    const [year = 0, month = 0, day = 0] = parts.map(Number);
    const known = toDay(year, month, day);
    const quote = match[0].replace(/^[/=_.-]/, "");
    return known === null
      ? []
      : [{ day: known, quote, rule: "url", confidence: 0.85 }];
  });
};
