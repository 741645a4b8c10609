import { findLanguage, hasOtherFunctionWords } from "./function-words.ts";

/** No language could be told. */
export const UNDETERMINED = "und";

/** Letters enough for a verdict; more cost time and change nothing. */
const SAMPLE_CHARS = 4000;

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const HANGUL = /\p{sc=Hangul}/gu;
const HAN = /\p{sc=Han}/gu;
const CYRILLIC = /\p{sc=Cyrillic}/gu;
const ARABIC = /\p{sc=Arabic}/gu;
const LETTER = /\p{L}/gu;
const ANY_LETTER = /\p{L}/u;

// All other scripts than Latin lie here; most texts have nothing there but quotation marks and dashes.
const BEYOND_LATIN = /[\u0370-\u1dff\u2e80-\uffff]/;

/** Scripts that one language is written in, or that one language mostly is. */
const OWN_SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ["el", /\p{sc=Greek}/gu],
  ["he", /\p{sc=Hebrew}/gu],
  ["th", /\p{sc=Thai}/gu],
  ["hi", /\p{sc=Devanagari}/gu],
  ["bn", /\p{sc=Bengali}/gu],
  ["pa", /\p{sc=Gurmukhi}/gu],
  ["gu", /\p{sc=Gujarati}/gu],
  ["ta", /\p{sc=Tamil}/gu],
  ["te", /\p{sc=Telugu}/gu],
  ["kn", /\p{sc=Kannada}/gu],
  ["ml", /\p{sc=Malayalam}/gu],
  ["si", /\p{sc=Sinhala}/gu],
  ["my", /\p{sc=Myanmar}/gu],
  ["km", /\p{sc=Khmer}/gu],
  ["lo", /\p{sc=Lao}/gu],
  ["ka", /\p{sc=Georgian}/gu],
  ["hy", /\p{sc=Armenian}/gu],
  ["am", /\p{sc=Ethiopic}/gu],
];

const count = (text: string, pattern: RegExp) =>
  text.match(pattern)?.length ?? 0;

/**
 * Tells a text's main language: by script where the script decides (Korean, Japanese, Chinese, Greek…), else by
 * function words.
 *
 * @returns ISO 639-1 code, or "und"
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  return languageOfScript(sample) ?? findLanguage(sample) ?? UNDETERMINED;
}

function languageOfScript(text: string): string | null {
  if (!BEYOND_LATIN.test(text))
    return ANY_LETTER.test(text) ? null : UNDETERMINED;
  const letters = count(text, LETTER);
  if (letters === 0) return UNDETERMINED;
  const kana = count(text, KANA),
    hangul = count(text, HANGUL),
    han = count(text, HAN);
  // One CJK character stands for two or three letters, so a third of all characters is most of the text.
  if (kana + hangul + han < letters * 0.3)
    return (
      OWN_SCRIPTS.find(
        ([, script]) => count(text, script) > letters / 2,
      )?.[0] ?? null
    );
  if (hangul >= kana && hangul >= han * 0.3) return "ko";
  // Japanese writes some kana in any sentence; Chinese has none but in quoted names.
  return kana > (kana + han) * 0.08 ? "ja" : "zh";
}

/** Languages that are told by function words and not written in Latin letters. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: ARABIC,
  fa: ARABIC,
  ur: ARABIC,
  bg: CYRILLIC,
  ru: CYRILLIC,
  sr: CYRILLIC,
  uk: CYRILLIC,
};

/** Whether a line is surely not in `main`: by its script or its function words. In doubt it is. */
export function isReliablyOther(line: string, main: string): boolean {
  const byScript = languageOfScript(line);
  if (byScript === main) return false;
  if (byScript !== null && byScript !== UNDETERMINED) return true;
  return isOfOtherScript(line, main) || hasOtherFunctionWords(line, main);
}

/** Cyrillic among Latin, Arabic among Cyrillic: half a line's letters are in a script that `main` is not written in. */
function isOfOtherScript(line: string, main: string): boolean {
  if (!BEYOND_LATIN.test(line)) return false;
  const letters = count(line, LETTER);
  return [CYRILLIC, ARABIC].some(
    (script) => script !== SCRIPTS[main] && count(line, script) > letters / 2,
  );
}
