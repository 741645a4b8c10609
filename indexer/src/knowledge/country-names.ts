import type { ConceptLanguage } from "../concepts/concept-match.ts";
import { toConceptToken } from "../concepts/concept-token.ts";
import type { Concept } from "./concept-schema.ts";
import type { CountryFile } from "./schema.ts";
import { withNewWords } from "./spellings.ts";

/** Words for countries by language. */
type Files = ReadonlyMap<string, CountryFile>;

/** A country among the concepts: no concept's id is like it. */
const toCountryId = (code: string) => `country-${code.toLowerCase()}`;

// `USA` `КНДР`; typed in lower case they are words like any other: us
const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const CODE = /^[A-Z]{2}$/;

const isLong = (name: string) => name.length > 1;

/**
 * What an article is found by that is about a country: its name in each language that the files cover, so that it is
 * found while that is typed, its people's in English, its abbreviations, and the token that stands for all other forms
 * (`toCountryTerms`). All forms in each article would be twice as much to index as its text (docs/engine.md).
 */
export function listUsualNames(files: Files, code: string): readonly string[] {
  const names: string[] = [];
  for (const [language, file] of files) {
    const forms = file[code];
    if (forms === undefined) continue;
    names.push(
      ...forms.names.slice(0, 1),
      ...(forms.adjectives ?? []).slice(0, language === "en" ? 1 : 0),
      ...forms.names.filter((name) => ABBREVIATION.test(name)),
    );
  }
  const usual = withNewWords(names.filter(isLong));
  return usual.length === 0
    ? []
    : [...usual, toConceptToken(toCountryId(code))];
}

/** All forms of the countries' names, with their adjectives, people and capitals, by language; the usual name first. */
export function toCountryTerms(files: Files): readonly Concept[] {
  const codes = Object.keys(files.get("en") ?? {}).filter((key) =>
    CODE.test(key),
  );
  return codes.map((code) => {
    const termsIn = (language: ConceptLanguage) => {
      const forms = files.get(language)?.[code];
      return forms === undefined
        ? []
        : [
            ...new Set(
              forms.names.concat(
                forms.capital ?? [],
                forms.adjectives ?? [],
                forms.demonyms ?? [],
              ),
            ),
          ].filter(isLong);
    };
    return {
      id: toCountryId(code),
      broader: [],
      ar: termsIn("ar"),
      de: termsIn("de"),
      en: termsIn("en"),
      es: termsIn("es"),
      fr: termsIn("fr"),
      ja: termsIn("ja"),
      ko: termsIn("ko"),
      ru: termsIn("ru"),
      vi: termsIn("vi"),
      zh: termsIn("zh"),
    };
  });
}
