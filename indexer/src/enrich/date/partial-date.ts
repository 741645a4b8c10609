import type { DatedPage } from "./dated-page.ts";
import { lastDayOfMonth, toIsoDay } from "./day.ts";
import { NOT_PUBLISHED } from "./line-sources.ts";
import { findWrittenMonth } from "./written-month.ts";

/** A month or a year that the publication lies in, with its evidence. */
export interface PartialDate {
  readonly year: number;
  /** 1 to 12, or null where only the year is known. */
  readonly month: number | null;
  readonly quote: string;
  readonly rule: string;
  readonly confidence: number;
}

// `2024-06` `2024/06` `2024`, as libraries and journals state it
const STATED =
  /^((?:19|20)\d\d)(?:[-/](0[1-9]|1[0-2])(?:[-/]00?)?)?(?:[-/]00?)*$/;
const PUBLICATION: ReadonlySet<string> = new Set([
  "record",
  "json-ld",
  "meta",
  "meta-generic",
]);

function* statedParts({ article }: DatedPage): Generator<PartialDate> {
  for (const { place, name, value } of article.metadata.dates) {
    const match = PUBLICATION.has(place) ? STATED.exec(value.trim()) : null;
    if (match !== null)
      yield {
        year: Number(match[1]),
        month: match[2] === undefined ? null : Number(match[2]),
        quote: value,
        rule: `${place}:${name}`,
        confidence: 0.7,
      };
  }
}

/** Lines that hold more than a month, a name and an issue's number are prose. */
const LONGEST_LINE = 90;
const LINES_NEAR = 8;

/** `Le Monde imaginaire, mars 2022` beside the headline or around a text's body. */
function* monthsInLines(page: DatedPage): Generator<PartialDate> {
  const near = page.article.metadata.datedLines.filter(
    ({ place, offset, text }) =>
      place === "article" &&
      offset !== null &&
      offset !== 0 &&
      Math.abs(offset) <= LINES_NEAR &&
      text.length <= LONGEST_LINE,
  );
  const lines = near.map(({ before, text }) => `${before} ${text}`);
  for (const line of [...lines, ...page.above, ...page.below]) {
    if (NOT_PUBLISHED.test(line)) continue;
    const found = findWrittenMonth(line, page.calendar.language);
    if (found !== null)
      yield { ...found, rule: "header-month", confidence: 0.5 };
  }
}

// `/2024/06/ministers-meet`
const URL_MONTH = /\/((?:19|20)\d\d)\/(0?[1-9]|1[0-2])(?=\/)/;

function* monthInUrl({ article }: DatedPage): Generator<PartialDate> {
  const match = URL_MONTH.exec(article.metadata.url ?? "");
  if (match !== null)
    yield {
      year: Number(match[1]),
      month: Number(match[2]),
      quote: match[0].slice(1),
      rule: "url-month",
      confidence: 0.7,
    };
}

/** The first and last day of a month or a year, YYYY-MM-DD. */
export const spanOf = ({ year, month }: PartialDate) => ({
  from: toIsoDay({ year, month: month ?? 1, day: 1 }),
  to: lastDayOfMonth(year, month ?? 12),
});

/** The month of publication, or its year, where no day is known: stated, in the address, or in a line. */
export function* findPartialDates(page: DatedPage): Generator<PartialDate> {
  const stated = [...statedParts(page)];
  yield* stated.filter(({ month }) => month !== null);
  yield* monthInUrl(page);
  yield* monthsInLines(page);
  yield* stated;
}
