import type { Concept } from "./concept-schema.ts";
import { listUsualNames, toCountryTerms } from "./country-names.ts";
import { PhraseMatcher } from "./phrase-matcher.ts";
import type { Cities, CountryFile, CountryForms } from "./schema.ts";
import { isHistorical, lastDayOf, toToday } from "./successors.ts";

/** What kind of word stands for a country. */
export type CountryWord =
  | "name"
  | "adjective"
  | "demonym"
  | "capital"
  | "seat"
  | "city"
  | "currency"
  | "pair"
  | "ambiguous"
  | "diplomacy";

/**
 * A word's meaning: countries as ISO 3166-1 alpha-2; none where a longer phrase only looks like one, and for words of
 * diplomacy.
 */
export interface CountrySense {
  readonly codes: readonly string[];
  readonly word: CountryWord;
  /** The last day of the state that the word means, where several states came of it. */
  readonly until?: string;
}

/** Languages whose names take no s of their own: `Lyons` is a company, not Lyon's. */
const WITHOUT_GENITIVES: ReadonlySet<string> = new Set(["en", "fr", "es"]);

// `koreanisch`: an adjective among names
const STARTS_LOWER = /^\p{Ll}/u;
const DE_ENDINGS = ["", "e", "en", "em", "er", "es"];

/** Words for countries by language; each language's are compiled when its first article comes. */
export class CountryMatchers {
  readonly #files: ReadonlyMap<string, CountryFile>;
  readonly #cities: Cities;
  readonly #names = new Map<string, readonly string[]>();
  readonly #compiled = new Map<string, PhraseMatcher<CountrySense>>();

  constructor(files: ReadonlyMap<string, CountryFile>, cities: Cities = {}) {
    this.#files = files;
    this.#cities = cities;
  }

  /** The matcher for texts in a language: its own words, CLDR's names in it, and English names. */
  forLanguage(language: string): PhraseMatcher<CountrySense> {
    const known = this.#compiled.get(language);
    if (known !== undefined) return known;
    const matcher = this.#compile(language);
    this.#compiled.set(language, matcher);
    return matcher;
  }

