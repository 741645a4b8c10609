import type { SearchDocument } from "@communique/indexer/search-document";

/** What the values of a field are; text may be compared for equality alone. */
export type FieldKind = "text" | "number" | "boolean";

/** Fields that a page's filters are about, and what their values are. */
const FILTER_FIELDS = {
  id: "text",
  countries: "text",
  officials: "text",
  language: "text",
  source: "text",
  agency: "text",
  date: "text",
  month: "text",
  datePrecision: "text",
  cluster: "text",
  dateInferred: "boolean",
  leads: "boolean",
  timestamp: "number",
  year: "number",
} as const satisfies Partial<Record<keyof SearchDocument, FieldKind>>;

/** A map: `__proto__` and `constructor` are no fields of it. */
const KINDS: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries(FILTER_FIELDS),
);

/** What the values of a field are; undefined where nothing may be filtered by it. */
export const findFieldKind = (field: string): FieldKind | undefined =>
  KINDS.get(field);

/** All fields that may be filtered by. */
export const FILTERED_FIELDS: readonly string[] = [...KINDS.keys()];
