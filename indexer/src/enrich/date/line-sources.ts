import type { DatedPage, Source } from "./dated-page.ts";
import { toDayNumber, type Day } from "./day.ts";
import { toFullDay } from "./written-date.ts";
import { isPublishedAfter, labelOf, opensRange } from "./labels.ts";

/** How surely a line around a text is its date of publication: the lower the surer. */
const LABELLED = 0;
const BARE = 1;
const OTHER = 2;
type Tier = typeof LABELLED | typeof BARE | typeof OTHER;

// `Copyright 2023` `Event: June 3`: years of the site, days of something else
export const NOT_PUBLISHED =
  /copyright|©|ⓒ|\(c\)\s|\bevents?\b|\bexpires\b|bis zum|\buntil\b/i;

// `Audio 03:07 Min. | 25.04.24` `Verfügbar bis 06.05.2024` `…, le 12 juillet 2023. A. BEISPIEL / AFP` `(AP Photo/A. B.)`
const OF_A_MEDIUM =
  /(?<!\p{L})(?:audio|video|vidéo|vídeo|podcast|radio|tv|fernsehen|sendung|verfügbar|archiv(?:bild|foto)?|foto|fotos|bild|bilder|photo|photograph|image|getty|issue|ausgabe|фото|видео)(?!\p{L})|사진|写真|图片|圖片|[/|]\s?(?:AFP|AP|dpa|EPA|EFE|Reuters|Getty|TASS|ТАСС)(?!\p{L})|\d\d?:\d\d\s?min/iu;

// `09:55` `9.55 Uhr` `21時37分` `7:55 AM`
const CLOCK =
  /(?<!\d)(?:[01]?\d|2[0-3])(?:[:h]|\.(?=\d\d\s?(?:Uhr|h)))[0-5]\d(?!\d)|\d\s?[時시]|\d\s?[ap]\.?m\.?(?!\p{L})/iu;

/**
 * Letters beside the date in a line that is a stamp or a byline, not a caption. Among the lines of 176 text scrapes
 * (fundus-flat) bylines have up to 45, captions from 48.
 */
const MOST_LETTERS = 46;
const FEW_LETTERS = 25;
const LETTER = /\p{L}/gu;
const lettersOf = (text: string) => text.match(LETTER)?.length ?? 0;

interface LineDate {
  readonly day: Day;
  readonly quote: string;
  readonly tier: Tier;
  readonly isModified: boolean;
}

function readLines(page: DatedPage, lines: readonly string[]): LineDate[] {
  return lines
    .filter((line) => !NOT_PUBLISHED.test(line))
    .flatMap((line) => {
      let from = 0;
      return page.datesIn([line]).flatMap((date): LineDate[] => {
        const before = line.slice(from, date.index);
        from = date.index + date.quote.length;
        const after = line.slice(from);
        const day = toFullDay(date);
        const label =
          labelOf(before) ?? (isPublishedAfter(after) ? "published" : null);
        if (day === null || label === "other" || opensRange(after)) return [];
        const rest = lettersOf(line) - lettersOf(date.quote);
        if (label === null && (rest > MOST_LETTERS || OF_A_MEDIUM.test(line)))
          return [];
        const tier =
          label === "published"
            ? LABELLED
            : rest <= FEW_LETTERS || CLOCK.test(line)
              ? BARE
              : OTHER;
        return [
          {
            day,
            quote: date.quote,
            tier,
            isModified: label === "modified",
          },
        ];
      });
    });
}

/**
 * Dates in the lines around a text's body: first those called one of publication, then bare stamps, then bylines. A
 * date of change has a source of its own.
 */
export const around =
  (
    pick: (page: DatedPage) => readonly string[],
    rule: string,
    confidence: number,
    isModified = false,
  ): Source =>
  (page) =>
    readLines(page, pick(page))
      .filter((date) => date.isModified === isModified)
      .toSorted((a, b) => a.tier - b.tier)
      .map(({ day, quote }) => ({ day, quote, rule, confidence }));

/** Among dates of more days than this, lines within and below a text are teasers of other articles. */
const MOST_DAYS = 2;

/**
 * Dates in lines that were taken out of the body, or stand below it: the byline under a headline and the imprint at
 * the end, or else teasers.
 */
export const amongTeasers =
  (
    pick: (page: DatedPage) => readonly string[],
    rule: string,
    confidence: number,
  ): Source =>
  (page) => {
    const dates = readLines(page, pick(page)).filter(
      ({ isModified }) => !isModified,
    );
    const days = new Set(dates.map(({ day }) => toDayNumber(day)));
    return dates
      .filter(({ tier }) => tier === LABELLED || days.size <= MOST_DAYS)
      .toSorted((a, b) => a.tier - b.tier)
      .map(({ day, quote }) => ({ day, quote, rule, confidence }));
  };

/** `8 января, 17:46` above a text: stamps with a time of day, the year wanting or not. */
export const findStamps = (page: DatedPage) =>
  page.above.flatMap((line) =>
    page
      .datesIn([line])
      .filter(
        ({ quote }) =>
          CLOCK.test(line) &&
          lettersOf(line) - lettersOf(quote) <= MOST_LETTERS &&
          !OF_A_MEDIUM.test(line) &&
          !NOT_PUBLISHED.test(line),
      )
      .map((date) => ({ date, line })),
  );
