import type { ArticleEvidence } from "./evidence.ts";
import { articleFeatures, FEATURES, type Features } from "./features.ts";
import { BIAS, WEIGHTS } from "./salience-weights.ts";

/** How likely it is that an article is about a country. */
export interface RankedCountry {
  readonly code: string;
  /** 0 to 1, by the model. */
  readonly probability: number;
  readonly isChosen: boolean;
}

/** From here on a country is one of the article's: docs/facets.md has precision and recall at other values. */
export const LEAST_PROBABILITY = 0.45;

/** The logistic model's probability. */
export function probabilityOf(features: Features): number {
  const sum = FEATURES.reduce(
    (total, name) => total + WEIGHTS[name] * features[name],
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** The countries that an article names, the most salient first; those it is about are chosen. */
export const rankCountries = (article: ArticleEvidence): RankedCountry[] =>
  articleFeatures(article)
    .map(({ evidence: { code }, features }) => {
      const probability = probabilityOf(features);
      return { code, probability, isChosen: probability >= LEAST_PROBABILITY };
    })
    .sort(
      (a, b) =>
        b.probability - a.probability || a.code.localeCompare(b.code, "en"),
    );
