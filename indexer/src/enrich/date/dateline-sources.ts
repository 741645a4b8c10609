import { toFullDay, type WrittenDate } from "./written-date.ts";
import type { DatedPage, Source } from "./dated-page.ts";

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
  /^\)\.?\s\p{L}|^[\s,.]*(?:(?:19|20)\d\d)?[\s,.]*(?:[(（/]\s?[\p{L}. ]{2,20}\s?[)）/]|[-–—](?=\s)|電|电|\/)/u;
const DATELINE_CHARS = 70;
/** A dateline is among the first dates of a text. */
const MOST_DATES = 8;
// `SEOUL, ` `PARIS, le ` `Washington/New York (dpa), ` `МОСКВА, ` `新华社北京`: a few names, no verb
const OPENS_WITH_PLACE =
  /^(?:[(（【[].{0,20}|[^\s]*[\p{sc=Han}\p{sc=Hangul}][^\n。]{0,12}|(?:[\p{Lu}\p{sc=Arabic}][\p{L}\p{M}.'’/-]*[\s,.]*){1,5}(?:\([\p{L}. /]{2,20}\)[\s,]*)?(?:le |el |den |il |ngày |am |\()?)?$/u;

/** Dates that stand in a dateline: at the start of one of the first paragraphs, a dash or an agency behind them. */
export function findDatelines(page: DatedPage): WrittenDate[] {
  const { text } = page.article;
  return page.textDates.slice(0, MOST_DATES).filter((date) => {
    const start = text.lastIndexOf("\n", date.index) + 1;
    const isNearStart = date.index - start < DATELINE_CHARS && start < 2500;
    const before = text.slice(start, date.index);
    const opensWithPlace = OPENS_WITH_PLACE.test(before);
    const after = text.slice(
      date.index + date.quote.length,
      date.index + date.quote.length + 40,
    );
    return isNearStart && opensWithPlace && AFTER_DATELINE.test(after);
  });
}

/** A dateline with its year. */
export const dateline: Source = (page) =>
  findDatelines(page).flatMap((date) => {
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
