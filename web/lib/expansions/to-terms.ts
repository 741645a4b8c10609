import { foldName } from "@communique/indexer/search/fold-name";
import { hasWords } from "@communique/indexer/search/literal-words";
import { MAX_TERMS } from "./expansion";
import type { ExpansionTerm } from "./expansion";
import type { SpelledValue } from "./read-spellings";
import { findTermLanguage } from "./term-language";
import { ARTICLE_LANGUAGES } from "./article-languages";

const regions = new Map(
  ARTICLE_LANGUAGES.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  ]),
);

/**
 * Chooses the spellings to tell of values that were named by the words, folded:
 * none that has the words themselves, and one of each language before the second
 * of any.
 */
export function toTerms(
  words: string,
  values: readonly SpelledValue[],
): readonly ExpansionTerm[] {
  const queues = new Map<string, ExpansionTerm[]>();
  const told = new Set<string>();
  for (const term of values.flatMap((value) => listTerms(words, value))) {
    const folded = foldName(term.term);
    if (told.has(folded) || hasWords(folded, words)) continue;
    told.add(folded);
    const queue = queues.get(term.language) ?? [];
    queues.set(term.language, [...queue, term]);
  }
  const lists = [...queues.values()];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  )
    .flat()
    .slice(0, MAX_TERMS);
}

/** A surname is told by surnames, a whole name by whole names; a country by what each language calls it. */
function listTerms(
  words: string,
  { kind, value, spellings }: SpelledValue,
): readonly ExpansionTerm[] {
  if (kind === "country") {
    const names = nameCountry(value, new Set(spellings.map(foldName)));
    if (names.length > 0) return names;
  }
  const length = countWords(words);
  const alike = spellings.filter(
    (spelling) => countWords(foldName(spelling)) === length,
  );
  const isTold = (list: readonly string[]) =>
    list.some((spelling) => !hasWords(foldName(spelling), words));
  return (isTold(alike) ? alike : spellings).map((term) => ({
    language: findTermLanguage(term),
    term,
  }));
}

/** Only what is searched for, too: the index may know the country by other names. */
function nameCountry(
  code: string,
  known: ReadonlySet<string>,
): readonly ExpansionTerm[] {
  return ARTICLE_LANGUAGES.flatMap((language) => {
    const term = regions.get(language)?.of(code);
    return term !== undefined && known.has(foldName(term))
      ? [{ language, term }]
      : [];
  });
}

const countWords = (folded: string) => folded.split(" ").length;
