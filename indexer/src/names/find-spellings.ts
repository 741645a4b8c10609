import { AGENCIES } from "../knowledge/agencies.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { fullForms } from "../knowledge/official-matcher.ts";
import type { Official } from "../knowledge/schema.ts";
import { toSearchForms } from "./search-form.ts";
import { ownValue } from "../search/own-value.ts";

/** How a value is spelled, and what finds it. */
export interface Spellings {
  /** As they are written; a name that is its own value first. */
  readonly spellings: readonly string[];
  /** As they are searched. */
  readonly words: readonly string[];
}

/** Spellings to be shown, and some more that only find. */
const toSpellings = (
  spellings: readonly string[],
  hidden: readonly string[] = [],
): Spellings => ({
  spellings: [...new Set(spellings)],
  words: [...new Set([...spellings, ...hidden].flatMap(toSearchForms))].filter(
    (form) => form !== "",
  ),
});

// `Sergey Lavrov` `Сергей Лавров`, in an alphabet whose names are written either way round
const ALPHABET = /^[\p{sc=Latin}\p{sc=Cyrillic}]/u;

/** The same name from its other end: Lavrov Sergey, Jong-un Kim. */
function turned(name: string, order: Official["order"]): string[] {
  const words = name.split(" ");
  const at = order === "given-first" ? words.length - 1 : 1;
  return words.length < 2 || !ALPHABET.test(name)
    ? []
    : [[...words.slice(at), ...words.slice(0, at)].join(" ")];
}

/** A person in the gazetteer. */
export function spellOfficial(official: Official): Spellings {
  const { name, forms, short, order } = official;
  const written = [name, ...Object.values(forms).flat()];
  return toSpellings(
    [...written, ...short],
    [...fullForms(official), ...written.flatMap((form) => turned(form, order))],
  );
}

/**
 * A person whom the gazetteer does not have.
 *
 * @param others spellings in articles for which the corpus has this one
 */
export const spellStranger = (
  name: string,
  others: readonly string[],
): Spellings => toSpellings([name, ...others], turned(name, "given-first"));

/** CLDR's names of countries in languages that the knowledge has no file for. */
const FURTHER_LANGUAGES = [
  ["bg", "cs", "da", "el", "fa", "fi", "he", "hi", "hu", "id"],
  ["it", "nb", "nl", "pl", "pt", "ro", "sk", "sr", "sv", "th"],
  ["tr", "uk", "zh-Hant"],
]
  .flat()
  .map((language) => new Intl.DisplayNames(language, { type: "region" }));

/** A country by its code: names, adjectives, people and capital in the languages read, and names in some more. */
export const spellCountry = (
  code: string,
  countries: Knowledge["countries"],
): Spellings =>
  toSpellings(
    [
      ...countries.wordsOf(code),
      ...FURTHER_LANGUAGES.map((names) => names.of(code) ?? code),
    ],
    [code],
  );

/** An outlet or an agency; outlets are named for agencies where a text tells no more. */
export const spellSource = (name: string): Spellings =>
  toSpellings([name, ...(ownValue(AGENCIES, name) ?? [])]);
