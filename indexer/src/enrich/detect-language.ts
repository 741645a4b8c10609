import { characterKinds, widthAt } from "../character-kinds.ts";
import { findLanguage, hasOtherFunctionWords } from "./function-words.ts";

/** No language could be told. */
export const UNDETERMINED = "und";

/** Letters enough for a verdict; more cost time and change nothing. */
const SAMPLE_CHARS = 4000;

// All other scripts than Latin lie here; most texts have nothing there but quotation marks and dashes.
const BEYOND_LATIN = /[\u0370-\u1dff\u2e80-\uffff]/;
const LETTER = /\p{L}/u;

/** What scripts are told apart, and the one language that some are written in, or mostly are. */
const SCRIPTS = [
  ["kana", /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ["hangul", /\p{sc=Hangul}/u],
  ["han", /\p{sc=Han}/u],
  ["cyrillic", /\p{sc=Cyrillic}/u],
  ["arabic", /\p{sc=Arabic}/u],
  ["el", /\p{sc=Greek}/u],
  ["he", /\p{sc=Hebrew}/u],
  ["th", /\p{sc=Thai}/u],
  ["hi", /\p{sc=Devanagari}/u],
  ["bn", /\p{sc=Bengali}/u],
  ["pa", /\p{sc=Gurmukhi}/u],
  ["gu", /\p{sc=Gujarati}/u],
  ["ta", /\p{sc=Tamil}/u],
  ["te", /\p{sc=Telugu}/u],
  ["kn", /\p{sc=Kannada}/u],
  ["ml", /\p{sc=Malayalam}/u],
  ["si", /\p{sc=Sinhala}/u],
  ["my", /\p{sc=Myanmar}/u],
  ["km", /\p{sc=Khmer}/u],
  ["lo", /\p{sc=Lao}/u],
  ["ka", /\p{sc=Georgian}/u],
  ["hy", /\p{sc=Armenian}/u],
  ["am", /\p{sc=Ethiopic}/u],
] as const;
type Script = (typeof SCRIPTS)[number][0];
/** Places in SCRIPTS from which a script is a language's own. */
const FIRST_OWN = 5;

/** A character's script as its place in SCRIPTS plus one, and whether it is a letter: not every kana or ー is. */
const IS_LETTER = 0x40;
const kinds = characterKinds(
  (character) =>
    SCRIPTS.findIndex(([, script]) => script.test(character)) +
    1 +
    (LETTER.test(character) ? IS_LETTER : 0),
);

interface ScriptCounts {
  readonly letters: number;
  readonly of: (script: Script) => number;
  /** The language whose own script most letters are in. */
  readonly owner: () => string | null;
}

/** Counts a text's letters, and its characters by script. */
function countScripts(text: string): ScriptCounts {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  let letters = 0;
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kinds.at(text, at),
      place = kind & (IS_LETTER - 1);
    if (kind >= IS_LETTER) letters += 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const countOf = (place: number) => counts[place + 1] ?? 0;
  return {
    letters,
    of: (script) => countOf(SCRIPTS.findIndex(([name]) => name === script)),
    owner: () =>
      SCRIPTS.find(
        (_, place) => place >= FIRST_OWN && countOf(place) > letters / 2,
      )?.[0] ?? null,
  };
}

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
  if (!BEYOND_LATIN.test(text)) return LETTER.test(text) ? null : UNDETERMINED;
  const { letters, of, owner } = countScripts(text);
  if (letters === 0) return UNDETERMINED;
  const kana = of("kana"),
    hangul = of("hangul"),
    han = of("han");
  // One CJK character stands for two or three letters, so a third of all characters is most of the text.
  if (kana + hangul + han < letters * 0.3) return owner();
  if (hangul >= kana && hangul >= han * 0.3) return "ko";
  // Japanese writes some kana in any sentence; Chinese has none but in quoted names.
  return kana > (kana + han) * 0.08 ? "ja" : "zh";
}

/** Languages that are told by function words and not written in Latin letters. */
const SCRIPT_OF: Readonly<Record<string, Script>> = {
  ar: "arabic",
  fa: "arabic",
  ur: "arabic",
  bg: "cyrillic",
  ru: "cyrillic",
  sr: "cyrillic",
  uk: "cyrillic",
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
  const { letters, of } = countScripts(line);
  return (["cyrillic", "arabic"] as const).some(
    (script) => script !== SCRIPT_OF[main] && of(script) > letters / 2,
  );
}
