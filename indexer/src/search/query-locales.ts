const HANGUL = /\p{sc=Hangul}/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const HAN = /\p{sc=Han}/u;

/** Languages a query may be cut into words by, as ISO 639-3. */
export const QUERY_LOCALES = ["eng", "kor", "cmn", "jpn"] as const;

/**
 * The languages to cut a query into words by, by its scripts. The engine would
 * try German, too, since the index has a German field, and would make La·wr·ow
 * of Lawrow; English stands for "at spaces", whatever the alphabet.
 */
export function toLocales(query: string): (typeof QUERY_LOCALES)[number][] {
  const hasHan = HAN.test(query);
  const hasKana = KANA.test(query);
  const locales = QUERY_LOCALES.filter(
    (locale) =>
      (locale === "kor" && HANGUL.test(query)) ||
      (locale === "jpn" && (hasKana || hasHan)) ||
      (locale === "cmn" && hasHan && !hasKana),
  );
  return locales.length > 0 ? locales : ["eng"];
}
