import { foldWord, tokenize } from "../../knowledge/fold.ts";
import { romaniseHangul } from "./hangul-romanisation.ts";
import { koreanKey } from "./korean-key.ts";
import { romanisationKey } from "./romanisation-key.ts";
import { ownValue } from "../../search/own-value.ts";

const KOREAN_STATES: ReadonlySet<string> = new Set(["KR", "KP"]);
const LETTERS = /^[\p{sc=Latin}\p{sc=Cyrillic}]/u;

/** Surnames whose romanisations have nothing in common. */
const KOREAN_SURNAMES: Readonly<Record<string, string>> = {
  lee: "i",
  yi: "i",
  ri: "i",
  rhee: "i",
  park: "pak",
  bak: "pak",
  noh: "no",
  roh: "no",
  ro: "no",
  choi: "choe",
  yoo: "yu",
  ryu: "yu",
  woo: "u",
  im: "im",
  lim: "im",
  rim: "im",
};

/**
 * What all spellings of a name have in common that differ only in their romanisation; null where a name cannot be
 * compared (Chinese characters, kana, Arabic).
 *
 * @param country ISO 3166-1 alpha-2 of the state served, since Korean names are spelled by rules of their own
 */
export function nameKey(name: string, country: string | null): string | null {
  const hangul = romaniseHangul(name.replace(/\s/gu, ""));
  if (hangul !== null)
    return hangul.length === 3 ? koreanNameKey(hangul) : null;
  if (!LETTERS.test(name)) return null;
  const words = tokenize(name).map(({ text }) => foldWord(text));
  if (words.length < 2) return null;
  return country !== null && KOREAN_STATES.has(country)
    ? koreanNameKey(words)
    : tokenize(name)
        .map(({ text }) => romanisationKey(text))
        .filter((word) => word.length > 1 && word !== "al")
        .join(" ");
}

function koreanNameKey([surname = "", ...given]: readonly string[]): string {
  const usual = ownValue(KOREAN_SURNAMES, surname) ?? surname;
  return `${koreanKey([usual])} ${koreanKey(given)}`;
}
