// oxlint-disable oxc/approx-constant -- learned numbers
import type { FeatureName } from "./features.ts";

// Written by training/train-countries.ts; docs/facets.md has what it was trained on and how well it does.

export const BIAS = -3.366;

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 3.71,
  titleOfOthers: -0.668,
  dateline: 4.984,
  datelineOnly: 2.861,
  datelineOnlyDiplomacy: -1.404,
  datelineOnlyCountries: -1.251,
  alone: 2.341,
  unplacedDateline: 0.661,
  leadOfOthers: -0.357,
  firstParagraph: 0.352,
  count: 2.003,
  shareOfAll: 0.384,
  length: -0.694,
  firstOfLength: -1.515,
  countries: 1.379,
  countriesBesideTitle: -1.685,
  companies: -1.344,
  adjectives: -0.834,
  capitals: -2.028,
  cities: -2.224,
  demonyms: -1.242,
  seats: -1.625,
  money: 0.132,
  officialCount: 2.655,
  officialInLead: 0.804,
  diplomacy: -0.621,
  diplomacyByCount: 1.64,
};