  /** What an article about a country is found by (country-names.ts). */
  namesOf(code: string): readonly string[] {
    const known = this.#names.get(code);
    if (known !== undefined) return known;
    const names = listUsualNames(this.#files, code);
    this.#names.set(code, names);
    return names;
  }

  /** All forms of the countries' names, to be found in queries. */
  toCountryTerms(): readonly Concept[] {
    return toCountryTerms(this.#files);
  }

  /**
   * All words of any language that a reader may type for a country: names, adjectives, people and capital, also those
   * of states that it followed, and last what may mean something else as well. Names first.
   */
  wordsOf(code: string): readonly string[] {
    const files = [...this.#files.values()];
    const formsOf = files.flatMap((file) =>
      Object.entries(file).flatMap(([key, forms]) =>
        isCode(key) && isForms(forms) && toToday(key).includes(code)
          ? [forms]
          : [],
      ),
    );
    const shared = files.flatMap((file) =>
      Object.entries(file._ambiguous ?? {}).flatMap(([word, codes]) =>
        [codes].flat().flatMap(toToday).includes(code) ? [word] : [],
      ),
    );
    return [
      ...new Set([
        ...formsOf.flatMap(({ names }) => names),
        ...formsOf.flatMap(({ adjectives = [], demonyms = [] }) =>
          adjectives.concat(demonyms),
        ),
        ...formsOf.flatMap(({ capital = [] }) => capital),
        ...shared,
      ]),
    ];
  }

  #compile(language: string): PhraseMatcher<CountrySense> {
    const matcher = new PhraseMatcher<CountrySense>({
      keepsAccents: language === "vi",
      hasGenitives: !WITHOUT_GENITIVES.has(language),
      keepsCapitals: true,
    });
    const own = this.#files.get(language);
    const taken = new Set<string>();
    if (own !== undefined) addFile(matcher, own, language, taken);
    const english = this.#files.get("en");
    // CLDR also names dependencies and states that are no more; the English file says which codes count.
    const codes = Object.keys(english ?? {}).filter(
      (code) => isCode(code) && !isHistorical(code),
    );
    addCldr(matcher, language, codes, own, taken);
    if (language !== "en" && english !== undefined)
      addFile(matcher, english, "en", taken);
    for (const [code, names] of Object.entries(this.#cities))
      for (const name of names)
        addOnce(matcher, name, { codes: [code], word: "city" }, taken);
    return matcher;
  }
}

const isCode = (key: string) => /^[A-Z]{2}$/.test(key);

function addFile(
  matcher: PhraseMatcher<CountrySense>,
  file: CountryFile,
  language: string,
  taken: Set<string>,
): void {
  const add = (
    phrase: string,
    codes: readonly string[],
    word: CountryWord,
    until: string | null = null,
  ) => {
    const sense = until === null ? { codes, word } : { codes, word, until };
    addOnce(matcher, phrase, sense, taken);
  };
  for (const phrase of file._not ?? []) add(phrase, [], "name");
  for (const [phrase, codes] of Object.entries(file._ambiguous ?? {}))
    for (const form of STARTS_LOWER.test(phrase)
      ? inflect(phrase, language)
      : [phrase])
      add(form, [...new Set([codes].flat().flatMap(toToday))], "ambiguous");
  for (const [phrase, codes] of Object.entries(file._pairs ?? {}))
    add(phrase, [...new Set(codes.flatMap(toToday))], "pair");
  for (const [code, forms] of Object.entries(file)) {
    if (!isCode(code) || !isForms(forms)) continue;
    const codes = toToday(code),
      until = lastDayOf(code);
    const addAll = (
      phrases: readonly string[] | undefined,
      word: CountryWord,
    ) => {
      for (const phrase of phrases ?? []) add(phrase, codes, word, until);
    };
    addAll([...forms.names, ...(forms.hanja ?? [])], "name");
    addAll(
      forms.adjectives?.flatMap((phrase) => inflect(phrase, language)),
      "adjective",
    );
    addAll(forms.demonyms, "demonym");
    addAll(forms.capital, "capital");
    addAll(forms.seats, "seat");
    addAll(forms.cities, "city");
    addAll(forms.currencies, "currency");
  }
  for (const phrase of file._diplomacy ?? []) add(phrase, [], "diplomacy");
}

/** The first meaning of a phrase counts: the language's own file goes before the English one. */
function addOnce(
  matcher: PhraseMatcher<CountrySense>,
  phrase: string,
  sense: CountrySense,
  taken: Set<string>,
): void {
  if (taken.has(phrase)) return;
  taken.add(phrase);
  matcher.add(phrase, sense);
}

/** Countries' names and capitals in a file. */
export const namesIn = (file: CountryFile): string[] =>
  Object.entries(file).flatMap(([code, forms]) =>
    isCode(code) && isForms(forms)
      ? forms.names.concat(forms.capital ?? [])
      : [],
  );

const isForms = (value: object | undefined): value is CountryForms =>
  value !== undefined && "names" in value;

const inflect = (adjective: string, language: string) =>
  language === "de"
    ? DE_ENDINGS.map((ending) => adjective + ending)
    : [adjective];

/** CLDR's country names in the language, by way of the platform's Intl; for languages without a file of their own. */
function addCldr(
  matcher: PhraseMatcher<CountrySense>,
  language: string,
  codes: readonly string[],
  own: CountryFile | undefined,
  taken: Set<string>,
): void {
  if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return;
  const ambiguous = new Set(Object.values(own?._ambiguous ?? {}).flat());
  for (const style of ["long", "short"] as const) {
    const names = new Intl.DisplayNames([language], {
      type: "region",
      style,
      fallback: "none",
    });
    for (const code of codes) {
      const name = ambiguous.has(code) ? undefined : names.of(code);
      if (name !== undefined)
        addOnce(matcher, name, { codes: [code], word: "name" }, taken);
    }
  }
}
