const HANGUL = /\p{sc=Hangul}/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const HAN = /\p{sc=Han}/u;

/** Languages a query may be cut into words by, as ISO 639-3. */
export const QUERY_LOCALES = ["eng", "kor", "jpn", "cmn"] as const;

/**
 * The languages to cut a query into words by. The engine would try German, too,
 * since the index has a German field, and would make La·wr·ow of Lawrow;
 * English stands for "at spaces", whatever the alphabet.
 */
export function toLocales(query: string): (typeof QUERY_LOCALES)[number][] {
  if (HANGUL.test(query)) return ["kor"];
  if (KANA.test(query)) return ["jpn"];
  return HAN.test(query) ? ["cmn", "jpn"] : ["eng"];
}
