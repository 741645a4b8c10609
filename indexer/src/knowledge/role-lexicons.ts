import type { Official } from "./schema.ts";
import { foldWord, tokenize } from "./fold.ts";
import { RoleLexicon } from "./role-lexicon.ts";
import type { RoleFile } from "./role-schema.ts";

/** A language's words for offices and the given names that its texts may hold. */
export interface RoleWords {
  readonly lexicon: RoleLexicon;
  /** Folded. */
  readonly givenNames: ReadonlySet<string>;
  /** Words of names as they are written in the nominative. */
  readonly nominatives: ReadonlySet<string>;
  /** Chinese, Japanese and Korean, as written. */
  readonly surnames: ReadonlySet<string>;
  /** Folded surnames of persons whose language puts them first, in Latin letters: Kim, Nguyen. */
  readonly familyNames: ReadonlySet<string>;
  /** What a name is glued to when it names a thing: 김일성|종합대학. */
  readonly thingsBehind: readonly string[];
}

/** Words for offices by language; each language's are compiled when its first article comes. */
export class RoleLexicons {
  readonly #files: ReadonlyMap<string, RoleFile>;
  readonly #officials: () => readonly Official[];
  readonly #compiled = new Map<string, RoleWords>();
  #names: readonly string[] | null = null;

  /** @param officials whose given names are known in all languages */
  constructor(
    files: ReadonlyMap<string, RoleFile>,
    officials: () => readonly Official[],
  ) {
    this.#files = files;
    this.#officials = officials;
  }

  /** Null for a language without a file. */
  forLanguage(language: string): RoleWords | null {
    const known = this.#compiled.get(language);
    if (known !== undefined) return known;
    const file = this.#files.get(language);
    if (file === undefined) return null;
    this.#names ??= [
      ...namesOf(this.#officials()),
      // A footballer's or a guest's given name comes from any language.
      ...[...this.#files.values()].flatMap(({ givenNames }) => givenNames),
    ];
    const words: RoleWords = {
      lexicon: new RoleLexicon(file, language),
      givenNames: new Set(this.#names.map((name) => foldWord(name))),
      nominatives: new Set(this.#names),
      surnames: new Set(file.surnames ?? []),
      familyNames: familyNamesOf(this.#officials()),
      thingsBehind: file.things.behind,
    };
    this.#compiled.set(language, words);
    return words;
  }
}

// The first of several words, in scripts that put spaces between them: `Sergey` `Jean` of `Jean-Noël`, `A.P.J.`
const GIVEN_NAME =
  /^(?:(?:\p{Lu}\.){2,}|(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー])[\p{L}\p{M}\p{N}]{2,})(?=[^\p{L}\p{M}\p{N}]+[\p{L}\p{N}])/u;

/** The given names in full names that put them first; by one expression, a tenth of the time that tokens take. */
function namesOf(officials: readonly Official[]): string[] {
  const names = new Set<string>();
  for (const { name, order, forms } of officials) {
    if (order !== "given-first") continue;
    for (const form of [name, ...Object.values(forms).flat()]) {
      const first = GIVEN_NAME.exec(form)?.[0];
      if (first !== undefined) names.add(first);
    }
  }
  return [...names];
}

/** The surnames in full names that put them first. */
const familyNamesOf = (officials: readonly Official[]): Set<string> =>
  new Set(
    officials
      .filter(({ order }) => order === "family-first")
      .flatMap(({ name }) => tokenize(name)[0]?.key ?? []),
  );
