import type { Mention } from "../../search-document.ts";
import { inTitleOrText, moved, withoutPlace } from "../place.ts";
import { gatherEvidence, type ArticleEvidence } from "./evidence.ts";
import type { CountryMention } from "./find-countries.ts";
import { outsideNames } from "./person-names.ts";
import { isWithin, type CountryReading } from "./read-countries.ts";
import { rankCountries } from "./salience.ts";
import { settleAmbiguous } from "./settle-ambiguous.ts";

/** An official named in the article, as far as countries are concerned. */
export interface OfficialsCountries {
  /** Countries that the person held office for on the article's day. */
  readonly codes: readonly string[];
  /** … on any day. */
  readonly everHeld: readonly string[];
  /** Where the person is named; offsets into title and text as one. */
  readonly mentions: readonly Mention[];
}

/** An article's countries with their evidence. */
export interface SettledCountries {
  /** ISO 3166-1 alpha-2, the most salient first. */
  readonly chosen: readonly string[];
  /** Every word that stands for a country, chosen or not; its confidence is that the article is about the country. */
  readonly mentions: readonly Mention[];
  readonly evidence: ArticleEvidence;
}

/**
 * Decides which of the countries named the article is about. Pure.
 *
 * @param options.shift how far the text begins behind the title's start in the officials' offsets
 */
export function settleCountries(
  text: string,
  read: CountryReading,
  found: readonly OfficialsCountries[],
  { shift = 0 }: { readonly shift?: number } = {},
): SettledCountries {
  const inTitle = outsideNames(
    read.inTitle,
    found.flatMap(({ mentions }) => mentions),
  );
  const officials = found.map((official) => ({
    ...official,
    mentions: official.mentions.map((mention) => moved(mention, -shift)),
  }));
  const inText = outsideNames(
    read.inText,
    officials.flatMap(({ mentions }) => mentions),
  );
  const all = [...inTitle, ...inText];
  const known = new Set([
    ...all.flatMap(({ code, word, isSure, mention }) =>
      // A dateline from Brussels says nothing of what Brussels means below.
      isSure && !(word === "ambiguous" && isWithin(mention, read.datelines))
        ? [code]
        : [],
    ),
    ...officials.flatMap(({ everHeld }) => everHeld),
  ]);
  const settle = (words: readonly CountryMention[]) =>
    settleAmbiguous(words, known, all);
  const source = {
    text,
    inTitle: settle(inTitle),
    inText: settle(inText),
    inRemovedDateline: settle(read.inRemovedDateline),
    datelines: read.datelines,
    ofOfficials: officials.flatMap(({ codes, mentions }) =>
      codes.map((code) => ({
        code,
        first: Math.min(...mentions.map(({ start = 0 }) => start)),
      })),
    ),
    diplomacyCount: read.diplomacyCount,
  };
  const evidence = gatherEvidence(source);
  const ranked = rankCountries(evidence);
  const probabilities = new Map(
    ranked.map(({ code, probability }) => [code, probability]),
  );
  const judged = (mention: Mention): Mention => ({
    ...mention,
    confidence: round(probabilities.get(mention.value) ?? 0),
  });
  const words = [
    ...source.inTitle.map(({ mention }) => withoutPlace(mention, "title")),
    ...source.inRemovedDateline.map(({ mention }) =>
      withoutPlace(mention, "dateline"),
    ),
    ...source.inText.map(({ mention }) => mention),
  ];
  const named = new Set(words.map(({ value }) => value));
  return {
    chosen: ranked.flatMap(({ code, isChosen }) => (isChosen ? [code] : [])),
    mentions: [
      ...words,
      ...officials.flatMap((official) => ofOfficial(official, named)),
    ].map(judged),
    evidence,
  };
}

/** A country that only its officials stand for is quoted by their names. */
const ofOfficial = (
  { codes, mentions }: OfficialsCountries,
  named: ReadonlySet<string>,
): Mention[] =>
  codes
    .filter((code) => !named.has(code))
    .flatMap((code) =>
      mentions.map(({ quote, start, end, confidence }) =>
        inTitleOrText({
          kind: "country",
          value: code,
          quote,
          start,
          end,
          rule: "country-of-official",
          confidence,
        }),
      ),
    );

const round = (probability: number) => Math.round(probability * 100) / 100;
