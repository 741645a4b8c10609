// oxlint-disable oxc/approx-constant -- learned numbers
import type { FeatureName } from "./features.ts";

// Written by training/train-countries.ts; docs/facets.md has what it was trained on and how well it does.

export const BIAS = -3.315;

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 3.744,
  titleOfOthers: -0.685,
  dateline: 5.006,
  datelineOnly: 2.812,
  datelineOnlyDiplomacy: -1.988,
  datelineOnlyCountries: -1.252,
  alone: 2.396,
  unplacedDateline: 0.619,
  leadOfOthers: -0.341,
  firstParagraph: 0.398,
  count: 2.076,
  shareOfAll: 0.046,
  length: -0.703,
  firstOfLength: -1.481,
  countries: 1.331,
  countriesBesideTitle: -1.749,
  companies: -1.24,
  adjectives: -0.793,
  capitals: -2.016,
  cities: -2.239,
  demonyms: -1.286,
  seats: -1.694,
  money: 0.123,
  officialCount: 2.514,
  officialInLead: 0.844,
  diplomacy: -0.132,
  diplomacyByCount: 1.48,
};
