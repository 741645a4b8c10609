import type { CountryMention } from "../countries/find-countries.ts";
import type { Token } from "../../knowledge/fold.ts";
import type {
  OfficialMatcher,
  OfficialSense,
} from "../../knowledge/official-matcher.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { Mention } from "../../search-document.ts";
import { countriesOf, countriesOfOffice, isInOffice } from "./in-office.ts";
import { hasTitle } from "./title-words.ts";

/** A known person in the text, with every place that names them. */
export interface FoundOfficial {
  readonly official: Official;
  readonly mentions: readonly Mention[];
}

/** What decides between persons of one name. */
export interface OfficialContext {
  /** Countries mentioned in the article. */
  readonly countries: ReadonlySet<string>;
  /** Country words in the text, in its order. */
  readonly countryMentions: readonly CountryMention[];
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
}

interface Occurrence {
  readonly senses: readonly OfficialSense[];
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the gazetteer's people in a text. A full name counts; a surname alone counts where the full name stands in the
 * same article, or where it is a name that news uses alone (Putin, Lavrov) and the person's country is mentioned.
 *
 * @returns most often named first
 */
export function findOfficials(
  text: string,
  tokens: readonly Token[],
  matcher: OfficialMatcher,
  context: OfficialContext,
): FoundOfficial[] {
  const occurrences: Occurrence[] = matcher
    .find(tokens)
    .map(({ from, to, values }) => {
      const start = tokens[from]?.start ?? 0,
        end = tokens[to - 1]?.end ?? 0;
      return { senses: values, quote: text.slice(start, end), start, end };
    });
  const named = new Set(
    occurrences
      .flatMap(
        ({ senses }) =>
          bestOf(
            senses.filter(({ isFull }) => isFull),
            context,
          ) ?? [],
      )
      .map(({ official }) => official),
  );
  const found = new Map<Official, Mention[]>();
  for (const { senses, ...place } of occurrences) {
    const chosen =
      choose(senses, named, context) ??
      chooseByCountry(senses, text, place.start, context) ??
      chooseByTitle(senses, text, place, context);
    if (chosen === null) continue;
    const { official } = chosen.sense;
    const mention: Mention = {
      kind: "official",
      value: official.name,
      ...place,
      rule: chosen.rule,
      confidence: chosen.confidence,
    };
    found.set(official, [...(found.get(official) ?? []), mention]);
  }
  return [...found]
    .map(([official, mentions]) => ({ official, mentions }))
    .sort(
      (a, b) =>
        b.mentions.length - a.mentions.length ||
        (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
    );
}

interface Choice {
  readonly sense: OfficialSense;
  readonly rule: string;
  readonly confidence: number;
}

function choose(
  senses: readonly OfficialSense[],
  named: ReadonlySet<Official>,
  context: OfficialContext,
): Choice | null {
  const full = bestOf(
    senses.filter(({ isFull }) => isFull),
    context,
  );
  if (full !== null)
    return { sense: full, rule: "full-name", confidence: 0.95 };
  const again = senses.filter(({ official }) => named.has(official));
  // Two Bushes named in full: a bare "Bush" is either.
  if (again.length > 0)
    return again.length === 1 && again[0]
      ? { sense: again[0], rule: "surname-after-full-name", confidence: 0.9 }
      : null;
  const alone = bestOf(
    senses.filter(
      ({ official }) =>
        official.distinctive &&
        countriesOf(official).some((code) => context.countries.has(code)),
    ),
    context,
  );
  return alone === null
    ? null
    : { sense: alone, rule: "distinctive-surname", confidence: 0.75 };
}

// `Japan Iwaya` `US Blinken` `Russia’s Lavrov`: nothing but a genitive between the two
const BETWEEN = /^(?:['’]s)?\s{0,2}$/;

/** A surname right behind the name of the country that its bearer held office for at the time, if that fits one person. */
function chooseByCountry(
  senses: readonly OfficialSense[],
  text: string,
  start: number,
  { countryMentions, date }: OfficialContext,
): Choice | null {
  const before = countryMentions.filter(
    ({ mention }) =>
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
    ? { sense: fitting[0], rule: "surname-after-country", confidence: 0.8 }
    : null;
}

/** A surname beside a title, if just one of its bearers held office then and for a country that the article mentions. */
function chooseByTitle(
  senses: readonly OfficialSense[],
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { countries, date }: OfficialContext,
): Choice | null {
  if (date === null || !hasTitle(text, start, end)) return null;
  const fitting = senses.filter(({ official }) =>
    official.offices.some(
      (office) =>
        isInOffice(office, date) &&
        countriesOfOffice(office).some((code) => countries.has(code)),
    ),
  );
  return fitting.length === 1 && fitting[0]
    ? { sense: fitting[0], rule: "surname-with-title", confidence: 0.75 }
    : null;
}

/** Of several persons of one name, the one in office at the article's date; else the one whose country is mentioned. */
function bestOf(
  senses: readonly OfficialSense[],
  { countries, date }: OfficialContext,
): OfficialSense | null {
  if (senses.length <= 1) return senses[0] ?? null;
  const inOffice = senses.filter(
    ({ official }) =>
      date !== null &&
      official.offices.some((office) => isInOffice(office, date)),
  );
  const here = (inOffice.length > 0 ? inOffice : senses).find(({ official }) =>
    countriesOf(official).some((code) => countries.has(code)),
  );
  return here ?? inOffice[0] ?? senses[0] ?? null;
}
