/** What a name is the value of. */
export type NameKind = "official" | "country" | "source" | "agency";

/** An office, as the gazetteer or, for unknown officials, the articles name it. */
export interface NamedOffice {
  /** In English: "foreign minister". */
  readonly role: string;
  /** ISO 3166-1 alpha-2, a historical state (SU, DD…) or an international body (UN, EU…); null where nothing tells. */
  readonly country: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the index of names holds: one value that articles have, with all its spellings. The web reads these fields. */
export interface NameDocument {
  /** Primary key: the kind, and the SHA-256 of the value, shortened. */
  readonly id: string;
  readonly kind: NameKind;
  /** As in the articles' facet. */
  readonly value: string;
  /** Every spelling, a name that is its own value first; shown, not searched. */
  readonly spellings: readonly string[];
  /** The spellings as they are searched (search-form.ts). */
  readonly words: readonly string[];
  /** False for officials whom the gazetteer does not have. */
  readonly isKnown: boolean;
  /** The office held today, else the last one; null for what is no official. */
  readonly role: string | null;
  readonly country: string | null;
  /** All offices, as they stand in the gazetteer. */
  readonly roles: readonly NamedOffice[];
  /** Articles that have the value. */
  readonly articles: number;
  /** Says whether anything above is other than it was. */
  readonly digest: string;
}

/** The index of names that belongs to an index of articles. */
export const toNamesUid = (indexUid: string) => `${indexUid}-names`;
