import { eld } from "eld/small";

/** No language could be told. */
export const UNDETERMINED = "und";

/** Letters enough for a verdict; more cost time and change nothing. */
const SAMPLE_CHARS = 4000;

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const HANGUL = /\p{sc=Hangul}/gu;
const HAN = /\p{sc=Han}/gu;
const LETTER = /\p{L}/gu;

const count = (text: string, pattern: RegExp) =>
  text.match(pattern)?.length ?? 0;

/**
 * Tells a text's main language: by script where the script decides (Korean, Japanese, Chinese), else by letter
 * sequences (Nito-ELD, npm "eld").
 *
 * @returns ISO 639-1 code, or "und"
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  const byScript = languageOfScript(sample);
  if (byScript !== null) return byScript;
  return eld.detect(sample).language || UNDETERMINED;
}

function languageOfScript(text: string): string | null {
  const letters = count(text, LETTER);
  if (letters === 0) return UNDETERMINED;
  const kana = count(text, KANA),
    hangul = count(text, HANGUL),
    han = count(text, HAN);
  // One CJK character stands for two or three letters, so a third of all characters is most of the text.
  if (kana + hangul + han < letters * 0.3) return null;
  if (hangul >= kana && hangul >= han * 0.3) return "ko";
  // Japanese writes some kana in any sentence; Chinese has none but in quoted names.
  return kana > (kana + han) * 0.08 ? "ja" : "zh";
}

/** Whether a line is surely not in `main`; in doubt it is not. */
export function isReliablyOther(line: string, main: string): boolean {
  const byScript = languageOfScript(line);
  if (byScript === main) return false;
  if (byScript !== null && byScript !== UNDETERMINED) return true;
  const result = eld.detect(line);
  if (result.language === main || result.language === "") return false;
  const scores = result.getScores();
  const own = scores[main] ?? 0,
    other = scores[result.language] ?? 0;
  return result.isReliable() && other > 0.4 && own < other * 0.55;
}
