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

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return toDay(toDayStart(day) + days * SECONDS_PER_DAY);
}

/** The day so many months later, or earlier; the month's last if it is shorter. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  const month = date.toISOString().slice(0, 7);
  const sameDay = `${month}-${day.slice(8)}`;
  const last = lastDayOfMonth(month);
  return sameDay < last ? sameDay : last;
}

/** Counts the days from the first to the last, both included. */
export function countDays(first: string, last: string): number {
  return (toDayEnd(last) - toDayStart(first)) / SECONDS_PER_DAY;
}

function toDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
