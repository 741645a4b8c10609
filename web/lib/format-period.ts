import type { DateUnit, DayRange } from "./date-view";

const OPTIONS = {
  year: { year: "numeric" },
  month: { month: "short", year: "numeric" },
  day: { day: "numeric", month: "short", year: "numeric" },
} as const satisfies Record<DateUnit, Intl.DateTimeFormatOptions>;

// Making one takes longer than formatting a hundred dates with it.
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a stretch of whole years, months or days: "2024", "Jan – Mar 2024". */
export function formatPeriod(
  { from, to }: DayRange,
  unit: DateUnit,
  locale: string,
): string {
  const format = findFormat(unit, locale);
  // A range within one unit is written as that unit.
  return format.formatRange(toDate(from), toDate(to));
}

function findFormat(unit: DateUnit, locale: string) {
  const key = `${unit} ${locale}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    ...OPTIONS[unit],
    calendar: "gregory",
    timeZone: "UTC",
  });
  formats.set(key, format);
  return format;
}

function toDate(day: string) {
  return new Date(`${day}T00:00:00Z`);
}
