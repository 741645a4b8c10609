import type { Official } from "../../knowledge/schema.ts";
import { nameKey } from "./name-key.ts";

/** An unknown official's name as a corpus has it. */
export interface UnknownName {
  readonly name: string;
  /** ISO 3166-1 alpha-2 of the state served, or a body's code; null where no article tells. */
  readonly country: string | null;
  /** How many articles have the name. */
  readonly articles: number;
}

/**
 * Merges the values of unknown officials that differ only in how a name is romanised: Сергей Дарькин, Sergei Darkin,
 * Sergej Darkin. Two states keep their namesakes apart; where the state is not told, a name joins the one state that has
 * it. The gazetteer's name wins, else the most frequent one, else the first in the alphabet.
 *
 * Pure, and the same whatever the order of the names.
 *
 * @returns the value to use instead, for each name that has another
 */
export function mergeRomanisations(
  names: readonly UnknownName[],
  known: readonly Official[] = [],
): ReadonlyMap<string, string> {
  const groups = new Map<string, UnknownName[]>();
  for (const name of [...names].sort(byName)) {
    const key = nameKey(name.name, name.country);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  const persons = indexKnown(known, groups);
  const merged = new Map<string, string>();
  for (const [key, group] of groups)
    for (const alike of byState(group)) {
      const value = personOf(persons.get(key) ?? [], alike) ?? usual(alike);
      for (const { name } of alike) if (name !== value) merged.set(name, value);
    }
  // A name of two states may be given up in one and kept in the other: what is kept is no key.
  for (const [name, value] of merged)
    if (merged.has(value)) merged.delete(name);
  return merged;
}

/** Names of one key, one list a state; those without a state join the only one there is. */
function byState(group: readonly UnknownName[]): UnknownName[][] {
  const states = new Map<string, UnknownName[]>();
  const stateless: UnknownName[] = [];
  for (const name of group) {
    if (name.country === null) stateless.push(name);
    else states.set(name.country, [...(states.get(name.country) ?? []), name]);
  }
  const lists = [...states.values()];
  const [only] = lists;
  return lists.length === 1 && only !== undefined
    ? [[...only, ...stateless]]
    : [...lists, stateless];
}

/** The name most articles have; of equals, the first in the alphabet. */
function usual(names: readonly UnknownName[]): string {
  const articles = new Map<string, number>();
  for (const { name, articles: more } of names)
    articles.set(name, (articles.get(name) ?? 0) + more);
  return (
    [...articles].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ??
    ""
  );
}

const byName = (a: UnknownName, b: UnknownName) =>
  compare(a.name, b.name) || compare(a.country ?? "", b.country ?? "");

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The gazetteer's persons that have one of the keys. */
function indexKnown(
  known: readonly Official[],
  wanted: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Official[]> {
  const persons = new Map<string, Official[]>();
  if (wanted.size === 0) return persons;
  for (const official of known) {
    const country = official.offices[0]?.country ?? null;
    const keys = new Set(
      [official.name, ...Object.values(official.forms).flat()].map((form) =>
        nameKey(form, country),
      ),
    );
    for (const key of keys)
      if (key !== null && wanted.has(key))
        persons.set(key, [...(persons.get(key) ?? []), official]);
  }
  return persons;
}

/** The gazetteer's name, if just one person has the key and served the state that the names are of. */
function personOf(
  persons: readonly Official[],
  names: readonly UnknownName[],
): string | null {
  const states = new Set(
    names.flatMap(({ country }) => (country === null ? [] : [country])),
  );
  const fitting = persons.filter(
    ({ offices }) =>
      states.size === 0 || offices.some(({ country }) => states.has(country)),
  );
  return fitting.length === 1 ? (fitting[0]?.name ?? null) : null;
}
