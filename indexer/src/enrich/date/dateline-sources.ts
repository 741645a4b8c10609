import { toFullDay, type WrittenDate } from "./calendar-text.ts";
import type { DatedPage, Source } from "./dated-page.ts";
import { toDay, toDayNumber } from "./day.ts";

// `2024.11.15 [서울=뉴시스]` `2018.4.27/뉴스1` `2024.11.15 newsis@example.com`: the agency's stamp behind a caption
const BEFORE_STAMP =
  /^[\s.]*(?:\[[^\]]{1,20}[=/][^\]]{1,20}\]|\/\s?[\p{L}\d]{2,8}|\S+@\S+)|^[\s.]*(?:\n|$)/u;
// A date that ends a caption stands behind a sentence or a bracket: `… 하고 있다. 2023.08.19.`
const NUMERIC = /^\d{4}\D/;

/** The date of an agency's stamp behind a caption. */
export const stamp: Source = (page) =>
  page.textDates.flatMap((date) => {
    const day = toFullDay(date);
    if (
      day === null ||
      !NUMERIC.test(date.quote) ||
      !BEFORE_STAMP.test(
        page.article.text.slice(
          date.index + date.quote.length,
          date.index + date.quote.length + 40,
        ),
      )
    )
      return [];
    return [
      {
        day,
        quote: date.quote,
        rule: "agency-stamp",
        confidence: 0.85,
        start: date.index,
      },
    ];
  });

// `SEOUL, 14. Juni (Yonhap) –` `PARIS, le 9 décembre 2019 (AFP) -` `МОСКВА, 22 сентября. /ТАСС/` `新华社北京3月10日电`
const AFTER_DATELINE =
  /^[\s,.]*(?:(?:19|20)\d\d)?[\s,.]*(?:[(（/]\s?[\p{L}. ]{2,20}\s?[)）/]|[-–—](?=\s)|電|电|\/)/u;
const DATELINE_CHARS = 70;
// `SEOUL, ` `PARIS, le ` `Washington/New York (dpa), ` `МОСКВА, ` `新华社北京`: a few names, no verb
const OPENS_WITH_PLACE =
  /^(?:[(（【[].{0,20}|[^\s]*[\p{sc=Han}\p{sc=Hangul}][^\n。]{0,12}|(?:[\p{Lu}\p{sc=Arabic}][\p{L}\p{M}.'’/-]*[\s,.]*){1,5}(?:\([\p{L}. /]{2,20}\)[\s,]*)?(?:le |el |den |il |ngày |am )?)?$/u;

interface Dateline {
  readonly date: WrittenDate;
}

/** Dates that stand in a dateline: at the start of one of the first paragraphs, a dash or an agency behind them. */
function findDatelines(page: DatedPage): Dateline[] {
  const { text } = page.article;
  return page.textDates.slice(0, 8).flatMap((date) => {
    const start = text.lastIndexOf("\n", date.index) + 1;
    const isNearStart = date.index - start < DATELINE_CHARS && start < 2500;
    const before = text.slice(start, date.index);
    const opensWithPlace = OPENS_WITH_PLACE.test(before);
    const after = text.slice(
      date.index + date.quote.length,
      date.index + date.quote.length + 40,
    );
    return isNearStart && opensWithPlace && AFTER_DATELINE.test(after)
      ? [{ date }]
      : [];
  });
}

/** A dateline with its year. */
export const dateline: Source = (page) =>
  findDatelines(page).flatMap(({ date }) => {
    const day = toFullDay(date);
    return day === null
      ? []
      : [
          {
            day,
            quote: date.quote,
            rule: "dateline",
            confidence: 0.85,
            start: date.index,
          },
        ];
  });

/** A date without a year lies this near to the full date that lends it the year. */
const NEAR_DAYS = 200;

// `/mundo/2023/4/lavrov-agradece`: the month that a dateline's day belongs to
const URL_MONTH = /\/((?:19|20)\d\d)\/(1[0-2]|0?[1-9])\//;

// SEOUL, 14. Juni (Yonhap) … / Das am 1. Juni 2024 aufgenommene Foto  →  14 June 2024
/** A dateline without a year, which another full date on the page lends it. */
export const datelineWithYearFromText: Source = (page) => {
  const full = [...page.textDates, ...page.datesIn(page.above)].flatMap(
    (date) => toFullDay(date) ?? [],
  );
  const inPath = URL_MONTH.exec(page.article.metadata.url ?? "");
  const middle =
    inPath === null ? null : toDay(Number(inPath[1]), Number(inPath[2]), 15);
  if (middle !== null) full.push(middle);
  return findDatelines(page).flatMap(({ date }) => {
    if (date.year !== null) return [];
    const candidates = full
      .flatMap((other) =>
        [other.year - 1, other.year, other.year + 1].map((year) => ({
          day: toDay(year, date.month, date.day),
          other,
        })),
      )
      .flatMap(({ day, other }) =>
        day === null
          ? []
          : [
              {
                day,
                distance: Math.abs(toDayNumber(day) - toDayNumber(other)),
              },
            ],
      )
      .sort((a, b) => a.distance - b.distance);
    const nearest = candidates[0];
    if (nearest === undefined || nearest.distance > NEAR_DAYS) return [];
    return [
      {
        day: nearest.day,
        quote: date.quote,
        rule: "dateline-year-from-text",
        confidence: 0.6,
        start: date.index,
      },
    ];
  });
};
