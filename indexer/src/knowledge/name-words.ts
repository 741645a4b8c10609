import { foldName } from "../search/fold-name.ts";
import { namesIn } from "./country-matchers.ts";
import type { CountryFile, Official } from "./schema.ts";

/** The engine forgives no typo in shorter words anyway. */
const LEAST_LETTERS = 5;
// `lavrov` `лавров` `لافروف`: in alphabets that are written with spaces
const WORD = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{M}]+$/u;

/** The engine folds these two letters the other way, and gives the settings back so. */
const toEngineLetters = (word: string) =>
  word.replaceAll("ي", "ی").replaceAll("ك", "ک");

/**
 * Lists the words of officials' and countries' names, folded, each once, sorted: what is searched for by one of them
 * must not find its neighbour, Australia for Austria or Miller for Müller.
 */
export function listNameWords(
  officials: readonly Official[],
  countries: ReadonlyMap<string, CountryFile>,
): string[] {
  const words = new Set<string>();
  const add = (name: string) => {
    for (const word of foldName(name).split(" "))
      if (word.length >= LEAST_LETTERS && WORD.test(word))
        words.add(toEngineLetters(word));
  };
  for (const { name, forms, short } of officials)
    for (const form of [name, ...Object.values(forms).flat(), ...short])
      add(form);
  for (const file of countries.values())
    for (const name of namesIn(file)) add(name);
  return [...words].sort();
}
