import type { ArticleEvidence, CountryEvidence } from "./evidence.ts";

/** Added to the thousands of letters before the logarithm, so that an empty text has one. */
const LEAST_THOUSANDS = 0.1;
/** Longer articles than this were too few to learn from. */
const MOST_THOUSANDS = 8;
/** Where a country that the text does not name would stand first. */
const NOWHERE_CHARS = 5000;

/**
 * Words of foreign affairs in a thousand letters from which on an article counts as one on foreign affairs, in full from
 * one more on. Of 1987's business news 95 % have fewer than 1.7; the sample articles have a median of 3.7.
 */
const LEAST_DENSITY = 1.5;
const SHORTEST_DENSITY_CHARS = 300;

const flag = (is: boolean) => (is ? 1 : 0);
const log = Math.log;

/** What holds for an article as a whole, seen from one of its countries. */
interface Others {
  readonly total: number;
  readonly most: number;
  /** Countries named in title or text. */
  readonly named: number;
  /** Countries beside this one that are named anywhere, datelines included. */
  readonly others: number;
  readonly inTitle: boolean;
  readonly inLead: boolean;
}

/**
 * The features of one country in one article, by name. All are about where and how often the country is named, none
 * about which country it is or which language the article has.
 */
export function toFeatures(
  evidence: CountryEvidence,
  article: ArticleEvidence,
  others: Others,
): Readonly<Record<FeatureName, number>> {
  const { count, byWord } = evidence;
  const isInTitle = evidence.titleCount > 0;
  const isDatelineOnly = evidence.isInDateline && count === 0;
  const length = log(
    Math.min(article.length / 1000, MOST_THOUSANDS) + LEAST_THOUSANDS,
  );
  const first = Math.min(evidence.first, NOWHERE_CHARS);
  const share = (part: number | undefined) => (part ?? 0) / Math.max(1, count);
  const density =
    (1000 * article.diplomacyCount) /
    Math.max(SHORTEST_DENSITY_CHARS, article.length);
  const diplomacy = Math.min(1, Math.max(0, density - LEAST_DENSITY));
  return {
    title: flag(isInTitle),
    titleOfOthers: flag(others.inTitle && !isInTitle),
    dateline: flag(evidence.isInDateline),
    datelineOnly: flag(isDatelineOnly),
    datelineOnlyDiplomacy: flag(isDatelineOnly) * diplomacy,
    datelineOnlyCountries: flag(isDatelineOnly) * log(1 + others.named),
    alone: flag(others.others === 0),
    unplacedDateline: flag(article.hasUnplacedDateline),
    leadOfOthers: flag(others.inLead && !evidence.isInLead),
    firstParagraph: flag(evidence.isInFirstParagraph),
    count: log(1 + count),
    shareOfAll: count / (others.total + 1),
    // However long a report on foreign affairs is, and however late it names a state, the state takes part.
    length: (1 - diplomacy) * length,
    firstOfLength:
      (1 - diplomacy) * Math.min(1, first / Math.max(1, article.length)),
    countries: log(1 + others.named),
    countriesBesideTitle: flag(isInTitle) * log(1 + others.named),
    companies: share(evidence.inCompanyNames),
    adjectives: share(byWord.adjective),
    capitals: share(byWord.capital),
    cities: share(byWord.city),
    demonyms: share(byWord.demonym),
    seats: share(byWord.seat),
    money: log(1 + evidence.moneyCount),
    officialCount: log(1 + evidence.officialCount),
    officialInLead: flag(evidence.isOfficialInLead),
    diplomacy,
    diplomacyByCount: diplomacy * log(1 + count),
  };
}

const isNamed = ({ count, titleCount }: CountryEvidence) =>
  count > 0 || titleCount > 0;

const isPresent = (evidence: CountryEvidence) =>
  isNamed(evidence) || evidence.isInDateline;

/** A sum of money names no country that the article names in no other way. */
const isCandidate = (evidence: CountryEvidence) =>
  isPresent(evidence) || evidence.officialCount > 0;

/** Every country of an article with its features. */
export function articleFeatures(
  article: ArticleEvidence,
): { readonly evidence: CountryEvidence; readonly features: Features }[] {
  const all = [...article.countries.values()];
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...all.map(({ count }) => count));
  const tally = (is: (evidence: CountryEvidence) => boolean) =>
    all.filter(is).length;
  const present = tally(isPresent);
  const named = tally(isNamed),
    inTitle = tally(({ titleCount }) => titleCount > 0),
    inLead = tally(({ isInLead }) => isInLead);
  return all.filter(isCandidate).map((evidence) => ({
    evidence,
    features: toFeatures(evidence, article, {
      total,
      most,
      named,
      others: present - flag(isPresent(evidence)),
      inTitle: inTitle > flag(evidence.titleCount > 0),
      inLead: inLead > flag(evidence.isInLead),
    }),
  }));
}

/** Names of the features, in the order of the model's table. */
export const FEATURES = [
  "title",
  "titleOfOthers",
  "dateline",
  "datelineOnly",
  "datelineOnlyDiplomacy",
  "datelineOnlyCountries",
  "alone",
  "unplacedDateline",
  "leadOfOthers",
  "firstParagraph",
  "count",
  "shareOfAll",
  "length",
  "firstOfLength",
  "countries",
  "countriesBesideTitle",
  "companies",
  "adjectives",
  "capitals",
  "cities",
  "demonyms",
  "seats",
  "money",
  "officialCount",
  "officialInLead",
  "diplomacy",
  "diplomacyByCount",
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;
