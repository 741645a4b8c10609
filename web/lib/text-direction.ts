/** ISO 639-1 codes of languages written from right to left. */
const RIGHT_TO_LEFT = new Set([
  "ar",
  "dv",
  "fa",
  "he",
  "ku",
  "ps",
  "sd",
  "ug",
  "ur",
  "yi",
]);

/** `lang` and `dir` of an element that holds text of an article. */
export function textAttributes(language: string) {
  return {
    lang: language,
    // Of a language that could not be told, the letters say it.
    dir:
      language === "und" ? "auto" : RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr",
  } as const;
}
