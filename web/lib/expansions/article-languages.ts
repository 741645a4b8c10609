/** The languages that articles are looked for in, in the order that their terms and names are listed. */
export const ARTICLE_LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "ru",
  "ar",
  "zh",
  "ja",
  "ko",
  "vi",
] as const;
