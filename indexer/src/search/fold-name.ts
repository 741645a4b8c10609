/** Letters that no decomposition makes plain. */
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
const NO_LETTERS = /[^\p{L}\p{M}\p{N}ー]+/gu;
// `라브ㄹ`: a syllable that is still being typed
const LOOSE_JAMO = /[\u1100-\u11ff]/gu;

/**
 * Folds a name for comparison: case, accents, apostrophes, full width, letters that keyboards lack. What is indexed and
 * what is typed are folded by it alike.
 */
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
