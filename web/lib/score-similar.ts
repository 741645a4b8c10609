import type { SearchDocument } from "@communique/indexer/search-document";
import { foldName } from "@communique/indexer/search/fold-name";

/** What two articles are compared by. */
export type ComparedArticle = Pick<
  SearchDocument,
  "id" | "title" | "cluster" | "countries" | "officials" | "date"
>;

/** How near in time two articles are. */
export type Nearness = "day" | "week" | "month";

/** Why an article is thought similar to another. */
export interface Similarity {
  readonly officials: readonly string[];
  readonly countries: readonly string[];
  /** Words of the one's title that stand in the other's, as the other writes them. */
  readonly words: readonly string[];
  readonly nearness: Nearness | null;
  readonly score: number;
}

/**
 * Weights, chosen on the sample articles: a person in common says more than a
 * country, the third country hardly anything, and a time in common nothing
 * unless something else is shared.
 */
const OFFICIAL = 3;
const COUNTRY = 1.5;
const WORD = 1;
const NEARNESS = { day: 3, week: 2, month: 1 } as const;
/** Each further value of a kind counts for so much of the one before. */
const DECAY = 0.6;
/** One official, or two countries, or a country and a word of the title. */
export const LEAST_SCORE = 2.4;

const MAX_DAYS = { day: 0, week: 7, month: 31 } as const;
const DAY_MS = 86_400_000;

/** Compares two articles; null where they have too little in common. Pure. */
export function scoreSimilar(
  article: ComparedArticle,
  other: ComparedArticle,
): Similarity | null {
  if (other.id === article.id || other.cluster === article.cluster) return null;
  const officials = shared(article.officials, other.officials);
  const countries = shared(article.countries, other.countries);
  const words = sharedWords(article, other);
  const common =
    OFFICIAL * decaying(officials.length) +
    COUNTRY * decaying(countries.length) +
    WORD * decaying(words.length);
  if (common < LEAST_SCORE) return null;
  const nearness = toNearness(article.date, other.date);
  const score = common + (nearness === null ? 0 : NEARNESS[nearness]);
  return { officials, countries, words, nearness, score };
}

const shared = (some: readonly string[], others: readonly string[]) =>
  some.filter((value) => others.includes(value));

const decaying = (count: number) => (1 - DECAY ** count) / (1 - DECAY);

// A word of five letters or more; scripts without spaces are compared by names alone
const WORDS = /\p{L}[\p{L}\p{M}\p{N}'’-]{4,}/gu;

/** Long words of a title, each once, in its order. */
export function titleWords({ title }: Pick<SearchDocument, "title">): string[] {
  return [...new Set(Object.values(title)[0]?.match(WORDS))];
}

/** Words that are of a name in common say nothing more. */
function sharedWords(article: ComparedArticle, other: ComparedArticle) {
  const own = new Set(titleWords(article).map(foldName));
  const named = new Set(
    [...article.officials, ...other.officials].flatMap((name) =>
      foldName(name).split(" "),
    ),
  );
  return titleWords(other).filter((word) => {
    const folded = foldName(word);
    return own.has(folded) && !named.has(folded);
  });
}

function toNearness(one: string | null, other: string | null): Nearness | null {
  if (one === null || other === null) return null;
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;
  const kinds = ["day", "week", "month"] as const;
  return kinds.find((kind) => days <= MAX_DAYS[kind]) ?? null;
}
