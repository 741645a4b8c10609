import type { CleanArticle } from "../../clean/clean.ts";
import {
  findWrittenDates,
  type CalendarOptions,
  type WrittenDate,
} from "./calendar-text.ts";
import type { Day } from "./day.ts";

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

/** A page's lines around the body, nearest first, with the dates found so far. */
export class DatedPage {
  readonly article: CleanArticle;
  readonly calendar: CalendarOptions;
  readonly above: readonly string[];
  readonly below: readonly string[];
  #textDates: readonly WrittenDate[] | null = null;

  constructor(article: CleanArticle, language: string) {
    this.article = article;
    this.calendar = { language, isMonthFirst: isMonthFirst(article, language) };
    const lines = (place: string) =>
      article.removed
        .filter(
          (removal) => removal.place === place && removal.text.length < 160,
        )
        .map(({ text }) => text);
    this.above = [...lines("before").slice(-12), ...lines("inside")].reverse();
    this.below = lines("after").slice(0, 12);
  }

  get textDates(): readonly WrittenDate[] {
    return (this.#textDates ??= findWrittenDates(
      this.article.text,
      this.calendar,
    ));
  }

  datesIn(lines: readonly string[]): WrittenDate[] {
    return lines.flatMap((line) => findWrittenDates(line, this.calendar));
  }
}

/** American pages write the month first; English pages from elsewhere say so in their language tag or domain. */
function isMonthFirst({ metadata }: CleanArticle, language: string): boolean {
  if (language !== "en") return false;
  if (/^en-(?!us)/i.test(metadata.declaredLanguage ?? "")) return false;
  const host = metadata.url === null ? "" : new URL(metadata.url).hostname;
  return !/\.(?:uk|au|nz|in|ie|za|sg|my|pk|ng|ke|eu|de|fr)$/.test(host);
}
