import { haveOtherFacts } from "./find-facts.ts";
import { toSimilarity } from "./signature.ts";

/** What of an article tells whether it is a version of another. */
export interface PrintedArticle {
  readonly id: string;
  /** Says what the text is, word for word. */
  readonly digest: number;
  /** Null for a text of a few words, which can only be alike word for word. */
  readonly signature: Uint16Array | null;
  /** As `findFacts` gives them. */
  readonly facts: Uint32Array | null;
  /** Day of publication, YYYY-MM-DD. */
  readonly day: string | null;
  /** Words of the text. */
  readonly words: number;
}

// Measured on 150 pairs of four newswires that share 40 % and more (docs/versions.md).
/** Days within which copies, corrections and updates appear; later ones are next month's figures in the same words. */
export const NEAR_DAYS = 2;
/** Words from which stock sentences are not most of a text. */
const LONG_WORDS = 100;
/** Share of shingles that two near texts have in common: long ones, and others. */
const LONG_SIMILARITY = 0.6;
const SHORT_SIMILARITY = 0.75;
/** The same where the days are far apart or unknown, or the script does not tell names. */
export const STRICT_SIMILARITY = 0.9;

/**
 * Whether there can be versions of an article at all. Thousands of notices of a paywall without a day would otherwise all
 * be compared with one another, for nothing.
 */
export const canHaveVersions = ({ words, day }: PrintedArticle): boolean =>
  words >= LONG_WORDS || day !== null;

/** Whether an article is a version of another: the same report, word for word or corrected, cut or carried on. */
export function isVersion(a: PrintedArticle, b: PrintedArticle): boolean {
  const isLong = Math.min(a.words, b.words) >= LONG_WORDS;
  const isNear = daysBetween(a.day, b.day) <= NEAR_DAYS;
  // What is left of pages behind a paywall is alike for years.
  if (!isNear && !isLong) return false;
  if (a.digest === b.digest) return true;
  if (a.signature === null || b.signature === null) return false;
  const least = isNear
    ? isLong
      ? LONG_SIMILARITY
      : SHORT_SIMILARITY
    : STRICT_SIMILARITY;
  const similarity = toSimilarity(a.signature, b.signature);
  if (a.facts === null || b.facts === null)
    return similarity >= STRICT_SIMILARITY;
  return similarity >= least && !haveOtherFacts(a.facts, b.facts);
}

const DAY_MS = 86_400_000;

/** Days since 1970 of a day, YYYY-MM-DD. */
export const toDayNumber = (day: string): number => Date.parse(day) / DAY_MS;

/** Infinite where one of the days is not known. */
const daysBetween = (a: string | null, b: string | null): number =>
  a === null || b === null
    ? Infinity
    : Math.abs(toDayNumber(a) - toDayNumber(b));
