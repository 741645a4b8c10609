/** Letters that no decomposition makes plain. The page folds what is typed by the same table (web/lib/names-query.ts). */
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

// Accents, and the vowels and hamzas of Arabic: `é` `й` `أ`; not the marks of kana, which tell letters apart
const ACCENTS = /[\u0300-\u036f\u064b-\u0655\u0670]/gu;
// `O'Neill` `People’s`
const APOSTROPHES = /['’ʼ`´]/gu;
// `U.S.`: a full stop between single letters
const ABBREVIATION = /(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L})/gu;
// `ら`: three lines below, in the code table, stands `ラ`
const HIRAGANA = /[ぁ-ゖ]/gu;
const TO_KATAKANA = 0x60;
// Scripts without spaces between words, and Korean, where particles and parts of names are written together
const CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/gu;
const NO_LETTERS = /[^\p{L}\p{M}\p{N}ー]+/gu;

/**
 * A spelling as the index of names searches it: folded, and Chinese, Japanese and Korean with spaces between the
 * characters, so that any part is found without a segmenter's guess: 김정은 → 김 정 은, which the phrase "정 은" finds.
 */
export function toSearchForm(spelling: string): string {
  return spelling
    .normalize("NFKC")
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
    .replace(CHARACTER, " $& ")
    .replace(NO_LETTERS, " ")
    .trim();
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
};
const UMLAUT = /[äöü]/gu;

/** All forms that a spelling is searched by: Müller is Muller and Mueller. */
export function toSearchForms(spelling: string): string[] {
  const plain = spelling.normalize("NFC").toLowerCase();
  const spelledOut = plain.replace(
    UMLAUT,
    (letter) => UMLAUTS[letter] ?? letter,
  );
  return [...new Set([toSearchForm(plain), toSearchForm(spelledOut)])];
}
