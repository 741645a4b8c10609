const formats = new Map<string, Intl.NumberFormat>();

/** Writes a number of articles: 1,234 in English, 1.234 in German. */
export function formatCount(count: number, language: string): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(count);
}
