// oxlint-disable oxc/approx-constant -- learned numbers
import type { FeatureName } from "./features.ts";

// Written by training/train-countries.ts; docs/facets.md has what it was trained on and how well it does.

export const BIAS = -3.307;

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 3.736,
  titleOfOthers: -0.685,
  dateline: 4.964,
  datelineOnly: 2.8,
  datelineOnlyDiplomacy: -1.835,
  datelineOnlyCountries: -1.208,
  alone: 2.413,
  unplacedDateline: 0.618,
  leadOfOthers: -0.341,
  firstParagraph: 0.403,
  count: 2.072,
  shareOfAll: 0.052,
  length: -0.704,
  firstOfLength: -1.48,
  countries: 1.33,
  countriesBesideTitle: -1.746,
  companies: -1.27,
  adjectives: -0.799,
  capitals: -2.008,
  cities: -2.232,
  demonyms: -1.285,
  seats: -1.689,
  money: 0.131,
  officialCount: 2.518,
  officialInLead: 0.841,
  diplomacy: -0.16,
  diplomacyByCount: 1.5,
};
