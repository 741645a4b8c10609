import type { SearchDocument } from "../src/search-document.ts";

/** A document of few words. */
export const toDocument = (id: string): SearchDocument => ({
  id,
  title: { en: "Talks" },
  text: { en: "Ministers met." },
  names: [],
  compounds: null,
  language: "en",
  source: null,
  agency: null,
  domain: null,
  url: null,
  path: `${id}.txt`,
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
  cluster: id,
  evidence: [],
});
