import type { CleanArticle } from "../../clean/clean.ts";
import type { DatedLine } from "../../clean/html/dated-lines.ts";
import { findWrittenDates } from "./calendar-text.ts";
import { toDayNumber, type Day } from "./day.ts";
import {
  isPublishedAfter,
  labelOf,
  opensRange,
  labelOfMark,
  type Label,
} from "./labels.ts";
import { isMonthFirst } from "./month-first.ts";
import { parseStatedDate } from "./parse-stated.ts";
import {
  toFullDay,
  type CalendarOptions,
  type WrittenDate,
} from "./written-date.ts";

/** A day that a source gives, with its evidence. */
export interface Finding {
  readonly day: Day;
  readonly quote: string;
  readonly rule: string;
  readonly confidence: number;
  /** Offset into the text, where it stands there. */
  readonly start?: number;
}

/** One place to look for the day of publication; the first answer is its best. */
export type Source = (page: DatedPage) => Finding[];

/** A date in a line of the page, with what is said of it. */
export interface Reading {
  readonly day: Day;
  readonly quote: string;
  readonly label: Label;
  readonly line: DatedLine;
}

/** Menus and teasers lie beyond; between headline and text stand bylines, share prompts, a caption, a player. */
const MOST_LINES_ABOVE = 12;
const MOST_LINES_BELOW = 12;

/** An article with the dates found on its page so far, each read once. */
export class DatedPage {
  readonly article: CleanArticle;
  readonly calendar: CalendarOptions;
  readonly isPossible: (finding: Finding) => boolean;
  /** Of a text: the lines above its body, the nearest first, those within it, and those below. */
  readonly above: readonly string[];
  readonly farAbove: readonly string[];
  readonly inside: readonly string[];
  readonly below: readonly string[];
  #textDates: readonly WrittenDate[] | null = null;
  readonly #read = new Map<DatedLine, readonly Reading[]>();

  /** @param isPossible whether the article can be of a day that a source gives */
  constructor(
    article: CleanArticle,
    language: string,
    isPossible: (finding: Finding) => boolean = () => true,
  ) {
    this.article = article;
    this.isPossible = isPossible;
    this.calendar = { language, isMonthFirst: isMonthFirst(article, language) };
    // Of a page of HTML the dated lines are known with their places.
    const removed =
      article.metadata.datedLines.length === 0 ? article.removed : [];
    const lines = (place: string) =>
      removed
        .filter(
          (removal) => removal.place === place && removal.text.length < 160,
        )
        .map(({ text }) => text);
    const before = lines("before").reverse();
    this.above = before.slice(0, MOST_LINES_ABOVE);
    this.farAbove = before.slice(MOST_LINES_ABOVE);
    this.inside = lines("inside");
    this.below = lines("after").slice(0, MOST_LINES_BELOW);
  }

  /** What a source gives, without the days that cannot be of publication. */
  possible(source: Source): Finding[] {
    return source(this).filter(this.isPossible);
  }

  get textDates(): readonly WrittenDate[] {
    return (this.#textDates ??= findWrittenDates(this.article.text, {
      ...this.calendar,
      isProse: true,
    }));
  }

  /** The dates of those lines and named elements of the page that are asked for, in its order. Each is read once. */
  readings(isAsked: (line: DatedLine) => boolean): Reading[] {
    const { datedLines } = this.article.metadata;
    return datedLines.flatMap((line, at) => {
      if (!isAsked(line)) return [];
      const own = this.#readOnce(line);
      if (line.stated !== null) return own;
      const inner = datedLines
        .slice(Math.max(0, at - MOST_INNER), at)
        .filter(
          ({ offset, mark }) =>
            offset !== null && offset === line.offset && mark !== null,
        )
        .flatMap((other) => this.#readOnce(other));
      return own.map((reading) => withInner(reading, inner));
    });
  }

  datesIn(lines: readonly string[]): WrittenDate[] {
    return lines.flatMap((line) => findWrittenDates(line, this.calendar));
  }

  #readOnce(line: DatedLine): readonly Reading[] {
    const known = this.#read.get(line);
    if (known !== undefined) return known;
    const readings = this.#readLine(line);
    this.#read.set(line, readings);
    return readings;
  }

  #readLine(line: DatedLine): Reading[] {
    const ofMark = line.mark === null ? null : labelOfMark(line.mark);
    if (line.stated !== null) {
      const day = parseStatedDate(line.stated);
      if (day !== null)
        return [
          {
            day,
            quote: line.stated,
            label: ofMark ?? labelOf(line.before, line.lineAbove),
            line,
          },
        ];
    }
    const text =
      line.stated !== null && line.text === "" ? line.stated : line.text;
    const dates = findWrittenDates(text, {
      ...this.calendar,
      anyLanguage: line.mark !== null,
    });
    let from = 0;
    return dates.flatMap((date, at) => {
      const between = text.slice(from, date.index);
      from = date.index + date.quote.length;
      const day = toFullDay(date);
      const after = text.slice(from);
      const words =
        at === 0
          ? labelOf(`${line.before} ${between}`, line.lineAbove)
          : labelOf(between);
      const label = opensRange(after)
        ? "other"
        : (words ?? (isPublishedAfter(after) ? "published" : ofMark));
      return day === null ? [] : [{ day, quote: date.quote, label, line }];
    });
  }
}

/** Elements within an element, that hold dates. */
const MOST_INNER = 4;

/** `<span class="posted"><time class="updated">…`: the box of a date of change is one too, whatever its name. */
function withInner(reading: Reading, inner: readonly Reading[]): Reading {
  const same = inner.filter(
    ({ day }) => toDayNumber(day) === toDayNumber(reading.day),
  );
  return same.length > 0 && same.every(({ label }) => label === "modified")
    ? { ...reading, label: "modified" }
    : reading;
}
