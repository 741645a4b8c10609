import type { SearchDocument } from "@communique/indexer/search-document";
import { readDateFormat } from "./date-format";
import type { Translate } from "./translate";

/** What is known of when an article was published. */
export type DatedArticle = Pick<
  SearchDocument,
  "date" | "datePrecision" | "dateFrom" | "dateTo"
>;

/** A date as it is shown, and as machines read it. */
export interface PublicationDate {
  readonly label: string;
  readonly machine: string;
}

const OPTIONS = {
  day: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// 2024-06, 2024
const MACHINE_LENGTH = { day: 10, month: 7, year: 4 } as const;

/** Writes when an article was published, no more exactly than is known; null if it isn't. */
export function toPublicationDate(
  article: DatedArticle,
  locale: string,
): PublicationDate | null {
  const { datePrecision } = article;
  const day = article.date ?? article.dateFrom;
  if (datePrecision === "none" || day === null) return null;
  return {
    label: formatDay(day, locale, OPTIONS[datePrecision]),
    machine: day.slice(0, MACHINE_LENGTH[datePrecision]),
  };
}

/** Writes a calendar day (YYYY-MM-DD) in the reader's way. */
export function formatDay(
  day: string,
  locale: string,
  options: Intl.DateTimeFormatOptions = OPTIONS.day,
): string {
  return readDateFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** Writes the interval that an article without a date lies in; null if unknown. */
export function toInterval(
  { dateFrom, dateTo }: DatedArticle,
  locale: string,
  t: Translate,
): string | null {
  const from = dateFrom && formatDay(dateFrom, locale);
  const to = dateTo && formatDay(dateTo, locale);
  if (from && to) return t("article.between", { from, to });
  if (from) return t("article.after", { from });
  return to && t("article.before", { to });
}
