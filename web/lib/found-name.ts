import type { NameKind } from "./name-kinds";

/** A value that was found by one of its spellings: what `GET /api/search/names` answers, a list of. */
export interface FoundName {
  readonly kind: NameKind;
  /** As the facet has it: a name, or a country's code. */
  readonly value: string;
  /** The spelling that answers best to what was typed; the value itself where only a typo stood between. */
  readonly matched: string;
  /** Officials: the office held today or last, in English. */
  readonly role: string | null;
  /** Officials: ISO 3166-1 alpha-2 of the state served, a historical state (SU, DD…) or a body (UN, EU…). */
  readonly country: string | null;
  /** False for officials whom the gazetteer does not have. */
  readonly isKnown: boolean;
  /** In the whole index. */
  readonly articles: number;
  /** In the search that was given; null without one. Other values chosen of the same facet do not narrow it. */
  readonly count: number | null;
}
