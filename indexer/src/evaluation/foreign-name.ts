import { fullForms } from "../knowledge/official-matcher.ts";
import { tokenize } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { foldName } from "../search/fold-name.ts";
import { chooseBy } from "./choose.ts";
import type { CorpusArticle } from "./corpus.ts";
import type { Span } from "./typed-words.ts";

/** Where a title names people and countries. */
export function findNames(
  { title, language }: CorpusArticle,
  knowledge: Knowledge,
): Span[] {
  const tokens = tokenize(title);
  return [
    ...knowledge.officials.find(tokens),
    ...knowledge.countries.forLanguage(language).find(tokens),
  ].map(({ from, to }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }));
}

/** A name that stands in a title, and how it is written in another language. */
export interface ForeignName extends Span {
  readonly spelling: string;
}

/** The project's languages; their names of countries are CLDR's, not the project's own. */
const LANGUAGES = ["de", "en", "ko", "ja", "zh", "ru", "fr", "es", "ar", "vi"];

const DISPLAY_NAMES = new Map(
  LANGUAGES.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  ]),
);

/** A country's name in every language but one. */
const countryNames = (code: string, besides: string): string[] =>
  [...DISPLAY_NAMES].flatMap(([language, names]) =>
    language === besides ? [] : [names.of(code) ?? []].flat(),
  );

const isOtherThan = (written: string) => (spelling: string) =>
  foldName(spelling) !== foldName(written);

/**
 * Finds the officials and countries that an article is about and that its title names, each with a spelling of another
 * language: a full name for a full name, a surname for a surname.
 */
export function findForeignNames(
  { key, title, language, countries, officials }: CorpusArticle,
  knowledge: Knowledge,
): ForeignName[] {
  const tokens = tokenize(title);
  const toName = (
    { from, to }: { readonly from: number; readonly to: number },
    spellings: readonly string[],
  ): ForeignName[] => {
    const start = tokens[from]?.start ?? 0,
      end = tokens[to - 1]?.end ?? 0;
    const spelling = chooseBy(
      spellings.filter(isOtherThan(title.slice(start, end))),
      `${key}/name/${start}`,
    );
    return spelling === null ? [] : [{ spelling, start, end }];
  };
  const people = knowledge.officials.find(tokens).flatMap((match) => {
    const [sense] = match.values;
    if (sense === undefined || !officials.includes(sense.official.name))
      return [];
    const { official, isFull } = sense;
    return toName(match, isFull ? fullForms(official) : official.short);
  });
  const places = knowledge.countries
    .forLanguage(language)
    .find(tokens)
    .flatMap((match) => {
      const [sense] = match.values;
      const code = sense?.codes[0];
      return sense?.word === "name" &&
        code !== undefined &&
        countries.includes(code)
        ? toName(match, countryNames(code, language))
        : [];
    });
  return [...people, ...places];
}
