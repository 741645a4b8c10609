import QuickLRU from "quick-lru";

/** Readers' locales are theirs to choose: on the server there may be any number. */
const formats = new QuickLRU<string, Intl.DateTimeFormat>({ maxSize: 200 });

/**
 * A format of calendar days, kept: making one takes longer than writing the
 * dates of a whole page with it.
 */
export function readDateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: "gregory",
    timeZone: "UTC",
  });
  formats.set(key, format);
  return format;
}
