import type { CountryWord } from "../../knowledge/country-matchers.ts";
import { weigh } from "../../clean/block.ts";
import type { Range } from "./dateline.ts";
import type { CountryMention } from "./find-countries.ts";
import { isWithin } from "./read-countries.ts";
import { isInCompanyName } from "./mention-context.ts";

/** What an article is made of, as far as its countries are concerned. */
export interface CountrySource {
  readonly text: string;
  readonly inTitle: readonly CountryMention[];
  readonly inText: readonly CountryMention[];
  readonly datelines: readonly Range[];
  /** In a dateline that cleaning took out. */
  readonly inRemovedDateline: readonly CountryMention[];
  /** Countries of the officials named, with where each official is named first; in the title below 0. */
  readonly ofOfficials: readonly {
    readonly code: string;
    readonly first: number;
  }[];
  /** Words of foreign affairs in title and text. */
  readonly diplomacyCount: number;
}

/** Where and how an article names one country. */
export interface CountryEvidence {
  readonly code: string;
  titleCount: number;
  isInDateline: boolean;
  /** Mentions in the text below the dateline, money aside. */
  count: number;
  byWord: Partial<Record<CountryWord, number>>;
  isInLead: boolean;
  isInFirstParagraph: boolean;
  /** Offset of the first mention, in Latin letters' worth. */
  first: number;
  inCompanyNames: number;
  moneyCount: number;
  officialCount: number;
  /** An official is named in title or lead. */
  isOfficialInLead: boolean;
}

/** An article's countries with what speaks for each. */
export interface ArticleEvidence {
  readonly countries: ReadonlyMap<string, CountryEvidence>;
  /** Length of the text in Latin letters' worth. */
  readonly length: number;
  readonly diplomacyCount: number;
  /** Whether there is a dateline whose place is unknown. */
  readonly hasUnplacedDateline: boolean;
}

const newEvidence = (code: string): CountryEvidence => ({
  code,
  titleCount: 0,
  isInDateline: false,
  count: 0,
  byWord: {},
  isInLead: false,
  isInFirstParagraph: false,
  first: Infinity,
  inCompanyNames: 0,
  moneyCount: 0,
  officialCount: 0,
  isOfficialInLead: false,
});

// `… said. ` `…した。`
const SENTENCE_END =
  /[.!?][”"’']?\s+(?=[\p{Lu}“"„«]|\p{sc=Arabic})|[。！？]|\n/gu;
/** A lead is a sentence of this length at least: "Update" and initials end none. */
const LEAST_LEAD_CHARS = 30;

/** End of the first whole sentence behind `from`. */
function leadEnd(text: string, from: number): number {
  SENTENCE_END.lastIndex = from + LEAST_LEAD_CHARS;
  const match = SENTENCE_END.exec(text);
  return match === null ? text.length : match.index + 1;
}

/** Gathers, for every country named, where and how. Pure. */
export function gatherEvidence(source: CountrySource): ArticleEvidence {
  const { text, inText, datelines } = source;
  const countries = new Map<string, CountryEvidence>();
  const of = (code: string) => {
    const known = countries.get(code) ?? newEvidence(code);
    countries.set(code, known);
    return known;
  };
  for (const { code, word } of source.inTitle)
    if (word === "currency") of(code).moneyCount += 1;
    else of(code).titleCount += 1;
  for (const { code } of source.inRemovedDateline) of(code).isInDateline = true;
  const bodyStart = datelines[0]?.start === 0 ? (datelines[0]?.end ?? 0) : 0;
  const lead = leadEnd(text, bodyStart);
  const paragraph = text.indexOf("\n\n", bodyStart + LEAST_LEAD_CHARS);
  const firstParagraph = paragraph < 0 ? text.length : paragraph;
  for (const { code, first } of source.ofOfficials) {
    of(code).officialCount += 1;
    of(code).isOfficialInLead ||= first < lead;
  }
  const length = weigh(text);
  const scale = length / Math.max(1, text.length);
  for (const { code, word, mention } of inText) {
    const evidence = of(code);
    const start = mention.start ?? 0;
    if (word === "currency") {
      evidence.moneyCount += 1;
      continue;
    }
    if (isWithin(mention, datelines)) {
      evidence.isInDateline = true;
      continue;
    }
    evidence.count += 1;
    evidence.byWord[word] = (evidence.byWord[word] ?? 0) + 1;
    evidence.isInLead ||= start < lead;
    evidence.isInFirstParagraph ||= start < firstParagraph;
    evidence.first = Math.min(evidence.first, (start - bodyStart) * scale);
    if (isInCompanyName(text, mention)) evidence.inCompanyNames += 1;
  }
  return {
    countries,
    length,
    diplomacyCount: source.diplomacyCount,
    hasUnplacedDateline:
      datelines.length > 0 &&
      ![...countries.values()].some(({ isInDateline }) => isInDateline),
  };
}
