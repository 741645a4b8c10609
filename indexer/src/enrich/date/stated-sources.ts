import type { Source } from "./dated-page.ts";
import { toDay } from "./day.ts";
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

// `/2024/06/14/` `/2024-06-14-titel` `/20240614/` `AKR20240614012345`
const URL_DATE =
  /(?:\/|[-_=]|[A-Z])((?:19|20)\d\d)([-/_.]?)(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?=[-/_.]|\d{6}|$|[?#])/g;

/** A full date in the page's address. */
export const inUrl: Source = ({ article }) => {
  const url = article.metadata.url;
  if (url === null) return [];
  return [...url.matchAll(URL_DATE)].flatMap((match) => {
    const digits = `${match[3] ?? ""}${match[4] ?? ""}`;
    const day =
      match[2] === "" && digits.length < 4
        ? null
        : toDay(Number(match[1]), Number(match[3]), Number(match[4]));
    return day === null
      ? []
      : [
          {
            day,
            quote: match[0].replace(/^[/=_-]/, ""),
            rule: "url",
            confidence: 0.85,
          },
        ];
  });
};
