import type { CountryMention } from "./find-countries.ts";

/** What the choice rests on beside the mentions in the text. */
export interface SalienceContext {
  readonly inTitle: readonly CountryMention[];
  readonly inText: readonly CountryMention[];
  /** Countries of the officials named. */
  readonly ofOfficials: readonly string[];
  readonly textLength: number;
}

const TITLE_FACTOR = 3;
/** The first characters of a text: what it is about stands there. */
const LEAD_CHARS = 600;
const LEAD_FACTOR = 1.5;
/** Less than what is needed: an official alone does not make an article about a country. */
const OFFICIAL_WEIGHT = 0.3;

/** One mention is enough in a text of this length; longer ones ask for more. */
const SHORT_TEXT_CHARS = 3000;
const LEAST_WEIGHT = 0.5;
const MOST_NEEDED = 2;

/**
 * The countries an article is about, the most salient first.
 *
 * A country's weight is the sum of its mentions' (title ×3, lead ×1.5). In a short text one mention carries; what is
 * needed grows with the text's length, to two plain mentions at four times the short length.
 */
export function chooseCountries({
  inTitle,
  inText,
  ofOfficials,
  textLength,
}: SalienceContext): string[] {
  const weights = new Map<string, number>();
  const add = (code: string, weight: number) =>
    weights.set(code, (weights.get(code) ?? 0) + weight);
  for (const { code, weight } of inTitle) add(code, weight * TITLE_FACTOR);
  for (const { code, weight, mention } of inText)
    add(code, weight * ((mention.start ?? 0) < LEAD_CHARS ? LEAD_FACTOR : 1));
  for (const code of ofOfficials) add(code, OFFICIAL_WEIGHT);
  const needed = Math.min(
    MOST_NEEDED,
    Math.max(LEAST_WEIGHT, (LEAST_WEIGHT * textLength) / SHORT_TEXT_CHARS),
  );
  return [...weights]
    .filter(([, weight]) => weight >= needed)
    .sort(([codeA, a], [codeB, b]) => b - a || codeA.localeCompare(codeB, "en"))
    .map(([code]) => code);
}
