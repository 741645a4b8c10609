import { isLeading } from "../../knowledge/office-holders.ts";
import type { OfficialSense } from "../../knowledge/official-matcher.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { CountryMention } from "../countries/find-countries.ts";
import { grammarOf } from "./grammar.ts";
import { countriesOf, countriesOfOffice, isInOffice } from "./in-office.ts";
import { hasTitle } from "./title-words.ts";

/** What decides between persons of one name. */
export interface OfficialContext {
  /** ISO 639-1, or "und". */
  readonly language: string;
  /** Countries mentioned in the article. */
  readonly countries: ReadonlySet<string>;
  /** Country words in the text, in its order. */
  readonly countryMentions: readonly CountryMention[];
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
}

/** Words in the text that may name somebody; UTF-16 offsets. */
export interface Occurrence {
  readonly senses: readonly OfficialSense[];
  readonly start: number;
  readonly end: number;
}

/** Who is meant, and why. */
export interface Choice {
  readonly official: Official;
  readonly rule: string;
  readonly confidence: number;
}

/**
 * Decides whom words of the text name.
 *
 * @param named persons whose full name stands in the article
 */
export function chooseOfficial(
  occurrence: Occurrence,
  text: string,
  named: ReadonlySet<Official>,
  context: OfficialContext,
): Choice | null {
  return (
    chooseByName(occurrence.senses, named, context) ??
    chooseByCountry(occurrence, text, context) ??
    chooseByTitle(occurrence, text, context)
  );
}

function chooseByName(
  senses: readonly OfficialSense[],
  named: ReadonlySet<Official>,
  context: OfficialContext,
): Choice | null {
  const full = bestOf(
    senses.filter(({ isFull }) => isFull),
    context,
  );
  if (full !== null)
    return { official: full, rule: "full-name", confidence: 0.95 };
  const again = senses.filter(({ official }) => named.has(official));
  // Two Bushes named in full: a bare "Bush" is either.
  if (again.length > 0)
    return again.length === 1 && again[0]
      ? {
          official: again[0].official,
          rule: "surname-after-full-name",
          confidence: 0.9,
        }
      : null;
  const alone = bestOf(
    senses.filter(
      ({ official }) =>
        official.distinctive &&
        isNewsThen(official, context.date) &&
        countriesOf(official).some((code) => context.countries.has(code)),
    ),
    context,
  );
  return alone === null
    ? null
    : { official: alone, rule: "distinctive-surname", confidence: 0.75 };
}

/** How long after an office news still calls its holder by the surname alone: Merkel, Obama. */
const YEARS_AFTER = 10;

/** Whether a person's surname alone may mean them on a day; Tadić is a footballer twelve years after the president. */
const isNewsThen = ({ offices }: Official, date: string | null): boolean =>
  date === null ||
  offices.some(
    ({ to }) =>
      to === null ||
      Number(to.slice(0, 4)) + YEARS_AFTER >= Number(date.slice(0, 4)),
  );

// `Japan Iwaya` `US Blinken` `Russia’s Lavrov`: nothing but a genitive between the two
const BETWEEN = /^(?:['’]s)?[^\S\n]{0,2}$/;

/** A surname right behind the name of the country that its bearer held office for at the time, if that fits one person. */
function chooseByCountry(
  { senses, start }: Occurrence,
  text: string,
  { countryMentions, date }: OfficialContext,
): Choice | null {
  const before = countryMentions.filter(
    ({ mention }) =>
      mention.rule === "country-name" &&
      mention.end !== undefined &&
      mention.end <= start &&
      start - mention.end < 5 &&
      BETWEEN.test(text.slice(mention.end, start)),
  );
  const fitting = senses.filter(({ official }) =>
    official.offices.some(
      (office) =>
        countriesOfOffice(office).some((country) =>
          before.some(({ code }) => code === country),
        ) &&
        (date === null || isInOffice(office, date)),
    ),
  );
  return fitting.length === 1 && fitting[0]
    ? {
        official: fitting[0].official,
        rule: "surname-after-country",
        confidence: 0.8,
      }
    : null;
}

/** A surname beside a title, if just one of its bearers held office then and for a country that the article mentions. */
function chooseByTitle(
  { senses, start, end }: Occurrence,
  text: string,
  { language, countries, date }: OfficialContext,
): Choice | null {
  if (date === null || !hasTitle(text, start, end)) return null;
  // Where offices are read word by word, those with their country are decided already.
  const isRead = grammarOf(language) !== null;
  const fitting = senses.filter(({ official }) =>
    official.offices.some(
      (office) =>
        isInOffice(office, date) &&
        (!isRead || isLeading(office.title)) &&
        countriesOfOffice(office).some((code) => countries.has(code)),
    ),
  );
  return fitting.length === 1 && fitting[0]
    ? {
        official: fitting[0].official,
        rule: "surname-with-title",
        confidence: 0.75,
      }
    : null;
}

/** Of several persons of one name, the one in office at the article's date; else the one whose country is mentioned. */
export function bestOf(
  senses: readonly OfficialSense[],
  { countries, date }: Pick<OfficialContext, "countries" | "date">,
): Official | null {
  if (senses.length <= 1) return senses[0]?.official ?? null;
  const inOffice = senses.filter(
    ({ official }) =>
      date !== null &&
      official.offices.some((office) => isInOffice(office, date)),
  );
  const here = (inOffice.length > 0 ? inOffice : senses).find(({ official }) =>
    countriesOf(official).some((code) => countries.has(code)),
  );
  return (here ?? inOffice[0] ?? senses[0])?.official ?? null;
}
