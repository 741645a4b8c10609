import type { Settings } from "meilisearch";
import type { NameDocument } from "./name-document.ts";

const field = (name: keyof NameDocument) => name;

/**
 * The settings of the index of names. What has all the words comes first, without typos before with, then what has most
 * articles; that a whole word is better than the beginning of one only decides between equals, or typing "Chin" would
 * bring a Mr Chin before China. The page puts whole spellings first (Niger before Nigeria), and drops what has typos
 * where something has none (web/lib/find-names.ts).
 */
export const NAMES_SETTINGS = {
  searchableAttributes: [field("words")],
  displayedAttributes: ["*"],
  filterableAttributes: [field("kind"), field("value")],
  sortableAttributes: [field("articles")],
  rankingRules: [
    "words",
    "typo",
    "proximity",
    `${field("articles")}:desc`,
    "exactness",
  ],
  typoTolerance: {
    disableOnNumbers: true,
    // Irak, Iran, Mali, Oman; Congo and Tonga begin with different letters, which counts as two.
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
  },
  // Lists are short; a facet has a thousand values at most.
  pagination: { maxTotalHits: 1_000 },
} as const satisfies Settings;
