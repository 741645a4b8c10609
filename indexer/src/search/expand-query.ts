import { CONCEPT_LANGUAGES } from "../concepts/concept-match.ts";
import { toConceptToken } from "../concepts/concept-token.ts";
import type { Concept } from "../knowledge/concept-schema.ts";
import { foldName } from "./fold-name.ts";
import { toLocales } from "./query-locales.ts";
import { respellQuery } from "./respell.ts";

/** A term of the glossary in a query: UTF-16 offsets into it. */
export interface FoundTerm {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

/** What knows the glossary's terms and the countries' names (concepts/glossary.ts). */
export interface TermFinder {
  readonly findInQuery: (query: string) => readonly FoundTerm[];
  /** Countries by any form of their names. */
  readonly findCountries: (query: string) => readonly FoundTerm[];
}

/** One way to ask the engine for the words of a query. */
export interface QueryVariant {
  readonly q: string;
  readonly locales: readonly string[];
  /** What its articles' ranking score counts: those that have the words themselves come first. */
  readonly weight: number;
  /** The fields that are searched; undefined for all. */
  readonly attributesToSearchOn?: readonly string[] | undefined;
}

/** How words are to be taken. */
export interface ExpandOptions {
  /** Null where the glossary can't be read: then only as typed. */
  readonly terms: TermFinder | null;
  /** Words to be taken as they were typed, folded by `foldName`. */
  readonly literal: readonly string[];
}

const AS_TYPED = 1;
const RESPELLED = 0.99;
const BY_CONCEPT = 0.9;

// `"peace talks"` `-sanctions`: looked for, or left out, as they stand
const AS_IT_STANDS = /-?["“„][^"“”]*["“”]?|(?<!\S)-\S+/gu;

/**
 * All fields but `names`, which holds the other spellings of names. A field of languages is named with them, and so that
 * the field itself is meant too: the engine refuses `compounds.*` where no article is German.
 */
const FIELDS_AS_WRITTEN = ["title*", "text*", "respelled*", "compounds*"];

/** A term as typed, and the name that it is switched off by. */
export interface TypedTerm extends FoundTerm {
  readonly typed: string;
  /** Folded by `foldName`. */
  readonly key: string;
}

/** Finds the terms of the glossary in a query, in its order, but for phrases and excluded words. */
export function findTerms(
  query: string,
  terms: TermFinder | null,
): readonly TypedTerm[] {
  if (terms === null) return [];
  return terms.findInQuery(toOpen(query)).map(({ concept, start, end }) => {
    const typed = query.slice(start, end);
    return { concept, start, end, typed, key: foldName(typed) };
  });
}

/** What of a query may be asked for in other ways, each character in its place. */
const toOpen = (query: string) =>
  query.replace(AS_IT_STANDS, (part) => " ".repeat(part.length));

/**
 * Countries in what the glossary's terms leave of a query: 한미연합훈련 is an exercise, and not two states. Their usual
 * names are no others than those that their articles have (CountryMatchers.namesOf): as typed, they find them all.
 */
function findCountries(
  query: string,
  terms: TermFinder | null,
  taken: readonly FoundTerm[],
): readonly FoundTerm[] {
  let open = toOpen(query);
  for (const { start, end } of taken)
    open = open.slice(0, start) + " ".repeat(end - start) + open.slice(end);
  return (terms?.findCountries(open) ?? []).filter(
    ({ concept, start, end }) => {
      const typed = foldName(query.slice(start, end));
      return CONCEPT_LANGUAGES.every(
        (language) => foldName(concept[language][0] ?? "") !== typed,
      );
    },
  );
}

/**
 * Whether names are looked for among their other spellings. The engine knows no fields for a single word: where one name
 * is taken as it stands, all are.
 *
 * @param typed the query's terms, which are switched off by themselves
 */
export const takesNames = (
  literal: readonly string[],
  typed: readonly TypedTerm[],
): boolean => literal.every((key) => typed.some((term) => term.key === key));

/**
 * Says in which ways the engine is asked for the words of a query: as typed; as they are also written; with the terms of
 * the glossary as concepts, which articles of all languages have; with the countries as well, whose articles have a token
 * for all forms of their names. The first is always as typed.
 */
export function expandQuery(
  query: string,
  { terms, literal }: ExpandOptions,
): readonly QueryVariant[] {
  const all = findTerms(query, terms);
  const found = all.filter(({ key }) => !literal.includes(key));
  const hasNames = takesNames(literal, all);
  const fields = hasNames ? undefined : FIELDS_AS_WRITTEN;
  const countries = hasNames ? findCountries(query, terms, all) : [];
  const variant = (q: string, weight: number): QueryVariant => ({
    q,
    locales: toLocales(q),
    weight,
    attributesToSearchOn: fields && [
      ...fields,
      ...(weight === BY_CONCEPT ? ["concepts.title", "concepts.text"] : []),
    ],
  });
  return [
    variant(query, AS_TYPED),
    ...respellQuery(query).map((q) => variant(q, RESPELLED)),
    ...(found.length === 0
      ? []
      : [variant(withTokens(query, found), BY_CONCEPT)]),
    ...(countries.length === 0
      ? []
      : [variant(withTokens(query, [...found, ...countries]), BY_CONCEPT)]),
  ];
}

/** A token is a phrase: nothing else begins like it, and no typo makes another of it. */
function withTokens(query: string, found: readonly FoundTerm[]): string {
  let rest = "",
    from = 0;
  for (const { concept, start, end } of found.toSorted(
    (a, b) => a.start - b.start,
  )) {
    rest += `${query.slice(from, start)} "${toConceptToken(concept.id)}" `;
    from = end;
  }
  return (rest + query.slice(from)).replace(/\s+/g, " ").trim();
}
