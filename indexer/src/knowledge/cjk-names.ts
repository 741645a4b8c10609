import { namesIn } from "./country-matchers.ts";
import type { CountryFile, Official } from "./schema.ts";

/** A name in a script without spaces, or with particles glued on. */
export interface CjkName {
  readonly name: string;
  /** Whose texts have it. */
  readonly language: CjkLanguage;
}

export type CjkLanguage = "zh" | "ja" | "ko";

// `김정은` `外交部` `ラブロフ`; two characters or more
const CJK_NAME =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{2,}$/u;
const HANGUL = /\p{sc=Hangul}/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}ー]/u;

/** Lists the Chinese, Japanese and Korean names of officials and countries, each once a language, sorted. */
export function listCjkNames(
  officials: readonly Official[],
  countries: ReadonlyMap<string, CountryFile>,
): CjkName[] {
  const names = new Map<string, CjkName>();
  const add = (name: string, given = "") => {
    if (!CJK_NAME.test(name)) return;
    const language = languageOf(name, given);
    names.set(`${name} ${language}`, { name, language });
  };
  for (const { forms, short } of officials) {
    for (const [language, written] of Object.entries(forms))
      for (const name of written) add(name, language);
    for (const name of short) add(name);
  }
  for (const [language, file] of countries)
    for (const name of namesIn(file)) add(name, language);
  return [...names.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, name]) => name);
}

/**
 * Lists the names that the engine must be told not to cut: those measured to be found only then, and those that nobody
 * measured, the user's own. It builds a tokenizer of them at every search, which took 4 ms a thousand names.
 */
export function toDictionary(
  names: readonly CjkName[],
  {
    bundled,
    cut,
  }: {
    /** Names that were measured. */
    readonly bundled: readonly CjkName[];
    /** Those of them that are cut differently in a sentence than alone. */
    readonly cut: readonly string[];
  },
): string[] {
  const measured = new Set(bundled.map(({ name }) => name));
  const needed = new Set(cut);
  const words = names
    .map(({ name }) => name)
    .filter((name) => needed.has(name) || !measured.has(name));
  return [...new Set(words)].sort();
}

function languageOf(name: string, given: string): CjkLanguage {
  if (HANGUL.test(name)) return "ko";
  if (KANA.test(name)) return "ja";
  return given === "ja" ? "ja" : "zh";
}
