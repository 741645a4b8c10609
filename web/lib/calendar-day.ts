// 2023-09-01
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

const SECONDS_PER_DAY = 86_400;

/** Reads YYYY-MM-DD; null for anything else, 2023-02-30 included. */
export function parseDay(text: string | null): string | null {
  if (text === null || !CALENDAR_DAY.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return date.toISOString().startsWith(text) ? text : null;
}

/** Seconds since 1970 at which the day begins in UTC, as in the index. */
export function toDayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

/** Seconds since 1970 at which the day is over. */
export function toDayEnd(day: string): number {
  return toDayStart(day) + SECONDS_PER_DAY;
}

/** Last day of a month (YYYY-MM). */
export function lastDayOfMonth(month: string): string {
  const start = new Date(`${month}-01T00:00:00Z`);
  const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0);
  return new Date(end).toISOString().slice(0, 10);
}
