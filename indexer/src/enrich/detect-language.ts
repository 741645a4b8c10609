import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld as Eld } from "eld/small";
import { findPlainLanguage, hasOtherFunctionWords } from "./function-words.ts";

/** No language could be told. */
export const UNDETERMINED = "und";

/** Letters enough for a verdict; more cost time and change nothing. */
const SAMPLE_CHARS = 4000;

/**
 * Nito-ELD's tables take 60 MB and half a second in every thread, and one text in thirty needs them: they are read by the
 * first that does. Stages are synchronous, so it is required, by its path, for its `exports` know only `import`.
 */
function openEld(): typeof Eld {
  const small: { readonly eld: typeof Eld } = createRequire(import.meta.url)(
    fileURLToPath(import.meta.resolve("eld/small")),
  );
  return small.eld;
}
let opened: typeof Eld | null = null;
const eld = () => (opened ??= openEld());

// Everything in these scripts lies here; most texts have nothing there.
const MAYBE_CJK = /[\u1100-\u11ff\u2e80-\uffff]/;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const HANGUL = /\p{sc=Hangul}/gu;
const HAN = /\p{sc=Han}/gu;
const LETTER = /\p{L}/gu;
const ANY_LETTER = /\p{L}/u;

const count = (text: string, pattern: RegExp) =>
  text.match(pattern)?.length ?? 0;

/**
 * Tells a text's main language: by script where the script decides (Korean, Japanese, Chinese), by function words where
 * they are plain, else by letter sequences (Nito-ELD, npm "eld").
 *
 * @returns ISO 639-1 code, or "und"
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  const byScript = languageOfScript(sample);
  if (byScript !== null) return byScript;
  return (
    findPlainLanguage(sample) ?? (eld().detect(sample).language || UNDETERMINED)
  );
}

function languageOfScript(text: string): string | null {
  if (!MAYBE_CJK.test(text)) return ANY_LETTER.test(text) ? null : UNDETERMINED;
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

/** Whether a line is surely not in `main`: by its script, or by function words and letter sequences both. */
export function isReliablyOther(line: string, main: string): boolean {
  const byScript = languageOfScript(line);
  if (byScript === main) return false;
  if (byScript !== null && byScript !== UNDETERMINED) return true;
  if (isOfOtherScript(line, main)) return true;
  if (!hasOtherFunctionWords(line, main)) return false;
  const result = eld().detect(line);
  if (result.language === main || result.language === "") return false;
  const scores = result.getScores();
  const own = scores[main] ?? 0,
    other = scores[result.language] ?? 0;
  return result.isReliable() && other > 0.4 && own < other * 0.55;
}

const CYRILLIC = /\p{sc=Cyrillic}/gu;
const ARABIC = /\p{sc=Arabic}/gu;
// Below it lie Latin letters alone; most lines have nothing else.
const BEYOND_LATIN = /[\u0370-\u1dff]/;

/** Of the languages that the detector knows; all others are written in neither. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: ARABIC,
  fa: ARABIC,
  ku: ARABIC,
  ur: ARABIC,
  be: CYRILLIC,
  bg: CYRILLIC,
  ru: CYRILLIC,
  sr: CYRILLIC,
  uk: CYRILLIC,
};

/** Cyrillic among Latin, Arabic among Cyrillic: half a line's letters are in a script that `main` is not written in. */
function isOfOtherScript(line: string, main: string): boolean {
  if (!BEYOND_LATIN.test(line)) return false;
  const letters = count(line, LETTER);
  return [CYRILLIC, ARABIC].some(
    (script) => script !== SCRIPTS[main] && count(line, script) > letters / 2,
  );
}
