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

// Behind the date: an agency, a dash, or what Chinese and Japanese agencies write for "wired"
// `(Yonhap) –` `/ТАСС/` `2019 г. /ТАСС/` ` – РИА Новости.` `. INTERFAX.RU - ` `, TASS. The` `电` `報道`
const AFTER_DATELINE =
  /^\)\.?\s\p{L}|^[\s,.]*(?:(?:19|20)\d\d)?(?:\s?г(?:ода?)?(?=[.\s]))?[\s,.]*(?:[(（/]\s?[\p{L}. ]{2,20}\s?[)）/]|[-–—](?=\s)|[电電讯訊]|报道|報道|報導|\/|\p{Lu}[\p{L}.]{2,14}\s[-–—]\s|\p{Lu}{2,8}\.\s)|^\s?م(?!\p{L})/u;
const DATELINE_CHARS = 70;
const AFTER_CHARS = 40;
/** Leads, captions and key points stand above a dateline. */
const LAST_START = 2500;
/** A dateline is among the first dates of a text. */
const MOST_DATES = 8;
// `SEOUL, ` `PARIS, le ` `Washington/New York (dpa), ` `МОСКВА, ` `新华社北京` `Ciudad de México, ` `LONDON — ` `Genève, vendredi `: a few names, no verb
const OPENS_WITH_PLACE =
  /^(?:[(（【[［].{0,20}|(?!据|據)[^\s]*[\p{sc=Han}\p{sc=Hangul}][^\n。]{0,12}|(?:(?:\p{Lu}|\p{sc=Arabic}|d['’]|(?:de|del|la|las|los|le|al|da|do|du|am|an|der)\s)[\p{L}\p{M}.'’/-]*[\s,.]*){1,6}(?:\([\p{L}. /]{2,20}\)[\s,]*)?(?:[-–—]\s)?(?:\p{Ll}{4,12}[\s,]{1,2})?(?:le |el |den |il |ngày |am |\()?)?$|^\p{sc=Arabic}[^\n]{0,45}الموافق\s?$/u;

// `【6月14日 AFP】` `(평양 6월 14일발 조선중앙통신)` `(2024年6月14日)`: brackets that open a paragraph hold its dateline
const IN_OPENING_BRACKETS = /^[(（【[［][^\n()（）【】[\]［］]{0,20}$/u;
const CLOSES_BRACKETS = /^[^\n()（）【】[\]［］]{0,20}[)）】\]］]/u;
// `Hà Nội (TTXVN 14/6/2024) - ` `TTXVN (Hà Nội 14/6) - `: later ones, if a dash follows
const IN_BRACKETS = /^[^\n()]{2,25}\([^\n()]{0,20}$/u;
const CLOSES_WITH_DASH = /^[^\n()]{0,12}\)\s[-–—]\s/u;

const DATELINES = [
  [OPENS_WITH_PLACE, AFTER_DATELINE],
  [IN_OPENING_BRACKETS, CLOSES_BRACKETS],
  [IN_BRACKETS, CLOSES_WITH_DASH],
] as const;

/** Dates that stand in a dateline: at the start of one of the first paragraphs, a dash or an agency behind them. */
export function findDatelines(page: DatedPage): WrittenDate[] {
  const { text } = page.article;
  return page.textDates.slice(0, MOST_DATES).filter((date) => {
    const start = text.lastIndexOf("\n", date.index) + 1;
    if (date.index - start >= DATELINE_CHARS || start >= LAST_START)
      return false;
    const before = text.slice(start, date.index);
    const after = text.slice(
      date.index + date.quote.length,
      date.index + date.quote.length + AFTER_CHARS,
    );
    return DATELINES.some(
      ([opens, closes]) => opens.test(before) && closes.test(after),
    );
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
