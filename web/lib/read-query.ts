import { countryName } from "./display-names";
import type { DisplayNames } from "./display-names";
import { FACETS } from "@communique/indexer/search/facets";
import { findLanguage } from "./find-language";
import { foldName } from "@communique/indexer/search/fold-name";
import type { FoundName } from "./found-name";
import type { NameKind } from "./name-kinds";
import { findTerms, withoutTerms } from "./query-terms";
import type { Cut, QueryTerm } from "./query-terms";
import { addValue } from "@communique/indexer/search/search-route";
import type {
  ListKey,
  SearchRoute,
} from "@communique/indexer/search/search-route";
import { toDateRange } from "./term-dates";

/** Words behind an unquoted name that may belong to it: `country:Trinidad and Tobago`. */
const MAX_FURTHER_WORDS = 3;
/** Terms looked up of one text; each is a request. */
const MAX_TERMS = 20;

/** What terms are looked up in. */
export interface TermLookup {
  readonly names: DisplayNames;
  /** The best values of a kind for any spelling, the best first. */
  readonly findNames: (
    kind: NameKind,
    typed: string,
  ) => Promise<readonly Pick<FoundName, "kind" | "value" | "matched">[]>;
}

interface Options {
  /**
   * Whether the text is complete. While it is typed, only terms that are closed
   * and mean one thing are taken: "country:North " may become North Korea.
   */
  readonly isFinal: boolean;
}

/** A text read as a search. */
export interface ReadQuery {
  /** What the terms change; the words are not touched. */
  readonly refine: (route: SearchRoute) => SearchRoute;
  /** The parts of the text that became refinements. */
  readonly taken: readonly Cut[];
  /** Terms that mean nothing known; they stay as words. */
  readonly unknown: readonly QueryTerm[];
}

/** Finds out what the terms of a text mean. */
export async function readQuery(
  text: string,
  lookup: TermLookup,
  options: Options,
): Promise<ReadQuery> {
  const terms = findTerms(text).slice(0, MAX_TERMS);
  const read = await Promise.all(
    terms.map((term) => readTerm(term, text, lookup, options)),
  );
  // A name may have taken in a word behind it, never another term.
  const found = read.filter((meaning) => meaning !== null);
  return {
    refine: (route) => found.reduce((done, { refine }) => refine(done), route),
    taken: found.map(({ cut }) => cut),
    unknown: options.isFinal ? terms.filter((_, at) => read[at] === null) : [],
  };
}

/** Applies the terms of a route's words to it; the same route where none is known. */
export async function readRoute(
  route: SearchRoute,
  lookup: TermLookup,
): Promise<SearchRoute> {
  const { refine, taken } = await readQuery(route.query, lookup, {
    isFinal: true,
  });
  if (taken.length === 0) return route;
  return { ...refine(route), query: withoutTerms(route.query, taken).trim() };
}

interface Meaning {
  readonly cut: Cut;
  readonly refine: (route: SearchRoute) => SearchRoute;
}

async function readTerm(
  term: QueryTerm,
  text: string,
  { names, findNames }: TermLookup,
  { isFinal }: Options,
): Promise<Meaning | null> {
  const { key, value, isExcluded, isClosed } = term;
  if (value === "" || (!isFinal && !isClosed)) return null;
  switch (key) {
    case "after":
    case "before":
    case "until":
    case "date": {
      const range = toDateRange(key, value, isExcluded);
      return (
        range && {
          cut: term,
          refine: (route) => ({ ...route, ...range, page: 1 }),
        }
      );
    }
    case "language": {
      const code = findLanguage(value, names);
      return code === null ? null : toMeaning(term, "language", code, term);
    }
    default:
      for (const { name, cut } of candidates(term, text, isFinal)) {
        const country = key === "country" ? findCountry(name, names) : null;
        const found =
          country ??
          chooseName(await findNames(key, name), name, {
            isFinal: isFinal && cut.end === term.end,
          });
        if (found !== null) return toMeaning(term, key, found, cut);
      }
      return null;
  }
}

/** The value with up to three more words, then with fewer. */
function candidates(term: QueryTerm, text: string, isFinal: boolean) {
  const all = [{ name: term.value, cut: { start: term.start, end: term.end } }];
  if (term.isQuoted) return all;
  for (const word of text.slice(term.end).matchAll(WORD)) {
    const end = term.end + word.index + word[0].length;
    const gap = term.end + word.index;
    const last = all[0];
    const isNext = last !== undefined && gap === last.cut.end;
    const isTyped = isFinal || end < text.length;
    if (!isNext || !isTyped || all.length > MAX_FURTHER_WORDS) break;
    const name = `${last.name} ${word[0].trim()}`;
    all.unshift({ name, cut: { start: term.start, end } });
  }
  return all;
}

// ` Korea`: neither a term nor a phrase nor excluded
const WORD = /\s+(?!-)[^\s"“”„:：]+(?=\s|$)/gu;

function toMeaning(
  { isExcluded }: QueryTerm,
  facet: NameKind | "language",
  value: string,
  cut: Cut,
): Meaning {
  const { wanted, unwanted } = FACETS[facet];
  const list: ListKey = isExcluded ? unwanted : wanted;
  return { cut, refine: (route) => addValue(route, list, value) };
}

/** By code, or by its name in the page's language: such a country may have no article. */
function findCountry(name: string, names: DisplayNames) {
  const code = name.toUpperCase();
  if (Object.hasOwn(names.countries, code)) return code;
  const wanted = foldName(name);
  return (
    Object.keys(names.countries).find(
      (each) => foldName(countryName(names, each)) === wanted,
    ) ?? null
  );
}

type Found = Awaited<ReturnType<TermLookup["findNames"]>>;

/**
 * A spelling that is just what was typed; else, in a complete text, the best;
 * else what is the only one, and named whole or by its last name.
 */
function chooseName(found: Found, typed: string, { isFinal }: Options) {
  const wanted = foldName(typed);
  const exact = found.find(({ matched }) => foldName(matched) === wanted);
  const [best] = found;
  if (exact || !best) return exact?.value ?? null;
  if (isFinal) return best.value;
  const isLastName = foldName(best.matched).endsWith(` ${wanted}`);
  return found.length === 1 && best.kind !== "country" && isLastName
    ? best.value
    : null;
}
