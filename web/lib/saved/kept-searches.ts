import {
  MAX_NAME_LENGTH,
  MAX_SAVED,
} from "@communique/indexer/search/saved-searches";
import type { SavedSearch } from "@communique/indexer/search/saved-searches";
import { isObject, toItems, toObjects } from "../json";
import { parseJson } from "../parse-json";
import type { News, NewArticle } from "./news";

/** What a search found when it was last looked at. */
export interface Seen {
  /** ISO 8601. */
  readonly at: string;
  readonly total: number;
  readonly ids: readonly string[];
}

/** A saved search as a browser keeps it; never looked at: null. */
export interface KeptSearch extends SavedSearch {
  readonly seen: Seen | null;
}

/** Reads what the browser has stored; what is no saved search is left out. */
export function parseKept(text: string | null): readonly KeptSearch[] {
  return toObjects(parseJson(text ?? "")).flatMap(({ name, search, seen }) =>
    typeof name === "string" && typeof search === "string"
      ? [{ name, search, seen: parseSeen(seen) }]
      : [],
  );
}

function parseSeen(seen: unknown): Seen | null {
  if (!isObject(seen)) return null;
  const { at, total } = seen;
  if (typeof at !== "string" || typeof total !== "number") return null;
  if (Number.isNaN(Date.parse(at))) return null;
  return { at, total, ids: toStrings(seen["ids"]) };
}

const toStrings = (items: unknown) =>
  toItems(items).filter((item) => typeof item === "string");

/** Reads the answer of the server; null where it is none. */
export function parseNews(answer: unknown): News | null {
  if (!isObject(answer)) return null;
  const { total, fresh } = answer;
  if (typeof total !== "number" || typeof fresh !== "number") return null;
  return {
    total,
    fresh,
    ids: toStrings(answer["ids"]),
    articles: toObjects(answer["articles"]).flatMap(parseArticle),
  };
}

function parseArticle({
  id,
  title,
  language,
  date,
}: Readonly<Record<string, unknown>>): readonly NewArticle[] {
  if (typeof id !== "string" || typeof title !== "string") return [];
  return [
    {
      id,
      title,
      language: typeof language === "string" ? language : "und",
      date: typeof date === "string" ? date : null,
    },
  ];
}

/**
 * Puts searches before those that are kept. A search is kept once, under the
 * name that it was given last, and what was seen of it stays. Names are made
 * such that a file of them can be read again: there, none is empty, longer than
 * the bound, or another's.
 *
 * @throws {RangeError} where they would be more than a browser keeps.
 */
export function addSearches(
  kept: readonly KeptSearch[],
  added: readonly SavedSearch[],
): readonly KeptSearch[] {
  const seenOf = (search: string) =>
    kept.find((each) => each.search === search)?.seen ?? null;
  const names = new Map(added.map(({ name, search }) => [search, name]));
  const others = kept.filter(({ search }) => !names.has(search));
  if (names.size + others.length > MAX_SAVED)
    throw new RangeError(`more than ${MAX_SAVED} searches`);
  const taken = new Set(others.map(({ name }) => name));
  const renamed = [...names].map(([search, wanted]) => {
    const name = toFreeName(wanted.trim() || search || "*", taken);
    taken.add(name);
    return { name, search, seen: seenOf(search) };
  });
  return [...renamed, ...others];
}

/** Room for " (200)". */
const NUMBER_LENGTH = 6;

function toFreeName(wanted: string, taken: ReadonlySet<string>): string {
  const whole = wanted.slice(0, MAX_NAME_LENGTH).trim();
  if (!taken.has(whole)) return whole;
  const start = whole.slice(0, MAX_NAME_LENGTH - NUMBER_LENGTH).trim();
  let number = 2;
  while (taken.has(`${start} (${number})`)) number += 1;
  return `${start} (${number})`;
}

/** How many articles came since then that are too old to be among those compared. */
export function countOlder({ total, fresh, ids }: News, seen: Seen): number {
  // All are compared: nothing is left to guess.
  if (ids.length >= total) return 0;
  return Math.max(0, total - seen.total - fresh);
}
