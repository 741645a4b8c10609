/** Letters that tell a language, the surest first. */
const SCRIPTS = [
  ["ja", /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ["ko", /\p{sc=Hangul}/u],
  // 拉夫罗夫; what is Japanese has hardly a foreign name without kana
  ["zh", /\p{sc=Han}/u],
  ["uk", /[іїєґ]/iu],
  ["ru", /\p{sc=Cyrillic}/u],
  ["ar", /\p{sc=Arabic}/u],
  ["he", /\p{sc=Hebrew}/u],
  ["el", /\p{sc=Greek}/u],
  // Phạm Bình Minh: letters that no other language of the corpus has
  ["vi", /[ăđơưạ-ỹ]/iu],
] as const;

/** The language that a spelling is of, by its letters; "und" in plain Latin ones, which many share. */
export function findTermLanguage(term: string): string {
  return SCRIPTS.find(([, letters]) => letters.test(term))?.[0] ?? "und";
}
