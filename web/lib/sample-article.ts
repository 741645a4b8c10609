import type { SearchDocument } from "@communique/indexer/search-document";

const EMPTY: SearchDocument = {
  id: "a",
  title: { en: "A title" },
  text: { en: "A text." },
  names: [],
  compounds: null,
  respelled: null,
  concepts: { title: [], text: [] },
  language: "en",
  source: null,
  agency: null,
  domain: null,
  url: null,
  path: "a.html",
  date: null,
  datePrecision: "none",
  dateFrom: null,
  dateTo: null,
  dateInferred: false,
  timestamp: null,
  year: null,
  month: null,
  countries: [],
  officials: [],
  cluster: "a",
  leads: true,
  versions: 1,
  evidence: [],
};

/** An article of which only what a test is about is said. */
export function toSample(said: Partial<SearchDocument>): SearchDocument {
  return { ...EMPTY, ...said };
}
