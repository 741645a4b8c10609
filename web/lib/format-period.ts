import { readDateFormat } from "./date-format";
import type { DateUnit, DayRange } from "./date-view";

const OPTIONS = {
  year: { year: "numeric" },
  month: { month: "short", year: "numeric" },
  day: { day: "numeric", month: "short", year: "numeric" },
} as const satisfies Record<DateUnit, Intl.DateTimeFormatOptions>;

const PERIOD_LENGTH = { year: 4, month: 7, day: 10 } as const;

/** Writes a stretch of whole years, months or days: "2024", "Jan – Mar 2024". */
export function formatPeriod(
  { from, to }: DayRange,
  unit: DateUnit,
  locale: string,
): string {
  const format = readDateFormat(locale, OPTIONS[unit]);
  const length = PERIOD_LENGTH[unit];
  // A range within one unit is written as that unit, and at a tenth of the time.
  return from.slice(0, length) === to.slice(0, length)
    ? format.format(toDate(from))
    : format.formatRange(toDate(from), toDate(to));
}

function toDate(day: string) {
  return new Date(`${day}T00:00:00Z`);
}
