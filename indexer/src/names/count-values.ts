import type { ArticleValues } from "./article-values.ts";
import type { NameKind } from "./name-document.ts";

/** A value that articles have. */
export interface CountedValue {
  readonly kind: NameKind;
  readonly value: string;
  readonly articles: number;
  /** Unknown officials only: the office named most often, and the state. */
  readonly role: string | null;
  readonly country: string | null;
}

interface Tally {
  readonly kind: NameKind;
  /** How often the value is written with which capitals. */
  readonly written: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly countries: Map<string, number>;
  articles: number;
}

/**
 * What the engine takes for one value of a facet: capitals and composition do not count (milli, `normalize_facet`). Also
 * the key of a value in the index of names.
 */
export const toValueKey = (kind: NameKind, value: string) =>
  `${kind}\n${value.trim().normalize("NFKD").toLowerCase()}`;

/**
 * Counts the values of articles, one article after the other. Their order does not matter. What the state keeps of each
 * is counted: the engine's own counts are cut at `maxValuesPerFacet`, and fetching 53,553 articles takes it 3 to 6 s,
 * this less than one.
 */
export class ValueCounts {
  readonly #tallies = new Map<string, Tally>();
  readonly #renamed: ReadonlyMap<string, string>;

  /** @param renamed values that the index has instead of other spellings of unknown officials */
  constructor(renamed: ReadonlyMap<string, string> = new Map()) {
    this.#renamed = renamed;
  }

  /** Takes note of one article. */
  add({ officials, countries, source, agency, offices }: ArticleValues): void {
    const renamed = officials.map((name) => this.#renamed.get(name) ?? name);
    this.#addAll("official", renamed);
    this.#addAll("country", countries);
    if (source !== null) this.#addAll("source", [source]);
    if (agency !== null) this.#addAll("agency", [agency]);
    this.#addOffices(offices);
  }

  /** All values, by kind and key. */
  all(): CountedValue[] {
    return [...this.#tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { kind, written, roles, countries, articles }]) => ({
        kind,
        value: mostOften(written) ?? "",
        articles,
        role: mostOften(roles),
        country: mostOften(countries),
      }));
  }

  #addAll(kind: NameKind, values: readonly string[]): void {
    const seen = new Set<string>();
    for (const value of new Set(values)) {
      const key = toValueKey(kind, value);
      const tally = this.#tallies.get(key) ?? {
        kind,
        written: new Map(),
        roles: new Map(),
        countries: new Map(),
        articles: 0,
      };
      this.#tallies.set(key, tally);
      count(tally.written, value);
      if (!seen.has(key)) tally.articles += 1;
      seen.add(key);
    }
  }

  #addOffices(offices: ArticleValues["offices"]): void {
    for (const [name, role, country] of offices) {
      const value = this.#renamed.get(name) ?? name;
      const tally = this.#tallies.get(toValueKey("official", value));
      if (tally === undefined) continue;
      if (role !== null) count(tally.roles, role);
      if (country !== null) count(tally.countries, country);
    }
  }
}

const count = (counts: Map<string, number>, value: string) =>
  counts.set(value, (counts.get(value) ?? 0) + 1);

/** Of equals, the first by name; null where there is nothing. */
const mostOften = (counts: ReadonlyMap<string, number>): string | null =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ??
  null;
