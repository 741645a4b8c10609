// oxlint-disable oxc/approx-constant -- learned numbers
import type { FeatureName } from "./features.ts";

// Written by training/train-countries.ts; docs/facets.md has what it was trained on and how well it does.

export const BIAS = -3.314;

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  title: 3.745,
  titleOfOthers: -0.685,
  dateline: 5.006,
  datelineOnly: 2.816,
  datelineOnlyDiplomacy: -1.988,
  datelineOnlyCountries: -1.255,
  alone: 2.402,
  unplacedDateline: 0.618,
  leadOfOthers: -0.341,
  firstParagraph: 0.399,
  count: 2.077,
  shareOfAll: 0.041,
  length: -0.703,
  firstOfLength: -1.481,
  countries: 1.331,
  countriesBesideTitle: -1.75,
  companies: -1.239,
  adjectives: -0.794,
  capitals: -2.016,
  cities: -2.24,
  demonyms: -1.286,
  seats: -1.695,
  money: 0.123,
  officialCount: 2.514,
  officialInLead: 0.844,
  diplomacy: -0.132,
  diplomacyByCount: 1.48,
};
