// The same table and steps as the indexer's (indexer/src/names/search-form.ts); a test holds both together.
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ə: "e",
  ё: "е",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const ACCENTS = /[\u0300-\u036f\u064b-\u0655\u0670]/gu;
const APOSTROPHES = /['’ʼ`´]/gu;
const ABBREVIATION = /(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L})/gu;
const HIRAGANA = /[ぁ-ゖ]/gu;
const TO_KATAKANA = 0x60;
const CHARACTERS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+/gu;
const NO_LETTERS = /[^\p{L}\p{M}\p{N}ー]+/gu;
// `라브ㄹ`: a syllable that is still being typed
const LOOSE_JAMO = /[\u1100-\u11ff]/gu;

/** Folds a name as the index of names does, but for the spaces between Chinese, Japanese and Korean characters. */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(LOOSE_JAMO, "")
    .toLowerCase()
    .replace(APOSTROPHES, "")
    .replace(ABBREVIATION, "")
    .normalize("NFD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(HIRAGANA, (kana) =>
      String.fromCodePoint((kana.codePointAt(0) ?? 0) + TO_KATAKANA),
    )
    .replace(NO_LETTERS, " ")
    .trim();
}

/**
 * Writes what was typed as a query for the index of names: Chinese, Japanese and Korean as phrases of single characters
 * (`정은` → `"정 은"`), which are found in any place of a name. Nothing typed is an operator.
 */
export function toNamesQuery(typed: string): string {
  return foldName(typed)
    .replace(CHARACTERS, (run) => ` "${Array.from(run).join(" ")}" `)
    .replaceAll(/\s+/gu, " ")
    .trim();
}
