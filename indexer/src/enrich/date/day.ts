/** A calendar day. Month 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** YYYY-MM-DD. */
export const toIsoDay = ({ year, month, day }: Day) =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** The day, or null where the calendar has none (30 February). */
export function toDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists ? { year, month, day } : null;
}

/** Days since 1970. */
export const toDayNumber = ({ year, month, day }: Day) =>
  Date.UTC(year, month - 1, day) / 86_400_000;

/** Last day of a month, YYYY-MM-DD. */
export const lastDayOfMonth = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
